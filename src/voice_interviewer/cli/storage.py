"""``storage``: what takes up room on disk, and getting it back."""

from collections.abc import Callable
from datetime import timedelta

import click
import msgspec

from voice_interviewer.cli.confirming import confirm
from voice_interviewer.cli.default_group import DefaultGroup
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.erasing import with_copies
from voice_interviewer.library.disk_use import DiskUse, clear_speech, disk_use, old_sounds
from voice_interviewer.report.wording import counted

_MB = 1_000_000

_LONGEST = 36_500
"""Days, a hundred years: whatever is older than that is not there."""

_YES = click.option("--yes", is_flag=True, help="Do not ask.")


@click.group(cls=DefaultGroup)
def storage() -> None:
    """What takes up room, and how to get it back."""


@storage.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object, sizes in bytes.")
@pass_terminal
def show(terminal: Terminal, as_json: bool) -> None:
    """What takes up room on this machine."""
    use = disk_use(terminal.services.library, terminal.services.folders)
    if as_json:
        kept = msgspec.to_builtins(use.library)
        terminal.json({**kept, "models": use.models, "speech": use.speech, "total": use.total})
        return
    terminal.table(("what", "MB", "takes"), _rows(use))


def _rows(use: DiskUse) -> list[tuple[object, ...]]:
    kept = use.library
    sizes: tuple[tuple[str, int, object], ...] = (
        ("recordings of takes", kept.sound, kept.takes),
        ("the bin", kept.binned_sound, kept.binned),
        ("words and findings", kept.database, ""),
        ("copies of the database", kept.backups, ""),
        ("interrupted recordings", kept.unfinished, ""),
        ("stray sound files", kept.stray, ""),
        ("speech models", use.models, ""),
        ("spoken questions", use.speech, ""),
        ("all", use.total, ""),
    )
    return [(what, f"{size / _MB:.1f}", takes) for what, size, takes in sizes]


@storage.command(name="empty-bin")
@_YES
@pass_terminal
def empty_bin(terminal: Terminal, yes: bool) -> None:
    """Delete for good what is in the bin. This cannot be undone."""
    library = terminal.services.library
    binned = library.shelf.binned()
    if not binned:
        terminal.note("The bin is empty.")
        return
    size = sum(library.shelf.sizes(binned).values())
    copies = with_copies(library.shelf.copies_with(binned))
    _ask(f"Delete {counted(len(binned), 'take')} of the bin for good, {size / _MB:.1f} MB{copies}?", yes)
    library.purge(binned)
    terminal.note(f"Deleted {counted(len(binned), 'take')} for good{copies}.")


@storage.command(name="drop-sound")
@click.option("--older-than", type=click.IntRange(0, _LONGEST), default=90, show_default=True, help="Days.")
@click.option("--starred-too", is_flag=True, help="Also of takes with a star.")
@_YES
@pass_terminal
def drop_sound(terminal: Terminal, older_than: int, starred_too: bool, yes: bool) -> None:
    """Remove recordings and keep the words. This cannot be undone."""
    library = terminal.services.library
    found = old_sounds(library, terminal.services.now() - timedelta(days=older_than), starred_too)
    if not found.take_ids:
        terminal.note("No take is that old and has a recording.")
        return
    number = len(found.take_ids)
    _ask(f"Remove the recordings of {counted(number, 'take')}, {found.size / _MB:.1f} MB? Their words stay.", yes)
    library.shelf.drop_sound(found.take_ids)
    terminal.note(f"Removed the recordings of {counted(number, 'take')}.")


@storage.command()
@click.argument("what", type=click.Choice(["backups", "stray", "speech"]))
@_YES
@pass_terminal
def clear(terminal: Terminal, what: str, yes: bool) -> None:
    """Delete older copies of the database, sound files that no take names, or questions spoken ahead of time."""
    _ask(_CLEARING[what], yes)
    terminal.note(f"{_works(terminal)[what]() / _MB:.1f} MB free again.")


_CLEARING = {
    "backups": "Delete all copies of the database but the newest?",
    "stray": "Delete the sound files that no take names?",
    "speech": "Delete the questions that were spoken ahead of time?",
}


def _works(terminal: Terminal) -> dict[str, Callable[[], int]]:
    services = terminal.services
    return {
        "backups": services.library.shelf.clear_backups,
        "stray": services.library.shelf.clear_stray,
        "speech": lambda: clear_speech(services.folders),
    }


def _ask(question: str, yes: bool) -> None:
    """Go on, or raise click.Abort."""
    if not yes:
        confirm(question, "nothing was deleted", "--yes")
