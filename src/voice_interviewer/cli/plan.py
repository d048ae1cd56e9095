"""``plan``: today's part; below it ``show | set | done | undo | redo | drop | export | resource | reading``."""

from datetime import datetime
from pathlib import Path

import click

from voice_interviewer.cli.dates import day_from
from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.plan_data import (
    existing_plan,
    in_words,
    known_task,
    note,
    plan_now,
    say_taken_back,
    say_today,
    take_back_last,
    today_of,
)
from voice_interviewer.cli.plan_reading import reading
from voice_interviewer.cli.plan_resource import resource
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.programme.events import PlanDropped, TaskDone
from voice_interviewer.programme.plan.left_out import left_out
from voice_interviewer.programme.plan.new_plan import USUAL_MINUTES, new_plan
from voice_interviewer.programme.plan.today import today_part
from voice_interviewer.programme.plan.wording import countdown
from voice_interviewer.report.plan_json import plan_json
from voice_interviewer.report.plan_text import plan_text
from voice_interviewer.report.writing import write_whole

today_as_json = click.option("--json", "as_json", is_flag=True, help="Today's part, as it is then, as JSON.")


@click.group(cls=DefaultGroup, short_help="A plan up to your interview, day by day; what is on today.")
def plan() -> None:
    """The plan up to your interview."""


@plan.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object; null where there is no plan.")
@pass_terminal
def today(terminal: Terminal, as_json: bool) -> None:
    """Show what is on today in the plan up to your interview."""
    say_today(terminal, as_json, plan_now(terminal))


@plan.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object with all days and tasks.")
@pass_terminal
def show(terminal: Terminal, as_json: bool) -> None:
    """Show all days, what is done, and what does not fit."""
    found = existing_plan(terminal)
    if as_json:
        terminal.json(plan_json(found))
    else:
        terminal.report(plan_text(found))


@plan.command(name="set", short_help="Set or move the date of the interview: 2026-12-13, or +9.")
@click.argument("day", metavar="DATE")
@click.option("--minutes", type=int, help=f"Minutes a day. Else as before; at first {USUAL_MINUTES}.")
@today_as_json
@pass_terminal
def set_date(terminal: Terminal, day: str, minutes: int | None, as_json: bool) -> None:
    """Plan for an interview on DATE: 2026-12-13, or +9 for nine days from today. What was done stays done."""
    before = plan_now(terminal)
    a_day = minutes if minutes is not None else before.minutes_a_day if before else USUAL_MINUTES
    event = new_plan(day_from(day, today_of(terminal)), a_day, today_of(terminal))
    note(terminal, event)
    found = existing_plan(terminal)
    terminal.note(f"Set: {in_words(event, ())}. {countdown(found.days_to_go)}.")
    if found.left_out:
        terminal.note(left_out(found))
    say_today(terminal, as_json, found)


@plan.command(short_help="Tick a task, with a note where you like.")
@click.argument("task")
@click.option("--note", "written", default="", help="A note to keep beside it.")
@today_as_json
@pass_terminal
def done(terminal: Terminal, task: str, written: str, as_json: bool) -> None:
    """Tick the task with the id TASK. Takes and mock interviews that you make tick theirs by themselves."""
    planned = known_task(existing_plan(terminal), task)
    title = planned.task.title
    if planned.is_open or written:
        note(terminal, TaskDone(task=planned.task.id, note=written))
        terminal.note(f"Done: {title}." if planned.is_open else f"Noted beside {title}.")
    else:
        terminal.note(f"{title} was done already.")
    _say_what_is_left(terminal, as_json)


@plan.command(short_help="Take back the last entry, whatever it was.")
@today_as_json
@pass_terminal
def undo(terminal: Terminal, as_json: bool) -> None:
    """Take back the last entry: a tick, a date, that the plan was dropped, a resource, a reading."""
    events = terminal.services.library.journal.events()
    taken = take_back_last(terminal)
    if taken is None:
        terminal.note("There is nothing to take back.")
    else:
        say_taken_back(terminal, [taken.id], in_words(taken.event, events))
    _say_what_is_left(terminal, as_json)


@plan.command(short_help="Have entries again that were taken back.")
@click.argument("entries", metavar="NUMBER...", type=int, nargs=-1, required=True)
@today_as_json
@pass_terminal
def redo(terminal: Terminal, entries: tuple[int, ...], as_json: bool) -> None:
    """Have entries again that were taken back. What takes them back says their numbers."""
    journal = terminal.services.library.journal
    before = {noted.id for noted in journal.events()}
    journal.unstrike(entries)
    again = [noted for noted in journal.events() if noted.id not in before]
    for noted in again:
        terminal.note(f"There again: {in_words(noted.event, journal.events())}.")
    if not again:
        terminal.note("Nothing of that was taken back.")
    _say_what_is_left(terminal, as_json)


@plan.command()
@today_as_json
@pass_terminal
def drop(terminal: Terminal, as_json: bool) -> None:
    """End the plan. What was practised stays, and plan undo brings the plan back."""
    existing_plan(terminal)
    note(terminal, PlanDropped())
    terminal.note("The plan is dropped. To have it again: voice-interviewer plan undo")
    if as_json:
        say_today(terminal, as_json, plan_now(terminal))


@plan.command(short_help="Write the plan to a calendar file.")
@click.argument("file", metavar="FILE.ics", type=click.Path(path_type=Path))
@click.option(
    "--at", "at", metavar="HH:MM", type=click.DateTime(["%H:%M"]), help="Begin at that time; else whole days."
)
@click.option("--json", "as_json", is_flag=True, help="The file's name and the number of its days, as JSON.")
@pass_terminal
def export(terminal: Terminal, file: Path, at: datetime | None, as_json: bool) -> None:
    """Write the days from today on and the interview to a calendar file (iCalendar).

    Read in again after a change, it replaces what an earlier one put there.
    """
    from voice_interviewer.report.plan_calendar import calendar

    found = existing_plan(terminal)
    days = sum(day.day >= found.present for day in found.days)
    text = calendar(found, terminal.services.now(), None, at.time() if at else None)  # None: this machine's zone
    write_whole(file, text.decode())
    if as_json:
        terminal.json({"file": str(file), "days": days})
    else:
        terminal.note(f"Wrote {file}.")


def _say_what_is_left(terminal: Terminal, as_json: bool) -> None:
    """After a change: today's part as JSON; for a person the line that says what is left of it."""
    found = plan_now(terminal)
    if as_json or found is None:
        say_today(terminal, as_json, found)
    else:
        terminal.note(today_part(found).sentence)


plan.add_command(resource)
plan.add_command(reading)
