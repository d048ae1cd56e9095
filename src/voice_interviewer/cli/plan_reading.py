"""``plan reading``: what was read about governance or rights, and what to remember of it."""

import click

from voice_interviewer.cli.plan_data import note
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import ReadingNoted
from voice_interviewer.report.document import clean


@click.command(short_help="Keep what to remember of something you read; list it.")
@click.argument("title", required=False)
@click.argument("text", metavar="[NOTE]", required=False)
@click.option("--json", "as_json", is_flag=True, help="All readings, as they are then, as JSON.")
@pass_terminal
def reading(terminal: Terminal, title: str | None, text: str | None, as_json: bool) -> None:
    """Keep NOTE, what to remember of TITLE; without both, list what was read."""
    if title is not None:
        note(terminal, _noted(title, text))
        terminal.note("Kept. See all with: voice-interviewer plan reading")
    if title is None or as_json:
        _list(terminal, as_json)


def _noted(title: str, text: str | None) -> ReadingNoted:
    """The event. Raises click.UsageError without a note, UserError where one of the two is empty."""
    if text is None:
        raise click.UsageError("Say what to remember of it: plan reading TITLE NOTE.")
    event = ReadingNoted(title=clean(title), note=clean(text))
    if not event.title or not event.note:
        raise UserError("A reading needs a title and a note.", "Write one sentence that you want to remember.")
    return event


def _list(terminal: Terminal, as_json: bool) -> None:
    events = terminal.services.library.journal.events()
    found = [(noted.day.isoformat(), noted.event) for noted in events if isinstance(noted.event, ReadingNoted)]
    if as_json:
        rows = [{"day": day, "title": event.title, "note": event.note} for day, event in found]
        terminal.json({"readings": rows})
    elif found:
        terminal.table(("day", "read", "to remember"), [(day, event.title, event.note) for day, event in found])
    else:
        terminal.note("Nothing is noted yet. Note something with: voice-interviewer plan reading TITLE NOTE")
