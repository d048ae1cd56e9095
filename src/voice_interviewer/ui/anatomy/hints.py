"""Hints below the pointer: lines of plain text, whatever words somebody said."""

from collections.abc import Sequence
from html import escape

_WIDEST = 380
"""Pixels; longer lines are broken, where Qt would let a plain text run across the screen."""

_LONG = 60
"""Letters from which on a line is one of those."""


def hint(lines: Sequence[str]) -> str:
    """The lines as a tooltip takes them, the first one strong."""
    if not lines:
        return ""
    first, *others = map(escape, lines)
    body = "<br>".join([f"<b>{first}</b>", *others])
    long = max(map(len, lines)) > _LONG
    return f'<table width="{_WIDEST}"><tr><td>{body}</td></tr></table>' if long else f"<p>{body}</p>"
