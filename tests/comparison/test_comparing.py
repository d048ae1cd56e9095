"""Two takes side by side: rows, sections, figures of delivery."""

import pytest

from support.examples import example_abstention, example_findings, example_question, example_typed_findings
from support.two_takes import FIRST, SECOND, said
from voice_interviewer.answer import Section
from voice_interviewer.comparison.clashes import Differs
from voice_interviewer.comparison.comparing import compare
from voice_interviewer.comparison.result import Comparison, Kind
from voice_interviewer.take import Source


@pytest.fixture
def compared() -> Comparison:
    return compare(said(FIRST), said(SECOND))


def test_each_idea_is_kept_dropped_new_or_contradicted(compared: Comparison) -> None:
    """In the order of the left take, what is new after what it followed."""
    kinds = [row.kind for row in compared.rows]

    assert kinds == [Kind.KEPT, Kind.KEPT, Kind.DROPPED, Kind.CONTRADICTED, Kind.CONTRADICTED, Kind.NEW]
    assert compared.counts == {Kind.CONTRADICTED: 2, Kind.KEPT: 2, Kind.DROPPED: 1, Kind.NEW: 1}
    assert [row.left[0].text for row in compared.rows if row.left] == [text for _, text in FIRST]


def test_what_differs_is_told(compared: Comparison) -> None:
    """A number and an owner."""
    told = [clash.differs for row in compared.contradicted for clash in row.clashes]

    assert told == [Differs.FIGURE, Differs.OWNER]


def test_what_moved_to_another_section_is_kept_and_told(compared: Comparison) -> None:
    """It is the same idea, said elsewhere."""
    [moved] = compared.moved

    assert moved.kind is Kind.KEPT
    assert moved.moved == (Section.ARCHITECTURE, Section.OPERATIONS)


def test_seconds_of_each_section_on_both_sides(compared: Comparison) -> None:
    """Time that moved shows as longer and shorter."""
    changes = {sides.section: sides.seconds_change for sides in compared.sections}

    assert changes[Section.ARCHITECTURE] == -8.0
    assert changes[Section.OPERATIONS] == 4.0
    assert changes[Section.RISKS] == 4.0
    assert {sides.score_change for sides in compared.sections} == {0}


def test_a_take_beside_itself_changes_nothing() -> None:
    """Everything is kept."""
    itself = compare(said(FIRST), said(FIRST))

    assert {row.kind for row in itself.rows} == {Kind.KEPT}
    assert {figure.change for figure in itself.observed} == {0.0}


def test_exchanging_the_takes_exchanges_dropped_and_new() -> None:
    """The comparison has no favourite."""
    there, back = compare(said(FIRST), said(SECOND)).counts, compare(said(SECOND), said(FIRST)).counts

    assert (there[Kind.DROPPED], there[Kind.NEW]) == (back[Kind.NEW], back[Kind.DROPPED])
    assert (there[Kind.KEPT], there[Kind.CONTRADICTED]) == (back[Kind.KEPT], back[Kind.CONTRADICTED])


def test_a_take_without_words_makes_nothing_dropped_or_new() -> None:
    """Nobody knows yet what it says; what is known of the other is still shown."""
    waiting = compare(said(FIRST, findings=None), said(SECOND))

    assert waiting.rows == ()
    assert waiting.sections[0].scores[0] is None
    assert waiting.sections[0].score_change is None
    assert waiting.observed[0].values[0] is None
    assert waiting.observed[0].change is None


def test_two_takes_that_were_not_graded_have_no_sections() -> None:
    """There is nothing to set side by side."""
    refused = said(FIRST, findings=example_findings(grade=example_abstention()))

    assert compare(refused, refused).sections == ()


def test_typed_takes_have_no_delivery() -> None:
    """Nobody spoke; their ideas are compared all the same."""
    typed = said(FIRST, findings=example_typed_findings(), source=Source.TYPED)

    both = compare(typed, typed)

    assert both.observed == ()
    assert both.rows
    assert {sides.seconds for sides in both.sections} == {(None, None)}


def test_numbers_of_different_questions_do_not_contradict() -> None:
    """Another question may well have other figures."""
    other = said(SECOND, question=example_question(id="another", text="Another?"))

    both = compare(said(FIRST), other)

    assert not both.same_question
    assert both.contradicted == ()
