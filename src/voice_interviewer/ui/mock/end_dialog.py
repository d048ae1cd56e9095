"""Asks before an interview ends early: it cannot be gone on with afterwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.ui.mock.interview_words import done_words, waiting_count
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.wording import count


class EndDialog(QDialog):
    """Esc means going on. Signals: ``end_wanted()``."""

    end_wanted = Signal()

    def __init__(self, interview: Interview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("End the interview")
        what = label(what_it_means(interview))
        layout = dialog_column(self, heading("End the interview here?"), what, self._buttons())
        width = layout.sizeHint().width()
        self.resize(width, layout.heightForWidth(width))
        self.accepted.connect(self.end_wanted)

    def _buttons(self) -> QHBoxLayout:
        go_on, end = button("&Go on with it"), button("&End it and see the report", "primary")
        go_on.clicked.connect(self.reject)
        end.clicked.connect(self.accept)
        end.setDefault(True)
        return dialog_buttons(go_on, end)


def what_it_means(interview: Interview) -> str:
    """What was done, and what will not be asked."""
    left = count(waiting_count(interview), "question")
    return f"{done_words(interview)}. {left} will not be asked. An interview that has ended cannot be gone on with."
