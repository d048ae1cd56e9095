"""How the window writes days and tasks of the plan. Pure: no Qt."""

from datetime import date

from voice_interviewer.programme.plan.model import Day, Plan, PlannedTask
from voice_interviewer.programme.plan.wording import duration, moved, whole_date
from voice_interviewer.programme.wording import day_name, weekday

DOT = "  ·  "


def weekday_and_date(day: date, present: date) -> str:
    """``Friday 6 March``, with its year where that is not the present one."""
    return f"{weekday(day)} {day_name(day) if day.year == present.year else whole_date(day)}"


def day_of_plan(plan: Plan, day: Day) -> str:
    """``Day 4 of 13  ·  Build and deploy``."""
    return f"Day {day.number} of {len(plan.days)}{DOT}{day.phase.title}"


def task_facts(planned: PlannedTask, present: date) -> str:
    """How long a task takes, and where it comes from or what did it: ``20 min  ·  moved from Tuesday``."""
    facts = [duration(planned.task.minutes)]
    if planned.done is None and planned.moved_from is not None:
        facts.append(moved(planned.moved_from, present))
    if planned.done is not None and planned.done.interview is not None:
        facts.append("by a mock interview")
    elif planned.done is not None and planned.done.take is not None:
        facts.append(f"by take {planned.done.take}")
    return DOT.join(facts)


def how_it_was_done(planned: PlannedTask) -> str:
    """Why a task that is done cannot be opened again; empty where it can, or is open."""
    if planned.done is None or (planned.done.take is None and planned.done.interview is None):
        return ""
    what = f"take {planned.done.take}" if planned.done.take is not None else "a mock interview"
    return f"Done by {what} on {day_name(planned.done.day)}"
