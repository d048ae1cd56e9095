"""The interview that can be gone on with."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.practice.interview.places import progress
from voice_interviewer.ui.mock.interview_words import DOT, done_words, place_words
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.wording import day_and_time

UNFINISHED = "An interview is not finished"
UNREAD = "An interview waits for its report"


class UnfinishedCard(Card):
    """Signals: ``go_on_wanted(int)``, ``end_wanted(int)``, the interview's id."""

    go_on_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(self, theme: Theme, entry: PastInterview, now: datetime) -> None:
        super().__init__()
        self._id = entry.kept.id
        self.go_on = QPushButton("&Go on")
        self.end = QPushButton("&End it and see the report")
        self.go_on.setProperty("kind", "primary")
        self.go_on.setAccessibleName("Go on with the interview")
        self.end.setAccessibleName("End the interview and see the report")
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(Sign(theme, "clock", "accent"))
        head.addWidget(heading(UNFINISHED if progress(entry.interview) is not None else UNREAD), stretch=1)
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self.body.addLayout(head)
        self.body.addWidget(label(_about(entry, now)))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.go_on)
        row.addWidget(self.end)
        row.addStretch()
        self.body.addLayout(row)
        self.go_on.clicked.connect(self._go_on)
        self.end.clicked.connect(self._end)

    @Slot()
    def _go_on(self) -> None:
        self.go_on_wanted.emit(self._id)

    @Slot()
    def _end(self) -> None:
        self.end_wanted.emit(self._id)


def _about(entry: PastInterview, now: datetime) -> str:
    where = progress(entry.interview)
    at = f"at {place_words(where)}" if where is not None else "all questions are done"
    minutes = f"{entry.interview.setup.minutes} min"
    return DOT.join((entry.role, day_and_time(entry.kept.began, now), minutes, at, done_words(entry.interview)))
