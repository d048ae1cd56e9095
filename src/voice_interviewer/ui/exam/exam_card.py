"""The way to the exam from the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label

_WHAT = "Let it sit an exam: answers whose labels and scores are known, those that come with the app or your own."


class ExamCard(Card):
    """One sentence and one button. Signals: ``exam_requested()``."""

    exam_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton(f"{shortcuts.EXAM.does} …")
        self.button.setAccessibleName(shortcuts.EXAM.does)
        self.button.setToolTip(shortcuts.EXAM.hint)
        self.button.clicked.connect(self.exam_requested)
        row = QHBoxLayout()
        row.addWidget(label(_WHAT), stretch=1)
        row.addWidget(self.button)
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)  # as the cards beside it
        self.body.addWidget(heading("How good is the grader?"))
        self.body.addLayout(row)
