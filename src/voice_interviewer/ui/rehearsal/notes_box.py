"""A place to jot down points while thinking. What stands there is kept with the take."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.shortcuts import NOTES
from voice_interviewer.ui.shell.theme import SPACE

LOWEST = 8 * SPACE
"""Three lines can be seen, however many hints stand above."""


class NotesBox(QFrame):
    """Signals: ``changed(str)``, what stands there now."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        heading = QLabel("Notes")
        heading.setProperty("role", "heading")
        hint = QLabel("Kept with your take. Esc leads back.")
        hint.setProperty("role", "small")
        hint.setWordWrap(True)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName("Notes")
        self._text.setPlaceholderText("A few words to hold on to")
        self._text.setTabChangesFocus(True)
        self._text.setToolTip(NOTES.hint)
        self._text.setMinimumHeight(LOWEST)
        self._text.textChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addSpacing(SPACE // 2)
        layout.addWidget(self._text, 1)

    @property
    def text(self) -> str:
        """What was jotted down."""
        return self._text.toPlainText()

    def clear(self) -> None:
        """Empty, for another question."""
        self._text.clear()

    def take_focus(self) -> None:
        """Let the user write."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_focus(self) -> bool:
        """Whether the user is writing."""
        return self._text.hasFocus()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.text)
