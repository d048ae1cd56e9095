"""The interviews that were held, newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.answer import Section
from voice_interviewer.ui.mock.interview_row import InterviewRow
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

AT_ONCE = 10
"""Rows that are made at first, and that each press adds."""

NONE = "None yet. Afterwards each interview stands here with its report."


class InterviewsCard(Card):
    """Signals: ``report_wanted(int)``, ``bin_wanted(int)``."""

    report_wanted = Signal(object)
    bin_wanted = Signal(object)

    def __init__(self, theme: Theme, entries: Sequence[PastInterview], now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self._left = list(entries)
        self._now = now
        self.rows: list[InterviewRow] = []
        self.more = QPushButton("Show more")
        self.more.setAccessibleName("Show more interviews")
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self.body.setSpacing(2 * SPACE)
        self.body.addLayout(self._head(bool(entries)))
        if not entries:
            self.body.addWidget(label(NONE, "muted"))
        self.body.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        self.more.clicked.connect(self._show_more)
        self._show_more()

    def _head(self, with_legend: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(heading("Held so far"), stretch=1)
        if with_legend:
            names = "  ·  ".join(f"{section.title[0]} {section.title.lower()}" for section in Section)
            row.addWidget(label(f"Means of 4: {names}", "small", wrap=False))
        return row

    @Slot()
    def _show_more(self) -> None:
        for entry in self._left[:AT_ONCE]:
            row = InterviewRow(self._theme, entry, self._now)
            row.report_wanted.connect(self.report_wanted)
            row.bin_wanted.connect(self.bin_wanted)
            self.rows.append(row)
            self.body.insertWidget(self.body.count() - 1, row)
        self._left = self._left[AT_ONCE:]
        self.more.setVisible(bool(self._left))
