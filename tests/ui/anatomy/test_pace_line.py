"""The pace of an answer, and the band behind it."""

from dataclasses import replace

import pytest

from support.examples import example_delivery
from voice_interviewer.delivery.baseline import Comparison
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import PaceWindow
from voice_interviewer.delivery.manner import Manner
from voice_interviewer.ui.anatomy.pace_line import PaceLine, pace_line

WINDOWS = (PaceWindow(0, 15, 150), PaceWindow(5, 20, 171), PaceWindow(10, 25, 140))
OWN = Compared((Comparison("words_per_minute", 150, 140, 131, 149, 6, False, ""),))


def test_without_earlier_takes_the_outer_guard_stands_in() -> None:
    """And the caption says what would take its place."""
    line = pace_line(example_delivery())

    assert line is not None
    assert (line.low, line.high, line.takes) == (110, 190, 0)
    assert line.caption.startswith("Band: 110 to 190 words a minute, what is followed easily.")
    assert "3 takes" in line.caption


def test_own_usual_pace_is_the_band() -> None:
    """The middle half of the last takes."""
    line = pace_line(example_delivery(), OWN)

    assert line is not None
    assert (line.low, line.high) == (131, 149)
    assert line.caption == "Band: your usual pace, 131 to 149 words a minute, from your last 6 takes."


def test_too_few_words_have_no_line() -> None:
    """Nor has somebody who stutters: their pace is their own."""
    delivery = example_delivery()
    short = replace(delivery, pace=replace(delivery.pace, windows=()))

    assert pace_line(short, OWN) is None
    assert pace_line(replace(delivery, manner=Manner(stutters=True))) is None


def test_points_stand_in_the_middle_of_their_windows() -> None:
    """A single window is drawn as long as it is."""
    assert list(PaceLine(WINDOWS, 110, 190).points) == [(7.5, 150), (12.5, 171), (17.5, 140)]
    assert list(PaceLine(WINDOWS[:1], 110, 190).points) == [(0, 150), (15, 150)]


@pytest.mark.parametrize(
    ("low", "high", "ends"), [(110, 190, (110, 190)), (145, 149, (120, 190)), (131, 210, (130, 210))]
)
def test_axis_ends_at_round_numbers_and_never_exaggerates(low: float, high: float, ends: tuple[float, float]) -> None:
    """Everything lies in it, and it spans at least 60 words a minute."""
    line = PaceLine(WINDOWS, low, high)

    assert line.range == ends
    assert all(0 <= line.share(value) <= 1 for value in (low, high, 140, 171))


def test_pace_at_a_moment_is_that_of_the_nearest_window() -> None:
    """Windows overlap; before and after all of them nothing is told."""
    line = PaceLine(WINDOWS, 110, 190)

    assert line.told_at(13.0) == "171 words a minute from 0:05 to 0:20"
    assert line.told_at(40.0) == ""
