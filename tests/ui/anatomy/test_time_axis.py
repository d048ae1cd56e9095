"""Seconds as places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.ui.anatomy.time_axis import TimeAxis


@given(st.floats(0, 1200))
def test_place_and_second_are_each_others_inverse(second: float) -> None:
    """What is pressed is what stands there."""
    axis = TimeAxis(1200.0, 60.0, 900.0)

    assert axis.second(axis.x(second)) == pytest.approx(second, abs=1e-6)


@pytest.mark.parametrize(("x", "second"), [(-50.0, 0.0), (60.0, 0.0), (5000.0, 1200.0)])
def test_beside_the_axis_its_ends_count(x: float, second: float) -> None:
    """A press never leaves the recording."""
    assert TimeAxis(1200.0, 60.0, 900.0).second(x) == second


@pytest.mark.parametrize(
    ("seconds", "width", "ticks"), [(5, 600, 6), (34, 600, 7), (180, 600, 7), (1200, 600, 11), (10_800, 300, 4)]
)
def test_ticks_are_round_and_leave_room(seconds: float, width: float, ticks: int) -> None:
    """Whatever the length, labels of 60 pixels do not run into each other."""
    axis = TimeAxis(seconds, 0.0, width)
    found = list(axis.ticks(60))

    assert len(found) == ticks
    assert all(axis.x(later) - axis.x(earlier) >= 60 for earlier, later in pairwise(found))


def test_a_recording_of_no_length_does_no_harm() -> None:
    """A typed answer has no seconds."""
    axis = TimeAxis(0.0, 0.0, 100.0)

    assert (axis.x(0.0), axis.second(50.0), list(axis.ticks(60))) == (0.0, 0.0, [0])
