"""Today's part of the plan, for the first page."""

from dataclasses import dataclass

from voice_interviewer.programme.plan.catalogue import TaskKind
from voice_interviewer.programme.plan.model import Day, Plan, PlannedTask
from voice_interviewer.programme.plan.wording import countdown, duration
from voice_interviewer.programme.wording import counted


@dataclass(frozen=True, slots=True)
class Today:
    """What there is to do today."""

    heading: str
    """``Day 4 of 13, Build and deploy``."""
    countdown: str
    """``10 days to the interview``."""
    tasks: tuple[PlannedTask, ...]
    """What was planned for today, done or not; empty from the day of the interview on."""
    besides: tuple[PlannedTask, ...]
    """What else was done today."""
    minutes_left: int
    days_to_go: int
    takes_today: int
    """Takes that are open today."""
    takes_left: int
    """Takes that are open in the whole plan, today's among them."""
    tomorrow: Day | None
    """None where tomorrow is the interview, or later."""
    sentence: str
    """What is left of today."""
    advice: str
    """What comes then, or what to do."""


def today_part(plan: Plan) -> Today:
    """Today's part of a plan."""
    day = plan.today
    tasks = day.tasks if day else ()
    return Today(
        heading=f"Day {day.number} of {len(plan.days)}, {day.phase.title}" if day else countdown(plan.days_to_go),
        countdown=countdown(plan.days_to_go),
        tasks=tasks,
        besides=day.besides if day else (),
        minutes_left=day.minutes_left if day else 0,
        days_to_go=plan.days_to_go,
        takes_today=sum(planned.is_open and planned.task.kind is TaskKind.TAKE for planned in tasks),
        takes_left=plan.takes_left,
        tomorrow=plan.tomorrow if day else None,
        sentence=_sentence(plan, day),
        advice=_advice(plan, day),
    )


def _sentence(plan: Plan, day: Day | None) -> str:
    if plan.over:
        return plan.over.sentence
    if day is None:
        return "The interview is today."
    left = sum(planned.is_open for planned in day.tasks)
    if not left:
        return "All of today's tasks are done."
    return f"{counted(left, 'task')} left today, {duration(day.minutes_left)}."


def _advice(plan: Plan, day: Day | None) -> str:
    if plan.over:
        return plan.over.advice
    if day is None:
        return "Nothing more is planned; one short question aloud warms the voice."
    if plan.tomorrow is None:
        return "Tomorrow is the interview."
    return f"Tomorrow: {counted(len(plan.tomorrow.tasks), 'task')}, {duration(plan.tomorrow.minutes)}."
