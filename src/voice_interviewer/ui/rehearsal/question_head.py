"""The head of the rehearsal page: the question, and what is known about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.stage_panel import set_role
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label

LONG_QUESTION = 180
"""Characters; a longer question is set smaller, so that it leaves room for the rest."""


class QuestionHead(QWidget):
    """Round, bucket and kind, the question below, and which part alone is asked for. No signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = label("", "muted")
        self._question = label("")
        self._only = label("", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._about)
        layout.addWidget(self._question)
        layout.addWidget(self._only)

    def show_assignment(self, assignment: Assignment) -> None:
        """Show this question."""
        text = assignment.asked.text
        self._about.setText(" · ".join(assignment.about))
        self._question.setText(text)
        self._only.setText(assignment.only)
        self._only.setVisible(bool(assignment.only))
        self._question.setAccessibleName(f"Question: {text}")
        set_role(self._question, "role", "question" if len(text) <= LONG_QUESTION else "heading")
