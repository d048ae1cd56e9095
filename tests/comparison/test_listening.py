"""What there is to hear, and where one goes on in the other take."""

import pytest

from support.two_takes import FIRST, SECOND, said
from voice_interviewer.answer import Section, Span
from voice_interviewer.comparison.comparing import compare, take_ideas
from voice_interviewer.comparison.listening import counterpart, section_spans
from voice_interviewer.comparison.result import Side


def test_neighbouring_sentences_of_a_section_are_one_stretch() -> None:
    """A breath between them does not cut it."""
    assert section_spans(take_ideas(said(FIRST)), Section.ARCHITECTURE) == (Span(4.5, 13.0),)


def test_a_section_that_comes_back_is_two_stretches() -> None:
    """What lies between is not heard."""
    lines = (FIRST[1], FIRST[3], FIRST[2])

    assert section_spans(take_ideas(said(lines)), Section.ARCHITECTURE) == (Span(0.0, 4.0), Span(9.0, 13.0))


def test_a_section_that_was_never_said_has_nothing_to_hear() -> None:
    """So its button does nothing."""
    assert section_spans(take_ideas(said(FIRST[:1])), Section.RISKS) == ()


@pytest.mark.parametrize(
    ("side", "second", "start"),
    [
        (Side.LEFT, 5.0, 4.5),  # in the second idea, which is the second there too
        (Side.LEFT, 14.0, 9.0),  # the fourth is the third there
        (Side.LEFT, 10.0, 4.5),  # dropped: after what was aligned before it
        (Side.RIGHT, 9.5, 13.5),
    ],
)
def test_going_on_in_the_other_take(side: Side, second: float, start: float) -> None:
    """At the sentence that says the same."""
    assert counterpart(compare(said(FIRST), said(SECOND)).rows, side, second) == start


def test_before_anything_in_common_there_is_no_counterpart() -> None:
    """The caller begins at the start."""
    late = (SECOND[4], *SECOND[:4])

    assert counterpart(compare(said(late), said(FIRST)).rows, Side.LEFT, 1.0) is None
