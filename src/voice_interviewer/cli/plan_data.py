"""What the ``plan`` commands look up, note and take back."""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

from voice_interviewer.cli.preparing import prepared
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.programme.events import (
    Event,
    Noted,
    PlanDropped,
    PlanSet,
    ReadingNoted,
    ResourceAdded,
    ResourceJudged,
    TaskDone,
)
from voice_interviewer.programme.plan.catalogue import shipped_catalogue
from voice_interviewer.programme.plan.model import Plan, PlannedTask
from voice_interviewer.programme.plan.schedule import plan
from voice_interviewer.programme.plan.today import today_part
from voice_interviewer.programme.plan.wording import duration, whole_date
from voice_interviewer.report.plan_json import today_json
from voice_interviewer.report.plan_text import today_text

HOW_TO_SET = "Set the date of the interview first: voice-interviewer plan set 2026-12-13, or +9 for nine days from now."

PLAN_EVENTS = (PlanSet, PlanDropped, TaskDone, ResourceAdded, ResourceJudged, ReadingNoted)
"""What ``plan undo`` takes back."""


def today_of(terminal: Terminal) -> date:
    """The day it is here."""
    return terminal.services.now().date()


def plan_now(terminal: Terminal) -> Plan | None:
    """The plan as it stands; None without a date."""
    here = prepared(terminal)
    return plan(shipped_catalogue(), here.events, here.past, here.today)


def existing_plan(terminal: Terminal) -> Plan:
    """The plan as it stands. Raises UserError where there is none."""
    found = plan_now(terminal)
    if found is None:
        raise UserError("There is no plan yet.", HOW_TO_SET)
    return found


def say_today(terminal: Terminal, as_json: bool, found: Plan | None) -> None:
    """Today's part of a plan as the result; null as JSON, and a word on how to make one, where there is none."""
    if as_json:
        terminal.json(today_json(today_part(found)) if found else None)
    elif found:
        terminal.report(today_text(today_part(found), today_of(terminal)))
    else:
        terminal.note(f"There is no plan yet. {HOW_TO_SET}")


def known_task(found: Plan, task_id: str) -> PlannedTask:
    """The task of that id, wherever it stands in the plan. Raises NotFound, with the nearest ids."""
    planned = found.find(task_id)
    if planned is not None:
        return planned
    ids = [each.task.id for each in (*found.open, *found.done, *found.left_out)]
    like = get_close_matches(task_id, ids)
    guess = f"Did you mean {' or '.join(like)}? " if like else ""
    raise NotFound(f"There is no task {task_id!r} in the plan.", f"{guess}See all with: voice-interviewer plan show")


def note(terminal: Terminal, event: Event) -> Noted:
    """Put an event into the journal, now."""
    return terminal.services.library.journal.note(event, terminal.services.now())


def take_back_last(terminal: Terminal) -> Noted | None:
    """Take the last of the `PLAN_EVENTS` back; None where there is none."""
    journal = terminal.services.library.journal
    ours = [noted for noted in journal.events() if isinstance(noted.event, PLAN_EVENTS)]
    if not ours:
        return None
    journal.strike([ours[-1].id])
    return ours[-1]


def say_taken_back(terminal: Terminal, ids: Sequence[int], what: str) -> None:
    """What was taken back, and how to have it again."""
    terminal.note(f"Taken back: {what}.")
    terminal.note(f"To have it again: voice-interviewer plan redo {' '.join(map(str, ids))}")


def in_words(event: Event, events: Sequence[Noted]) -> str:
    """An event of the plan as people call it; ``events`` are those of the journal, which name the resources."""
    match event:
        case PlanSet(interview=interview, minutes_a_day=minutes):
            said = f"the interview on {whole_date(interview)}, with {duration(minutes)} a day"
        case PlanDropped():
            said = "that the plan was dropped"
        case TaskDone(task=task):
            said = f"that {_task_title(task)} is done"
        case ResourceAdded(title=title):
            said = f"the resource “{title}”"
        case ResourceJudged(resource=resource):
            said = f"how “{_resource_title(resource, events)}” was judged"
        case ReadingNoted(title=title):
            said = f"the reading “{title}”"
        case _:
            said = "another entry"
    return said


def _task_title(task_id: str) -> str:
    task = shipped_catalogue().by_id.get(task_id)
    return f"“{task.title}”" if task else task_id


def _resource_title(resource: str, events: Sequence[Noted]) -> str:
    added = [noted.event for noted in events if isinstance(noted.event, ResourceAdded)]
    return next((event.title for event in added if event.resource == resource), resource)
