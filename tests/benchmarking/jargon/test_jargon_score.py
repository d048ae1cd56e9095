"""The benchmark of terms counts what it says, and its own texts are whole."""

from benchmarks.jargon.hearing import HeardPiece
from benchmarks.jargon.score import scores
from benchmarks.jargon.texts import Piece, count, others_first, read_pieces, read_terms
from voice_interviewer.answer import Word

TERMS = read_terms()


def said(text: str, probability: float = 0.9) -> tuple[Word, ...]:
    return tuple(Word(word, i / 4, i / 4 + 0.2, probability) for i, word in enumerate(text.split()))


def test_sixty_terms_are_each_said_twice() -> None:
    """By answers that name no other."""
    named = [term for piece in read_pieces("answers.txt", TERMS) for term in piece.terms]
    assert len(TERMS) == 60
    assert {named.count(term) for term in TERMS} == {2}
    assert len(named) == 120


def test_synthesiser_is_told_how_names_are_said() -> None:
    """What is looked for is the name itself."""
    piece = read_pieces("answers.txt", TERMS)[0]
    assert "koober netties" in piece.spoken
    assert "Kubernetes" in piece.text
    assert "{" not in piece.spoken + piece.text


def test_terms_count_as_whole_words_however_they_are_joined() -> None:
    """Case, signs and blanks are the recogniser's whim; other words are not."""
    assert count(TERMS["CI/CD"], "our CI, CD and ci/cd, not CICDX") == 2
    assert count(TERMS["PostgreSQL"], "Postgres or Postgre SQL.") == 2
    assert count(TERMS["Feast"], "a feast, feasting") == 1


def test_prompt_holds_the_terms_that_are_said_among_others() -> None:
    """In an order of its own, so that the place in the prompt does not decide."""
    chosen = others_first(("Feast", "dbt"), list(TERMS), 40, 21)
    assert len(chosen) == 40
    assert {"Feast", "dbt"} <= set(chosen)
    assert chosen[:2] != ("Feast", "dbt")


def test_recall_inventions_and_offers_are_counted() -> None:
    """On one answer with two terms, one of them missed and one invented."""
    piece = Piece("", "We moved from Kubeflow to Kafka", ("Kubeflow", "Kafka"))
    plain = (*said("We moved from"), *said("cube flow", 0.4), *said("to Kafka"))
    biased = said("We moved from Kubeflow to Kafka and dbt")
    right = said("We moved from Kubeflow to Kafka")

    found = scores([HeardPiece(piece, ("Kubeflow", "Kafka", "dbt"), plain, biased, right)], TERMS)

    assert found.recall == (0.5, 1.0, 1.0)
    assert found.invented == (0, 1, 0)
    assert (found.right_offers, found.false_offers, found.words) == (1, 0, 7)


def test_without_a_text_only_what_the_bias_adds_is_invented() -> None:
    """A recording of people may well say "feast"."""
    heard = HeardPiece(Piece("", "", ()), ("Feast", "dbt"), said("a feast it"), said("a Feast dbt"), said("a feast it"))
    found = scores([heard], TERMS)
    assert found.recall == (None, None, None)
    assert found.invented == (0, 1, 0)
