"""``progress``: how far you have come; below it ``readiness | trends | profile | checklist | calibration | mark``."""

from collections.abc import Iterable

import click

from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.progress_data import Standing, standing
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.report.document import Block
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.report.programme_parts import (
    SHOWN_TITLES,
    calibration_blocks,
    calibration_json,
    checklist_blocks,
    checklist_json,
    programme_json,
    programme_text,
)
from voice_interviewer.report.progress_csv import trends_csv
from voice_interviewer.report.progress_json import profile_json, readiness_json, stack_json, trends_json
from voice_interviewer.report.progress_text import profile_blocks, readiness_blocks, stack_blocks, trends_blocks
from voice_interviewer.report.text import as_text

as_json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object with every figure.")


@click.group(cls=DefaultGroup, short_help="How far you have come: readiness, trends, profile, checklist.")
def progress() -> None:
    """How far you have come."""


@progress.command(name="all")
@as_json_option
@pass_terminal
def everything(terminal: Terminal, as_json: bool) -> None:
    """Show how far you have come, and the takes that say so."""
    now = standing(terminal)
    if as_json:
        terminal.json(programme_json(now.progress, now.parts))
    else:
        terminal.report(programme_text(now.progress, now.parts))


@progress.command()
@as_json_option
@pass_terminal
def readiness(terminal: Terminal, as_json: bool) -> None:
    """Are you ready? The five criteria, each with the takes that prove it and what to record next."""
    now = standing(terminal).progress.readiness
    _say(terminal, as_json, readiness_json(now), readiness_blocks(now))


@progress.command()
@as_json_option
@click.option("--csv", "as_csv", is_flag=True, help="Every point as a table for a spreadsheet.")
@pass_terminal
def trends(terminal: Terminal, as_json: bool, as_csv: bool) -> None:
    """Is it getting better? Each section, bucket and delivery measure against your own takes."""
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other.")
    now = standing(terminal).progress.trends
    if as_csv:
        terminal.say(trends_csv(now))
    else:
        _say(terminal, as_json, trends_json(now), trends_blocks(now))


@progress.command()
@as_json_option
@pass_terminal
def profile(terminal: Terminal, as_json: bool) -> None:
    """Where you are strong and where thin, beside other candidates; and your tools, by what they do."""
    now = standing(terminal).progress
    parts = {**profile_json(now.profile), **stack_json(now.stack)}
    _say(terminal, as_json, parts, (*profile_blocks(now.profile), *stack_blocks(now.stack)))


@progress.command()
@as_json_option
@pass_terminal
def checklist(terminal: Terminal, as_json: bool) -> None:
    """Ten things to be able to do: your own mark on each, beside what your takes show."""
    now = standing(terminal).parts.checklist
    _say(terminal, as_json, checklist_json(now), checklist_blocks(now))


@progress.command()
@as_json_option
@pass_terminal
def calibration(terminal: Terminal, as_json: bool) -> None:
    """How well you guess your own scores."""
    now = standing(terminal).parts.calibration
    _say(terminal, as_json, calibration_json(now), calibration_blocks(now))


@progress.command(short_help="Mark an item of the checklist.")
@click.argument("item")
@click.argument("mark", metavar="MARK", type=click.Choice([mark.value for mark in Mark]))
@click.option("--json", "as_json", is_flag=True, help="The checklist, as it is then, as JSON.")
@pass_terminal
def mark(terminal: Terminal, item: str, mark: str, as_json: bool) -> None:
    """Mark ITEM of the checklist, by its id, as confident, partial or need_work. The latest mark counts."""
    _known(standing(terminal), item)
    services = terminal.services
    services.library.journal.note(ChecklistMarked(item=item, mark=Mark(mark)), services.now())
    now = standing(terminal)
    if as_json:
        terminal.json(checklist_json(now.parts.checklist))
        return
    marked = _known(now, item)
    terminal.note(f"{marked.item.title}: {MARK_TITLES[Mark(mark)]}.")
    terminal.note(f"What your takes show: {SHOWN_TITLES[marked.shown].lower()}. {marked.sentence}")


def _known(now: Standing, item: str) -> CheckedItem:
    """The item of that id. Raises NotFound."""
    by_id = {entry.item.id: entry for entry in now.parts.checklist}
    if item not in by_id:
        raise NotFound(f"The checklist has no item {item!r}.", f"Its items are: {', '.join(by_id)}.")
    return by_id[item]


def _say(terminal: Terminal, as_json: bool, found: JsonObject, blocks: Iterable[Block]) -> None:
    if as_json:
        terminal.json(found)
    else:
        terminal.report(as_text(tuple(blocks)))
