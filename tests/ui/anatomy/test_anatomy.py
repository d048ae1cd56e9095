"""What there is to see of an answer over its time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_delivery, example_findings, example_grade, example_take, example_typed_findings
from voice_interviewer.answer import Section, Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Filler, Said, anatomy_of


def said(start: float, end: float, *labels: str) -> Said:
    return Said(Span(start, end), labels, f"From {start:g} on.")


ANSWER = Anatomy(
    60.0,
    (
        said(1, 9, "context"),
        said(10, 19, "architecture"),
        said(19.5, 24, "other"),
        said(25, 34, "architecture", "operations"),
        said(36, 44, "operations"),
        said(45, 55, "risks"),
    ),
    (Filler("um", Span(0.2, 0.4)), Filler("uh", Span(20.0, 20.3)), Filler("um", Span(40.0, 40.4))),
    (Span(34.0, 35.8),),
)


def test_neighbours_of_one_section_are_one_part() -> None:
    """A sentence of two sections goes with its first one, and talk about none is a part of its own."""
    parts = [(part.section, part.span.start, part.span.end) for part in ANSWER.parts]

    assert parts == [
        (Section.CONTEXT, 1, 9),
        (Section.ARCHITECTURE, 10, 19),
        (None, 19.5, 24),
        (Section.ARCHITECTURE, 25, 34),
        (Section.OPERATIONS, 36, 44),
        (Section.RISKS, 45, 55),
    ]


def test_an_aside_does_not_begin_a_section_anew() -> None:
    """Architecture, a joke, architecture: one turn to it."""
    assert ANSWER.turns == (1, 10, 36, 45)


@pytest.mark.parametrize(
    ("second", "after", "before"),
    [(0.0, 1, None), (1.5, 10, None), (9.0, 10, 1), (10.5, 36, 1), (20.0, 36, 10), (50.0, None, 45)],
)
def test_section_after_and_before(second: float, after: float | None, before: float | None) -> None:
    """Just after its start, "before" leads out of a section; later, to its own start."""
    assert (ANSWER.next_part(second), ANSWER.last_part(second)) == (after, before)


@pytest.mark.parametrize(
    ("second", "after", "before"),
    [(0.0, 19.5, None), (19.5, 39.5, 0.0), (20.1, 39.5, 19.5), (39.6, None, 19.5), (59.0, None, 39.5)],
)
def test_filler_after_and_before(second: float, after: float | None, before: float | None) -> None:
    """Each with half a second before it; from the second on which one is played, the keys lead on and back."""
    assert (ANSWER.next_filler(second), ANSWER.last_filler(second)) == (after, before)


@given(st.floats(0, 60))
def test_pressing_on_and_on_comes_to_every_filler_and_ends(second: float) -> None:
    """No place from which a key goes nowhere, or round in circles."""
    reached = [second]
    while (at := ANSWER.next_filler(reached[-1])) is not None:
        reached.append(at)

    assert reached[1:] == [filler.lead for filler in ANSWER.fillers if filler.lead > second + 0.01]


@pytest.mark.parametrize(("second", "place"), [(0.5, None), (1.0, 0), (9.5, 0), (24.5, 2), (60.0, 5)])
def test_sentence_that_is_heard_or_was_last(second: float, place: int | None) -> None:
    """Before the first there is none."""
    assert ANSWER.sentence_at(second) == place


def test_stretches_take_the_section_in_their_middle() -> None:
    """So that bars can be coloured."""
    found = ANSWER.sections_over(12)

    assert found[:5] == [Section.CONTEXT, Section.CONTEXT, Section.ARCHITECTURE, Section.ARCHITECTURE, None]
    assert found[-1] is None


@pytest.mark.parametrize(
    ("second", "lines"),
    [
        (5.0, ("0:05", "Context", "“From 1 on.”")),
        (20.1, ("uh at 0:20", "No section", "“From 19.5 on.”")),
        (35.0, ("Pause of 1.8 s at 0:34",)),
        (30.0, ("0:30", "Architecture + Operations", "“From 25 on.”")),
        (99.0, ("1:00",)),
    ],
)
def test_hint_tells_what_is_there(second: float, lines: tuple[str, ...]) -> None:
    """The time or the mark, the section, the sentence."""
    assert ANSWER.hint_at(second) == lines


def test_marks_are_found_within_reach() -> None:
    """A filled pause is narrower than a pointer."""
    assert ANSWER.filler_at(20.4) is None
    assert ANSWER.filler_at(20.4, reach=0.2) == ANSWER.fillers[1]


def test_anatomy_of_a_take_holds_what_was_found() -> None:
    """Sentences with their sections, fillers, and only the long silences."""
    take = example_take()
    found = anatomy_of(example_findings(), take.seconds)

    assert [said.section for said in found.sentences] == [
        Section.CONTEXT,
        Section.ARCHITECTURE,
        Section.ARCHITECTURE,
        Section.OPERATIONS,
        Section.RISKS,
    ]
    assert [filler.text for filler in found.fillers] == ["um", "uh", "um"]
    assert [span.seconds for span in found.pauses] == [pytest.approx(1.3)]


def test_what_was_typed_has_no_time() -> None:
    """Nothing to draw."""
    found = anatomy_of(example_typed_findings(), 0.0)

    assert (found.sentences, found.fillers, found.pauses) == ((), (), ())


def test_an_answer_that_was_not_graded_has_sentences_of_no_section() -> None:
    """They can still be heard one by one."""
    grade = replace(example_grade(), labels=())

    found = anatomy_of(example_findings(grade=grade, delivery=example_delivery()), 34.0)

    assert len(found.sentences) == 5
    assert {(said.section, said.title) for said in found.sentences} == {(None, "")}
