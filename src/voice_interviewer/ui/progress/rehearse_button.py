"""The button beside a question that begins its rehearsal."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton

from voice_interviewer.bank.question import Question
from voice_interviewer.ui.widgets.plain_tip import plain_tip


class RehearseButton(QPushButton):
    """Signals: ``rehearse_wanted(Question)``."""

    rehearse_wanted = Signal(object)

    def __init__(self, question: Question, primary: bool = False) -> None:
        super().__init__("Rehearse it")
        self.question = question
        self.setAccessibleName(f"Rehearse it: {question.text}")
        self.setToolTip(plain_tip(question.text))
        if primary:
            self.setProperty("kind", "primary")
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.rehearse_wanted.emit(self.question)
