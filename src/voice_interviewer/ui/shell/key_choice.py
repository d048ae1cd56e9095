"""Whether a key can be chosen for something: it must be free where that works, and not be one that texts need."""

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence

from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import GROUPS, Key

EVERYWHERE = "Everywhere"

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
    return f"{shown}: {tr('does this already')}: {tr(other.does)}" if other is not None else ""


def _beside(key: Key) -> Iterator[Key]:
    """Every other key that works where this one does."""
    for title, keys in GROUPS:
        if title == EVERYWHERE or key in keys or key in dict(GROUPS)[EVERYWHERE]:
            yield from (other for other in keys if other != key)
