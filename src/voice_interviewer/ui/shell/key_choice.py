"""Whether a key can be chosen for something: it must be free where that works, and not be one that texts need."""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence

from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import BREAK, END_INTERVIEW, GROUPS, NEXT_QUESTION, Key

EVERYWHERE = "Everywhere"

_BY_TITLE = dict(GROUPS)
_STRIP = (NEXT_QUESTION, BREAK, END_INTERVIEW)
"""Keys of the strip that stands above a rehearsal, and above a take, while a mock interview is under way."""

AT_ONE_TIME: tuple[tuple[Key, ...], ...] = (
    *_BY_TITLE.values(),
    (*_BY_TITLE["A take: listening"], *_BY_TITLE["A take"], *_STRIP),
    (*_BY_TITLE["Rehearsal"], *_STRIP),
)
"""Keys that work at one time, those that work everywhere among themselves."""

NEEDED = ("Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+A", "Tab", "Shift+Tab", "Backspace",
          "Return", "Enter", "Esc")  # fmt: skip
"""What text fields, dialogs and the way from control to control need."""


def refusal(key: Key, wanted: str) -> str:
    """Why this key cannot do it, in a sentence; empty where it can."""
    if not wanted:
        return tr("Press a key, or one together with Ctrl, Alt or Shift.")
    if "," in wanted.replace(",,", ""):
        return tr("One key at a time: several in a row are not possible.")
    shown = QKeySequence(wanted).toString(QKeySequence.SequenceFormat.NativeText)
    if wanted in NEEDED:
        return f"{shown}: {tr('text fields and dialogs need this key.')}"
    other = next((other for other in _beside(key) if wanted in other.keys), None)
    return f"{shown} {tr('is taken')}: {tr(other.does)}" if other is not None else ""


def _beside(key: Key) -> Iterator[Key]:
    """Every other key that works where this one does."""
    everywhere = _BY_TITLE[EVERYWHERE]
    for keys in AT_ONE_TIME:
        if keys is everywhere or key in keys or key in everywhere:
            yield from (other for other in keys if other != key)
