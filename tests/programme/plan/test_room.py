"""What fits into days, reckoned, beside what fits when it is tried out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.plans import small_task
from voice_interviewer.programme.plan.catalogue import SIZES
from voice_interviewer.programme.plan.room import Room


def can_be_placed(minutes: list[int], days: list[int]) -> bool:
    """Whether tasks can be laid into days, found by trying every way."""
    if not minutes:
        return True
    first, *rest = minutes
    return any(
        free >= first and can_be_placed(rest, [*days[:place], free - first, *days[place + 1 :]])
        for place, free in enumerate(days)
    )


@given(st.lists(st.sampled_from(SIZES), max_size=6), st.lists(st.integers(0, 50), min_size=1, max_size=3))
def test_reckoning_says_what_trying_every_way_says(minutes: list[int], days: list[int]) -> None:
    """Neither too hopeful nor too careful, whatever the days are like."""
    room = Room.of_days(days[0])
    for free in days[1:]:
        room += Room.of_days(free)
    taken = Room.of_tasks(small_task(f"t{number}", size) for number, size in enumerate(minutes))
    assert room.holds(taken) == can_be_placed(minutes, days)


@pytest.mark.parametrize(("free", "holds"), [(45, True), (44, False), (49, True)])
def test_minutes_under_five_hold_nothing(free: int, holds: bool) -> None:
    """No task is that short."""
    tasks = [small_task("a", 20), small_task("b", 20), small_task("c", 5)]
    assert Room.of_days(free).holds(Room.of_tasks(tasks)) is holds


def test_a_long_task_needs_its_minutes_in_one_day() -> None:
    """Two days of fifteen minutes hold no task of twenty."""
    assert not Room.of_days(15, 2).holds(Room.of_tasks([small_task("long", 20)]))
