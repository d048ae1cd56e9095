"""Asks before an interview ends early: it cannot be gone on with afterwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.ui.mock.interview_words import done_words, waiting_count
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.wording import count


class EndDialog(QDialog):
    """Esc means going on. Signals: ``end_wanted()``."""

    end_wanted = Signal()

    def __init__(self, interview: Interview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("End the interview")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading("End the interview here?"))
        layout.addWidget(label(what_it_means(interview)))
        layout.addLayout(self._buttons())
        self.setMinimumWidth(60 * SPACE)
        self.accepted.connect(self.end_wanted)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addStretch()
        go_on, end = self._button("&Go on with it", ""), self._button("&End it and see the report", "primary")
        go_on.clicked.connect(self.reject)
        end.clicked.connect(self.accept)
        end.setDefault(True)
        row.addWidget(go_on)
        row.addWidget(end)
        return row

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", kind)
        button.setAccessibleName(text.replace("&", ""))
        return button


def what_it_means(interview: Interview) -> str:
    """What was done, and what will not be asked."""
    left = count(waiting_count(interview), "question")
    return f"{done_words(interview)}. {left} will not be asked. An interview that has ended cannot be gone on with."
