"""A mock interview that is under way when another is to begin: there is only one at a time."""

import click

from voice_interviewer.cli.mock_stored import StoredRun
from voice_interviewer.cli.recording import at_a_keyboard
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.places import progress
from voice_interviewer.report.wording import day_and_time


def goes_on(terminal: Terminal, left: KeptInterview) -> bool:
    """Name it and ask whether to go on with it; without that it is to end as it stands.

    Raises UserError where there is nobody to ask: then nothing is ended.
    """
    where = progress(left.interview)
    at = where.words if where else "all that was asked is done"
    standing = f"A mock interview of {day_and_time(left.began)} is under way: {at}."
    if not at_a_keyboard():
        raise UserError(
            standing,
            f"Go on with it: voice-interviewer mock resume {left.id}. End it: voice-interviewer mock end {left.id}",
        )
    terminal.note(standing)
    return click.confirm("Go on with it? (n: it ends as it stands, and another begins)", default=True, err=True)


def end_first(terminal: Terminal, left: KeptInterview) -> None:
    """End it as it stands, and say where its report is. Raises LibraryError or StorageError."""
    StoredRun(terminal.services, left).end()
    terminal.note(f"It has ended as it stood; its report: voice-interviewer mock report {left.id}")
