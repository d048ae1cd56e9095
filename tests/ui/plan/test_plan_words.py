"""How the window writes days and tasks of the plan."""

from datetime import date

import pytest

from support.plans import plan_set, planned, small_task
from voice_interviewer.programme.plan.deeds import Done
from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.ui.plan.plan_words import day_of_plan, how_it_was_done, task_facts, weekday_and_date

FRIDAY = date(2026, 3, 6)


def test_days() -> None:
    """With the year only where it is another one."""
    assert weekday_and_date(FRIDAY, FRIDAY) == "Friday 6 March"
    assert weekday_and_date(FRIDAY, date(2025, 12, 30)) == "Friday 6 March 2026"


def test_the_day_of_the_plan() -> None:
    """Its number, of how many, and its phase."""
    plan = planned(plan_set())
    assert plan.today is not None
    assert day_of_plan(plan, plan.today) == "Day 1 of 14  ·  Lifecycle and past work"


@pytest.mark.parametrize(
    ("task", "facts", "how"),
    [
        (PlannedTask(small_task()), "5 min", ""),
        (PlannedTask(small_task(), moved_from=date(2026, 3, 3)), "5 min  ·  moved from Tuesday", ""),
        (PlannedTask(small_task(), Done(FRIDAY), date(2026, 3, 3)), "5 min", ""),
        (PlannedTask(small_task(), Done(FRIDAY, take=12)), "5 min  ·  by take 12", "Done by take 12 on 6 March"),
        (
            PlannedTask(small_task(), Done(FRIDAY, interview=2)),
            "5 min  ·  by a mock interview",
            "Done by a mock interview on 6 March",
        ),
    ],
)
def test_a_task(task: PlannedTask, facts: str, how: str) -> None:
    """How long it takes, and where it comes from or what did it."""
    assert (task_facts(task, FRIDAY), how_it_was_done(task)) == (facts, how)
