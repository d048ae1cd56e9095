"""Which tasks fit into the days that are left."""

from datetime import timedelta

import pytest

from support.past_takes import TODAY
from support.plans import ids, small_catalogue, small_task
from voice_interviewer.programme.plan.catalogue import Catalogue, Task
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.selection import Selection, minutes_for_all, select


def selected(catalogue: Catalogue, days: int, minutes: int) -> Selection:
    frame = Frame(TODAY, TODAY + timedelta(days=days), minutes)
    return select(catalogue, catalogue.tasks, frame, TODAY)


def essential(name: str, minutes: int = 5, phase: str = "first") -> Task:
    return small_task(name, minutes, phase=phase, essential=True)


def test_essential_tasks_come_before_all_others() -> None:
    """Whichever stands first in the catalogue."""
    catalogue = small_catalogue(small_task("nice"), essential("needed"))
    assert ids(selected(catalogue, 1, 15).tasks) == ["needed"]


def test_of_the_essential_ones_as_many_as_can_be() -> None:
    """Two short ones rather than a long one."""
    catalogue = small_catalogue(essential("long", 10), essential("a"), essential("b"))
    assert ids(selected(catalogue, 1, 20).tasks) == ["a", "b"]


def test_few_days_hold_something_of_every_phase() -> None:
    """The phases take turns."""
    catalogue = small_catalogue(essential("a"), essential("b"), essential("c", phase="last"))
    assert ids(selected(catalogue, 1, 20).tasks) == ["a", "c"]


def test_a_task_that_does_not_fit_leaves_its_room_to_the_next() -> None:
    """Ten minutes left hold no task of twenty, but one of ten."""
    catalogue = small_catalogue(small_task("long", 20), small_task("short", 10))
    assert ids(selected(catalogue, 1, 20).tasks) == ["short"]


@pytest.mark.parametrize(
    ("days", "minutes", "expected"),
    [(1, 10, [(0, 5), (0, 5)]), (1, 30, [(0, 15), (0, 15)]), (2, 15, [(0, 15), (1, 15)]), (5, 45, [(3, 15), (4, 15)])],
)
def test_mock_interviews_are_held_at_the_end(days: int, minutes: int, expected: list[tuple[int, int]]) -> None:
    """On the last two days where there are two, and short where there is little time."""
    found = selected(small_catalogue(), days, minutes).mocks
    assert [((day - TODAY).days, mock.minutes) for day, mock in found] == expected


def test_long_mock_interviews_cost_no_essential_task() -> None:
    """They are short where that makes room for one."""
    catalogue = small_catalogue(essential("needed", 10))
    found = selected(catalogue, 1, 30)
    assert (ids(found.tasks), [mock.minutes for _, mock in found.mocks]) == (["needed"], [5, 5])
    assert [mock.minutes for _, mock in selected(catalogue, 1, 40).mocks] == [15, 15]


def test_without_a_day_nothing_is_planned() -> None:
    """On the day of the interview."""
    assert selected(small_catalogue(small_task()), 0, 45) == Selection((), ())


@pytest.mark.parametrize(("days", "size", "minutes"), [(1, 20, 30), (2, 10, 15), (3, 20, 20)])
def test_how_many_minutes_would_hold_everything(days: int, size: int, minutes: int) -> None:
    """The fewest: with five less a day it is left out."""
    catalogue = small_catalogue(essential("one", size))
    frame = Frame(TODAY, TODAY + timedelta(days=days), 10)
    assert minutes_for_all(catalogue, catalogue.tasks, frame, TODAY) == minutes
    assert ids(selected(catalogue, days, minutes).tasks) == ["one"]
    assert not selected(catalogue, days, minutes - 5).tasks


def test_some_amounts_hold_no_day() -> None:
    """Eleven tasks of twenty minutes take more than three hours."""
    catalogue = small_catalogue(*(small_task(f"t{number}", 20) for number in range(11)))
    frame = Frame(TODAY, TODAY + timedelta(days=1), 10)
    assert minutes_for_all(catalogue, catalogue.tasks, frame, TODAY) is None
