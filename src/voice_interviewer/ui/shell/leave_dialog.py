"""The question that is asked when somebody leaves while their answer is being recorded."""

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE


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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading)
        layout.addWidget(text)
        layout.addLayout(self._buttons())
        self.setMinimumWidth(60 * SPACE)
        self.rejected.connect(self._go_on)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._button("&Discard it", Leave.DISCARD, "danger"))
        row.addStretch()
        row.addWidget(self._button("&Go on answering", Leave.GO_ON, ""))
        row.addWidget(self._button("&Keep it and finish", Leave.KEEP, "primary"))
        return row

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
