"""Packs with mistakes: they are left out of everything, which somebody who looks for theirs has to be told."""

from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.report.wording import counted


def tell_left_out(terminal: Terminal) -> None:
    """Name the files that cannot be used, and how to see what is wrong with them; nothing where all can."""
    names = sorted({problem.file.name for problem in terminal.services.fresh_bank().problems})
    if names:
        packs = counted(len(names), "question pack")
        have, are = ("has", "is") if len(names) == 1 else ("have", "are")
        terminal.note(
            f"{packs} {have} mistakes and {are} left out: {', '.join(names)}. "
            "See them with: voice-interviewer questions check"
        )
