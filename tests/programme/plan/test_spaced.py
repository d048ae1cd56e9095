"""Takes of the queue on days that the tasks leave free."""

from datetime import timedelta

import pytest

from support.past_takes import TODAY
from support.plans import small_task
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.programme.plan.frame import Frame
from voice_interviewer.programme.plan.spaced import is_spaced, spaced_take


@pytest.mark.parametrize(
    ("days", "number", "taken", "minutes", "there"),
    [
        (14, 5, (20,), 60, False),
        (14, 5, (), 10, True),
        (30, 10, (20,), 45, True),
        (30, 10, (20, 5), 45, False),
        (30, 10, (10,), 15, False),
        (30, 2, (10,), 45, False),
    ],
)
def test_which_days_have_one(days: int, number: int, taken: tuple[int, ...], minutes: int, there: bool) -> None:
    """An empty day always; in a long plan one that is at most half full, once the first phase is through."""
    frame = Frame(TODAY, TODAY + timedelta(days=days), minutes)
    day = TODAY + timedelta(days=number - 1)
    found = spaced_take(shipped_catalogue(), [small_task(f"t{size}", size) for size in taken], frame, day)
    assert bool(found) is there
    assert all(is_spaced(task) and task.minutes + sum(taken) <= minutes for task in found)


def test_it_is_told_apart_by_its_day() -> None:
    """And is none of the catalogue's."""
    frame = Frame(TODAY, TODAY + timedelta(days=9), 45)
    names = {spaced_take(shipped_catalogue(), (), frame, TODAY + timedelta(days=day))[0].id for day in range(9)}
    assert len(names) == 9
    assert not any(map(is_spaced, shipped_catalogue().tasks))
