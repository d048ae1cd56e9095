"""The question that is asked when somebody leaves while their answer is being recorded."""

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column


class Leave(Enum):
    """What is to become of the recording."""

    KEEP = "keep"
    DISCARD = "discard"
    GO_ON = "go on"


class LeaveDialog(QDialog):
    """Asks; Esc means going on. Signals: ``chosen(Leave)``."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("You are still answering")
        heading = QLabel("You are still answering")
        heading.setProperty("role", "heading")
        text = QLabel("The recording goes on until you decide what is to become of it.")
        text.setWordWrap(True)
        dialog_column(self, heading, text, self._buttons())
        self.rejected.connect(self._go_on)

    def _buttons(self) -> QHBoxLayout:
        discard = self._button("&Discard it", Leave.DISCARD, "danger")
        go_on = self._button("&Go on answering", Leave.GO_ON, "")
        return dialog_buttons(go_on, self._button("&Keep it and finish", Leave.KEEP, "primary"), apart=(discard,))

    def _button(self, label: str, choice: Leave, kind: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("kind", kind)
        button.setAccessibleName(label.replace("&", ""))
        button.setDefault(choice is Leave.KEEP)
        button.clicked.connect(lambda: self._choose(choice))
        return button

    def _choose(self, choice: Leave) -> None:
        if choice is Leave.GO_ON:
            self.reject()  # the same as Esc
            return
        self.accept()
        self.chosen.emit(choice)

    @Slot()
    def _go_on(self) -> None:
        self.chosen.emit(Leave.GO_ON)
