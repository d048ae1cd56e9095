"""``erase --everything``: deletes all that the app keeps on this machine."""

import click

from voice_interviewer.cli.confirming import asked
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.erasing import named
from voice_interviewer.errors import StorageError
from voice_interviewer.report.wording import counted

WORD = "DELETE"


@click.command()
@click.option("--everything", is_flag=True, help="Say that you mean it; without it, only what there is is told.")
@click.option("--keep-models", is_flag=True, help="Keep the speech models that were fetched.")
@click.option("--yes", is_flag=True, help="Do not ask to type DELETE.")
@pass_terminal
def erase(terminal: Terminal, everything: bool, keep_models: bool, yes: bool) -> None:
    """Delete all answers, recordings, packs, settings and caches for good. There is no undo."""
    services = terminal.services
    there = services.erasure.holdings()
    terminal.note(f"Answers, recordings, own packs and settings: {there.answers / 1e6:.1f} MB")
    terminal.note(f"Speech models: {there.models / 1e6:.1f} MB" + (", kept" if keep_models else ""))
    for place in services.erasure.places:
        terminal.note(f"  {place}")
    if not everything:
        terminal.note("Nothing was deleted. To delete it: voice-interviewer erase --everything")
        return
    if not yes and _typed() != WORD:
        terminal.note("Nothing was deleted.")
        return
    with terminal.progress("Deleting") as progress:
        erased = services.erase(keep_models, progress)
    if erased.left:
        if erased.key:
            terminal.note(str(erased.key))
        raise StorageError(
            f"{counted(len(erased.left), 'file')} could not be deleted: {named(erased.left)}.",
            "Close what uses them, then delete them by hand.",
        )
    terminal.note(f"Deleted {counted(erased.files, 'file')}.")
    if erased.key:
        raise erased.key


def _typed() -> str:
    """What is typed. Raises what `asked` raises."""
    question = f"Type {WORD} to delete it for good"
    typed: str = asked(
        lambda: click.prompt(question, default="", show_default=False, err=True), "nothing was deleted", "--yes"
    )
    return typed
