"""A text shown letter for letter: nothing in it is markup, and it can be read but not changed."""

from PySide6.QtWidgets import QPlainTextEdit

from voice_interviewer.ui.shell.theme import SPACE

_LOWEST = 12 * SPACE


class ExactText(QPlainTextEdit):
    """Scrolls by keys as well; Tab goes on to the next control. No signals of its own."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LOWEST)
        self.setAccessibleName(name)
        self.setPlainText(text)
