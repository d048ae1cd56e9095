"""The plan as a readable document: all of it, today's part, or the resources to learn from."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from voice_interviewer.programme.plan.left_out import left_out
from voice_interviewer.programme.plan.model import Day, Plan, PlannedTask
from voice_interviewer.programme.plan.resources import CRITERIA, Resource, advice
from voice_interviewer.programme.plan.today import Today
from voice_interviewer.programme.plan.wording import countdown, duration, moved, whole_date
from voice_interviewer.programme.wording import weekday
from voice_interviewer.report.document import Block, Document, Facts, Heading, Item, Items, Line, Paragraph, line
from voice_interviewer.report.text import as_text
from voice_interviewer.report.wording import counted

DONE, OPEN = "✓", "○"


def plan_text(plan: Plan) -> str:
    """All of the plan as plain text."""
    return as_text(plan_document(plan))


def plan_document(plan: Plan) -> Document:
    """All of the plan: its days by phase, then what does not fit."""
    return tuple(_plan(plan))


def today_text(today: Today, day: date) -> str:
    """Today's part as plain text; ``day`` is today."""
    return as_text(today_document(today, day))


def today_document(today: Today, day: date) -> Document:
    """Today's part, each task with what to do; ``day`` is today."""
    return tuple(_today(today, day))


def resources_document(kept: Sequence[Resource]) -> Document:
    """What there is to learn from, with the criteria that each meets."""
    items = tuple(Item(line(f"{kept_one.title}: {kept_one.verdict}"), tuple(_details(kept_one))) for kept_one in kept)
    return (Heading("To learn from", 1), *((Items(items),) if items else ()), Paragraph(line(advice(kept))))


def _plan(plan: Plan) -> Iterator[Block]:
    yield Heading(f"Plan for the interview on {whole_date(plan.interview)}", 1)
    if plan.over:
        yield Paragraph(line(f"{plan.over.sentence} {plan.over.advice}"))
    else:
        yield Facts(tuple(_facts(plan)))
    for title, days in groupby(plan.days, key=lambda day: day.phase.title):
        yield Heading(title)
        yield Items(tuple(_day(day, plan.present) for day in days))
    if plan.left_out:
        yield Heading("What does not fit" if plan.days_to_go > 0 else "What stayed open")
        yield Paragraph(line(left_out(plan)))
        yield Items(tuple(Item(_task(planned, plan.present)) for planned in plan.left_out))


def _facts(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Left", countdown(plan.days_to_go)
    if plan.today:
        yield "Today", f"day {plan.today.number} of {len(plan.days)}"
    yield "A day", duration(plan.minutes_a_day)
    yield "Done", f"{len(plan.done)} of {counted(len(plan.done) + len(plan.open), 'planned task')}"
    yield "Takes left", str(plan.takes_left)


def _day(day: Day, present: date) -> Item:
    amount = (
        duration(day.minutes) if day.day >= present else f"{counted(len(day.tasks) + len(day.besides), 'task')} done"
    )
    here = ", today" if day.day == present else ""
    title = f"Day {day.number}, {weekday(day.day)} {whole_date(day.day)}{here}: {amount}"
    return Item(line(title), tuple(_task(planned, present) for planned in (*day.tasks, *day.besides)))


def _task(planned: PlannedTask, present: date) -> Line:
    mark = OPEN if planned.is_open else DONE
    said = [f"{mark} {planned.task.title} ({planned.task.id})", duration(planned.task.minutes)]
    if planned.is_open and planned.moved_from:
        said.append(moved(planned.moved_from, present))
    return line(", ".join(said) + (f": {planned.note}" if planned.note else ""))


def _today(today: Today, day: date) -> Iterator[Block]:
    yield Heading(today.heading, 1)
    if today.countdown != today.heading:
        yield Paragraph(line(f"{today.countdown}. {today.sentence}"))
    else:
        yield Paragraph(line(today.sentence))
    shown = (*today.tasks, *today.besides)
    if shown:
        yield Items(tuple(Item(_task(planned, day), _what_to_do(planned)) for planned in shown))
    yield Paragraph(line(today.advice))


def _what_to_do(planned: PlannedTask) -> tuple[Line, ...]:
    return (line(planned.task.text),) if planned.is_open else ()


def _details(resource: Resource) -> Iterator[Line]:
    yield line(f"id {resource.id}")
    if resource.link:
        yield line(resource.link)
    for criterion in CRITERIA if resource.criteria is not None else ():
        yield line(f"{DONE if criterion.id in (resource.criteria or ()) else OPEN} {criterion.title}")
