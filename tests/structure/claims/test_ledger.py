"""The ledger as a whole: what each entry carries, and what holds for any answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.example_ledger import SAID, example_ledger
from support.examples import example_abstention, example_grade
from voice_interviewer.structure.claims.claim import WAYS_OUT, ClaimKind, Ledger, Missing
from voice_interviewer.structure.claims.ledger import claims_of, ledger
from voice_interviewer.structure.grade import Sentence, SentenceLabels

WORDS = st.sampled_from(
    (
        "we i the a one two forty hundred thousand million point percent half third dozen of in to or and between 0.25 "
        "5% $3 200ms p99 24/7 kafka redis spark psi slo canary drift owner lead signs owns decides is paged by who "
        "that means because , . : - um uh call duty on second seconds stores it so basically \U0001f600 İ é"
    ).split()
)
ANSWERS = st.lists(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=25).map(" ".join)), max_size=6)


def read(*said: str, weighing: tuple[int, ...] = ()) -> Ledger:
    labels = [SentenceLabels(("other",), place in weighing) for place in range(len(said))]
    return ledger([Sentence(text) for text in said], labels)


def test_every_kind_is_found() -> None:
    """In the words that were said, kind by kind."""
    found = example_ledger()

    assert [claim.text for claim in found.numbers] == ["forty thousand applications a day", "forty", "0.25"]
    assert [claim.text for claim in found.tools] == ["Postgres", "Kafka"]
    assert [claim.text for claim in found.owners] == ["the fraud duty lead is paged"]
    assert [claim.text for claim in found.tradeoffs] == ["I'd rather be a day late than wrong"]
    assert [claim.text for claim in found.jargon] == ["PSI"]
    assert found.claims == (*found.numbers, *found.tools, *found.owners, *found.tradeoffs, *found.jargon)


def test_what_is_missing_is_marked_in_plain_words() -> None:
    """A figure without a unit, a tool with nothing said about it, a term never explained."""
    marks = {claim.text: (claim.mark.missing, claim.mark.text) for claim in example_ledger().marked if claim.mark}

    assert marks == {
        "forty": (Missing.UNIT, "A number without a unit: forty of what?"),
        "Kafka": (Missing.STATEMENT, "Named, nothing said about it."),
        "PSI": (Missing.EXPLANATION, "Never explained."),
    }
    assert set(WAYS_OUT) == set(Missing)


def test_entry_knows_its_place() -> None:
    """Sentence, characters, and the second that follows from both."""
    claim = example_ledger().owners[0]

    assert claim.sentence == 3
    assert SAID[3][claim.begin : claim.end] == claim.text
    assert claim.second == pytest.approx(30 + 10 * claim.begin / len(SAID[3]))
    assert claim.subject == "the fraud duty lead"


def test_typed_answer_has_no_seconds() -> None:
    """All else is the same."""
    spoken, typed = example_ledger(), example_ledger(timed=False)

    assert all(claim.second is None for claim in typed.claims)
    assert typed.claims == tuple(replace(claim, second=None) for claim in spoken.claims)


def test_tradeoffs_are_the_readers() -> None:
    """The ledger lists what the scores go by, and has no second opinion."""
    said = ("It's slower but cheaper.", "We sell socks.")

    assert [claim.sentence for claim in read(*said, weighing=(1,)).tradeoffs] == [1]
    assert ledger([Sentence(text) for text in said], []).tradeoffs == ()


def test_labels_must_fit() -> None:
    """One each, or none at all."""
    with pytest.raises(ValueError, match="shorter"):
        ledger([Sentence("One."), Sentence("Two.")], [SentenceLabels(("other",), True)])


def test_nothing_said_is_an_empty_ledger() -> None:
    """Not even a heading is due."""
    assert read().claims == read("", "um uh").claims == ()


def test_each_kind_has_a_name_for_people() -> None:
    """In the order in which they are shown."""
    assert [kind.title for kind in ClaimKind] == ["Numbers", "Tools", "Owners", "Trade-offs", "Jargon never explained"]


@given(ANSWERS)
def test_any_answer_can_be_read(said: list[str]) -> None:
    """Whatever was typed: each claim quotes its sentence, in order, within its time; the same words give the same."""
    sentences = [Sentence(text, 2.0 * place, 2.0 * place + 2) for place, text in enumerate(said)]
    labels = [SentenceLabels(("other",), True) for _ in said]

    found = ledger(sentences, labels)

    assert found == ledger(sentences, labels)
    for kind in ClaimKind:
        claims = found.of(kind)
        assert sorted(claims, key=lambda claim: (claim.sentence, claim.begin)) == list(claims)
    for claim in found.claims:
        assert claim.text
        assert sentences[claim.sentence].text[claim.begin : claim.end] == claim.text
        assert claim.second is not None
        assert 0 <= claim.second - 2.0 * claim.sentence < 2
        assert claim.figure in claim.text


@given(ANSWERS)
def test_each_tool_and_term_is_listed_once(said: list[str]) -> None:
    """And every term in the list is marked."""
    found = read(*said)

    for claims in (found.tools, found.jargon):
        assert len({claim.subject for claim in claims}) == len(claims)
    assert all(claim.mark is not None for claim in found.jargon)


def test_a_grade_has_its_ledger_and_a_refused_answer_none() -> None:
    """Where too little was said to grade, listing what is missing would be mockery."""
    grade = example_grade()

    assert claims_of(grade, "Why a canary?") == ledger(grade.sentences, grade.labels, "Why a canary?")
    assert claims_of(example_abstention(), "Why?") is None
