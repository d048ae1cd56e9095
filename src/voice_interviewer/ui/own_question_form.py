"""The card in which a question of one's own is typed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.bank.question import Kind
from voice_interviewer.ui.assignment import KIND_TITLES
from voice_interviewer.ui.shortcuts import DONE, bind
from voice_interviewer.ui.theme import SPACE

LONGEST = 600
"""Characters; the same limit as for questions of a pack."""


class OwnQuestionForm(QFrame):
    """Signals: ``typed(str, Kind)`` when it is to be rehearsed, ``cancelled()``."""

    typed = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit()
        self._kind = QComboBox()
        self._start = QPushButton("Start rehearsing")
        self._cancel = QPushButton("Cancel")
        self._lay_out()
        self._text.textChanged.connect(self._changed)
        self._start.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.cancelled)
        bind(self, DONE, self._finish)
        self._changed()

    def begin(self) -> None:
        """Show an empty form and let the user type."""
        self._text.clear()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        label = QLabel("Your own &question")
        label.setProperty("role", "heading")
        label.setBuddy(self._text)
        self._text.setAccessibleName("Your own question")
        self._text.setPlaceholderText("Type it as an interviewer would ask it")
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(9 * SPACE)
        for kind in Kind:
            self._kind.addItem(KIND_TITLES[kind], kind.value)
        self._kind.setAccessibleName("Kind of question")
        self._kind.setToolTip("What sort of answer it asks for; the answer is graded accordingly")
        self._start.setProperty("kind", "primary")
        self._start.setToolTip(f"Start rehearsing this question ({DONE.shown})")
        for button in (self._start, self._cancel):
            button.setAccessibleName(button.text())
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._start)
        row.addWidget(self._cancel)
        row.addStretch()
        row.addWidget(self._kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, int(2.5 * SPACE), 3 * SPACE, int(2.5 * SPACE))
        layout.setSpacing(SPACE)
        layout.addWidget(label)
        layout.addWidget(self._text)
        layout.addLayout(row)

    @property
    def _typed_text(self) -> str:
        return " ".join(self._text.toPlainText().split())

    @Slot()
    def _changed(self) -> None:
        self._start.setEnabled(0 < len(self._typed_text) <= LONGEST)

    @Slot()
    def _finish(self) -> None:
        if self._start.isEnabled():
            self.typed.emit(self._typed_text, Kind(self._kind.currentData()))
