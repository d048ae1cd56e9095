"""What the panels of the rehearsal page have in common: text, and a row of buttons with one primary among them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shortcuts import Key
from voice_interviewer.ui.theme import SPACE


class StagePanel(QWidget):
    """One stage of a rehearsal. Its buttons are its signals: the page connects them.

    Signals: none of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * SPACE)
        self.primary: QPushButton | None = None

    def button(self, label: str, key: Key | None = None, kind: str = "", tip: str = "") -> QPushButton:
        """A new button; the key that does the same stands in its tooltip."""
        button = QPushButton(label)
        button.setProperty("kind", kind)
        button.setAccessibleName(label)
        about = tip or (key.does if key else label)
        button.setToolTip(f"{about} ({key.shown})" if key else about)
        if kind in {"primary", "record"}:
            self.primary = button
        return button

    def row(self, *buttons: QWidget) -> QHBoxLayout:
        """The buttons side by side, the primary one first."""
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        return row

    def line(self, role: str = "") -> QLabel:
        """A new label that wraps; hidden while it has nothing to say."""
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.hide()
        return label

    @Slot()
    def take_focus(self) -> None:
        """Let Enter and Space press the primary button."""
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)


def say(label: QLabel, sentence: str) -> None:
    """Let a label say something, or be silent and take no room."""
    if label.text() != sentence:
        label.setText(sentence)
        label.setAccessibleName(sentence)
    label.setVisible(bool(sentence))
