"""Terms that the recogniser may have missed are offered, and ordinary words are left alone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

import pytest

from voice_interviewer.answer import Word
from voice_interviewer.jargon.repairs import Repair, repairs

TERMS = ("Kubeflow", "MLflow", "Great Expectations", "point-in-time join", "CI/CD", "Seldon", "dbt", "Triton")


def said(text: str, probability: float = 0.4) -> tuple[Word, ...]:
    """Words of a quarter of a second each."""
    return tuple(Word(word, i / 4, i / 4 + 0.2, probability) for i, word in enumerate(text.split()))


def offered(words: Sequence[Word], terms: Sequence[str] = TERMS) -> list[tuple[str, str]]:
    return [(repair.heard, repair.term) for repair in repairs(words, terms)]


def test_run_that_sounds_like_a_term_is_offered() -> None:
    """With its place, so that it can be shown and taken."""
    found = repairs(said("we moved to cube flow last year"), TERMS)

    assert found == (Repair(3, 4, "cube flow", "Kubeflow", found[0].likeness),)
    assert 0.9 <= found[0].likeness < 1.0


def test_words_are_never_changed() -> None:
    """An offer is an offer."""
    words = said("we moved to cube flow")
    before = tuple(words)
    repairs(words, TERMS)
    assert words == before


def test_sure_words_are_left_alone() -> None:
    """A "seldom" said plainly is no Seldon."""
    assert offered(said("we seldom had written rules", probability=0.95)) == []
    assert offered(said("we used seldom for serving", probability=0.4)) == [("seldom", "Seldon")]


def test_letters_of_a_term_torn_apart_are_offered_however_sure() -> None:
    """An "ML flow" can be nothing else; it only has to be written together."""
    assert offered(said("tracked in ML flow, since", probability=0.99)) == [("ML flow,", "MLflow")]


@pytest.mark.parametrize("text", ["great expectations stays", "Great Expectations, stays", "a point in time join"])
def test_terms_that_are_there_are_not_offered(text: str) -> None:
    """Case and signs are no mistake."""
    assert offered(said(text)) == []


def test_part_of_a_term_that_is_there_is_not_offered() -> None:
    """Neither half of CI/CD, nor a longer run around it."""
    assert offered(said("our CI CD pipeline", probability=0.1)) == []


def test_run_stops_at_a_full_stop() -> None:
    """Two sentences hold no one word."""
    assert offered(said("ice cube. Flow was good")) == []


def test_plain_words_are_never_the_edge_of_an_offer() -> None:
    """An article before a misheard term is not part of it."""
    assert offered(said("with the cube flow it was")) == [("cube flow", "Kubeflow")]


def test_short_terms_are_offered_for_their_own_letters_only() -> None:
    """Too many words are near three letters."""
    assert offered(said("we use GBT here")) == []
    assert offered(said("we use d b t here")) == [("d b t", "dbt")]


def test_likeliest_of_overlapping_offers_is_made() -> None:
    """One place, one offer."""
    found = offered(said("in a point in time joy and then"), ("join", "point-in-time join"))
    assert found == [("point in time joy", "point-in-time join")]


def test_corrected_words_are_left_alone() -> None:
    """What a person has written is not doubted."""
    words = tuple(Word(word.text, word.start, word.end, word.probability, heard="x") for word in said("cube flow"))
    assert offered(words) == []


class TestKnownMishearings:
    """What a pack says of a term is offered, and nothing is made of it."""

    KNOWN: ClassVar = {"cube flow": "Kubeflow", "D B T": "dbt", "argo roll-outs": "Argo Rollouts", "triton": "Trino"}

    def test_however_sure_the_recogniser_was(self) -> None:
        """It writes them because it does not know the term, and does not doubt itself."""
        words = said("with Cube Flow, and argo roll outs, it went", probability=0.99)
        found = repairs(words, (), self.KNOWN)
        assert found == (
            Repair(1, 2, "Cube Flow,", "Kubeflow", 1.0),
            Repair(4, 6, "argo roll outs,", "Argo Rollouts", 1.0),
        )

    def test_only_the_very_words(self) -> None:
        """Whole words, and not what is merely like them."""
        assert repairs(said("a cube flows, cubes flow", probability=0.99), (), self.KNOWN) == ()

    def test_a_term_that_is_itself_known_is_right(self) -> None:
        """Triton is what was said, where Triton is a term, too."""
        assert repairs(said("on triton", probability=0.99), TERMS, self.KNOWN) == ()
        assert [offer.term for offer in repairs(said("on triton", probability=0.99), (), self.KNOWN)] == ["Trino"]

    def test_the_longest_that_is_known_is_offered(self) -> None:
        """And it comes before what is only like a term, or a part of it."""
        known = {"argo roll": "Argo", "argo roll outs": "Argo Rollouts"}
        found = repairs(said("the argo roll outs"), ("Argo",), known)
        assert [(offer.heard, offer.term) for offer in found] == [("argo roll outs", "Argo Rollouts")]

    def test_corrected_words_are_left_alone(self) -> None:
        """As everywhere."""
        words = tuple(replace(word, heard="x") for word in said("cube flow"))
        assert repairs(words, (), self.KNOWN) == ()

    def test_not_across_the_end_of_a_clause(self) -> None:
        """Two clauses hold no one word."""
        assert repairs(said("ice cube. Flow was good", probability=0.99), (), self.KNOWN) == ()


def test_nothing_is_offered_without_words_or_terms() -> None:
    """A silent answer, a question of one's own."""
    assert offered(()) == []
    assert offered(said("cube flow"), ()) == []
    assert offered(said("cube flow"), ("", " - ")) == []


def test_ordinary_talk_draws_no_offers() -> None:
    """Even where the recogniser was in doubt of every word."""
    text = (
        "My last team looked after a small service that priced deliveries for shops in the north and it had to answer "
        "quickly and never be wrong twice so we went back to the version before and looked for the cause together"
    )
    assert offered(said(text, probability=0.5)) == []
