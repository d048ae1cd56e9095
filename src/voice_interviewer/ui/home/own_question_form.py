"""The card in which a question of one's own is typed."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.bank.question import Kind
from voice_interviewer.ui.rehearsal.assignment import KIND_TITLES
from voice_interviewer.ui.shell.shortcuts import DONE, bind, tell
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.named_list import NamedList

LONGEST = 600
"""Characters; the same limit as for questions of a pack."""


class OwnQuestionForm(QFrame):
    """Signals: ``typed(str, Kind)`` when it is to be rehearsed, ``cancelled()``."""

    typed = Signal(str, object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit()
        self.kind = NamedList("Kind of question")
        self.start_button = QPushButton("Start rehearsing")
        self.cancel_button = QPushButton("Cancel")
        self._lay_out()
        self.text.textChanged.connect(self._changed)
        self.start_button.clicked.connect(self._finish)
        self.cancel_button.clicked.connect(self.cancelled)
        bind(self, DONE, self._finish)
        self._changed()

    def begin(self) -> None:
        """Show an empty form and let the user type."""
        self.text.clear()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.setProperty("card", True)
        label = QLabel("Your own &question")
        label.setProperty("role", "heading")
        label.setBuddy(self.text)
        self.text.setAccessibleName("Your own question")
        self.text.setPlaceholderText("Type it as an interviewer would ask it")
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(9 * SPACE)
        # The card is as tall as that of a question, which may be taller: what is over is room to write in.
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        for kind in Kind:
            self.kind.addItem(KIND_TITLES[kind], kind.value)
        self.kind.setAccessibleName("Kind of question")
        self.kind.setToolTip("What sort of answer it asks for; the answer is graded accordingly")
        self.start_button.setProperty("kind", "primary")
        tell(self.start_button, "Start rehearsing this question", DONE)
        for button in (self.start_button, self.cancel_button):
            button.setAccessibleName(button.text())
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.start_button)
        row.addWidget(self.cancel_button)
        row.addStretch()
        row.addWidget(self.kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, int(2.5 * SPACE), 3 * SPACE, int(2.5 * SPACE))
        layout.setSpacing(SPACE)
        layout.addWidget(label)
        layout.addWidget(self.text, stretch=1)
        layout.addLayout(row)

    @property
    def _typed_text(self) -> str:
        return " ".join(self.text.toPlainText().split())

    @Slot()
    def _changed(self) -> None:
        self.start_button.setEnabled(0 < len(self._typed_text) <= LONGEST)

    @Slot()
    def _finish(self) -> None:
        if self.start_button.isEnabled():
            self.typed.emit(self._typed_text, Kind(self.kind.currentData()))
