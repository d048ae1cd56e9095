"""Which tasks come on one day."""

from datetime import timedelta

import pytest

from support.past_takes import TODAY
from support.plans import ids, small_catalogue, small_task
from voice_interviewer.programme.plan.catalogue import Catalogue, Task
from voice_interviewer.programme.plan.day_tasks import day_tasks
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.selection import select


def days(catalogue: Catalogue, length: int, minutes: int) -> list[list[str]]:
    """The tasks of every day, when each goes as planned."""
    frame = Frame(TODAY, TODAY + timedelta(days=length), minutes)
    left: tuple[Task, ...] = catalogue.tasks
    found = []
    for number in range(length):
        day = TODAY + timedelta(days=number)
        tasks = ids(day_tasks(catalogue, select(catalogue, left, frame, day), frame, day))
        left = tuple(task for task in left if task.id not in tasks)
        found.append(tasks)
    return found


def several(count: int, minutes: int = 10, phase: str = "first") -> tuple[Task, ...]:
    return tuple(small_task(f"{phase}-{number}", minutes, phase=phase) for number in range(1, count + 1))


def test_a_phase_is_laid_evenly_over_its_days() -> None:
    """Four tasks over its four days, whatever time there is; then the mock interviews."""
    found = days(small_catalogue(*several(4, 20)), 6, 180)
    assert found == [["first-1"], ["first-2"], ["first-3"], ["first-4"], ["mock-one"], ["mock-two"]]


def test_a_day_is_never_filled_beyond_its_minutes() -> None:
    """What is too long for the rest of a day comes on the next, and a shorter one before it."""
    found = days(small_catalogue(small_task("short", 10), small_task("long", 20), small_task("other", 10)), 4, 25)
    assert found[:2] == [["short", "other"], ["long"]]


def test_a_full_phase_hands_some_over_to_the_days_before_it() -> None:
    """The last day holds two of its four tasks beside the mock interview, so the first ones come earlier."""
    found = days(small_catalogue(*several(4, phase="last")), 3, 25)
    assert found == [["last-1", "last-2"], ["last-3", "mock-one"], ["last-4", "mock-two"]]


def test_where_everything_just_fits_it_is_all_laid() -> None:
    """Days of 45 minutes: two long tasks and a short one each, in whatever order they stand."""
    tasks = (*several(3, 5), *several(6, 20, phase="last"))
    found = days(small_catalogue(*tasks), 5, 45)
    assert sorted(name for day in found for name in day) == sorted(task.id for task in small_catalogue(*tasks).tasks)


def test_a_day_can_do_without_where_there_are_few_tasks() -> None:
    """One task for six days comes once, and the mock interviews at the end."""
    found = days(small_catalogue(small_task("only", 20)), 6, 45)
    assert [day for day in found if day] == [["only"], ["mock-one"], ["mock-two"]]


@pytest.mark.parametrize("length", [1, 2, 3, 5, 8])
def test_tasks_keep_their_order(length: int) -> None:
    """Those of one length at least: nothing is put on top of what has not been begun."""
    found = [name for day in days(small_catalogue(*several(9, 5)), length, 60) for name in day if "mock" not in name]
    assert len(found) >= 6
    assert found == [f"first-{number}" for number in range(1, len(found) + 1)]
