"""What can be done with the words under the pointer, as a menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell import shortcuts

_LONGEST = 30
"""Characters of the words that are shown; whole sentences can be chosen too."""


class WordMenu(QMenu):
    """Show it with ``popup``. Signals: ``offer_taken()``, ``correction_asked()``, ``taken_back()``."""

    offer_taken = Signal()
    correction_asked = Signal()
    taken_back = Signal()

    def __init__(self, run: WordRun, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = run.text if len(run.text) <= _LONGEST else f"{run.text[: _LONGEST - 1].rstrip()}…"
        if run.offer:
            take = self.addAction(f"Write {run.offer}", self.offer_taken.emit)
            take.setShortcut(QKeySequence(shortcuts.TAKE_OFFER.keys[0]))
        correct = self.addAction(f"Correct “{shown}”…", self.correction_asked.emit)
        correct.setShortcut(QKeySequence(shortcuts.CORRECT.keys[0]))
        if run.heard is not None:
            self.addAction(f"Back to “{run.heard}”", self.taken_back.emit)
