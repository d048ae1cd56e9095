"""The days of a plan and their phases."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.past_takes import TODAY
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.programme.plan.frame import Frame

PHASES = shipped_catalogue().phases


def frame(days: int) -> Frame:
    """So many days from today on."""
    return Frame(TODAY, TODAY + timedelta(days=days), 45)


@pytest.mark.parametrize(
    ("days", "ends"),
    [
        (14, (3, 6, 9, 12, 14)),
        (28, (6, 12, 18, 24, 28)),
        (7, (2, 3, 5, 6, 7)),
        (5, (1, 2, 3, 4, 5)),
        (2, (0, 1, 1, 2, 2)),
        (1, (0, 0, 1, 1, 1)),
    ],
)
def test_phases_keep_their_parts_of_the_days(days: int, ends: tuple[int, ...]) -> None:
    """Compressed and stretched; where there are fewer days than phases, some share one."""
    assert frame(days).ends(PHASES) == ends


@given(st.integers(1, 365))
def test_every_day_belongs_to_a_phase_and_they_come_in_order(days: int) -> None:
    """The last day is one of mock interviews wherever a phase has a day of its own."""
    places = [frame(days).phase_number(TODAY + timedelta(days=number), PHASES) for number in range(days)]
    assert places == sorted(places)
    if days >= len(PHASES):
        assert set(places) == set(range(len(PHASES)))


def test_days_are_counted_from_one_and_end_before_the_interview() -> None:
    """Nobody practises on the day itself."""
    three = frame(3)
    assert (three.number(TODAY), three.number(three.last), three.days) == (1, 3, 3)
    assert [three.left(TODAY + timedelta(days=number)) for number in range(5)] == [3, 2, 1, 0, 0]


def test_an_interview_before_the_start_leaves_no_day() -> None:
    """A clock that was wrong can make such a frame."""
    assert frame(-3).days == 0
