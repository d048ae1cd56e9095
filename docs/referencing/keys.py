"""Every key of the window, from the table that the window has."""

from collections.abc import Iterator

from referencing.tables import code, table
from voice_interviewer.ui.shell.shortcuts import GROUPS, NAMES, Key, changeable

HEAD = """# Keys

Every key of the window; `F1` shows them there. Letters work while no text field has the focus. Another key can be
chosen in Settings, under Keys. There and in `settings.json` a key goes by the name in the last column; one without a
name there means the same in every program, or stands in a row, and cannot be changed.
"""


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_groups())).rstrip() + "\n"


def _groups() -> Iterator[str]:
    for title, keys in GROUPS:
        yield f"## {title}\n"
        yield table(("keys", "what they do", "name"), [_row(key) for key in keys])


def _row(key: Key) -> tuple[str, str, str]:
    keys = [keys for keys in key.usual if not keys.endswith("Enter")]
    return ", ".join(map(code, keys)), key.does, code(NAMES[key]) if changeable(key) else ""
