"""Every exit code, from the errors that have it."""

import inspect
from itertools import groupby

from referencing.tables import code, plain, table
from voice_interviewer import errors
from voice_interviewer.cli.main import INTERRUPTED
from voice_interviewer.errors import SettingsError, UserError

HEAD = """# Exit codes

What a command gives back to whoever called it. Where something went wrong, a sentence and what to do about it go to
standard error: [Messages](messages.md) has all of them.
"""
OTHERS = {
    0: "Done.",
    1: "Something else that you can act on; the sentence says what. Also that a check found something to look at.",
    10: "It worked, but the answer could not be graded: too short, or not about the question.",
    INTERRUPTED: "Interrupted with Ctrl+C. What was recorded until then is kept.",
}
"""Codes that no error has, or for which its own words say too little."""
USAGE = "Wrong usage: the command says which word it does not understand."


def page() -> str:
    """The whole page."""
    return f"{HEAD}\n{table(('code', 'it means'), [(code(str(number)), told) for number, told in codes()])}"


def codes() -> list[tuple[int, str]]:
    """Every code with what it means, in order."""
    kinds = sorted(_kinds(), key=lambda kind: kind.exit_code)
    told = {
        number: " ".join(dict.fromkeys(_first_line(kind) for kind in those))
        for number, those in groupby(kinds, key=lambda kind: kind.exit_code)
    }
    told[SettingsError.exit_code] = f"{USAGE} {told[SettingsError.exit_code]}"
    return sorted({**told, **OTHERS}.items())


def _kinds() -> list[type[UserError]]:
    """All errors that bring a code of their own; those below them have the same and say more."""
    found = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, UserError)]
    return [kind for kind in found if "exit_code" in vars(kind)]


def _first_line(kind: type[UserError]) -> str:
    """Without what it says to programmers behind a semicolon."""
    line = inspect.cleandoc(kind.__doc__ or "").partition("\n")[0]
    return plain(line.partition(";")[0].rstrip(".") + ".")
