"""The interviews that were held, newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton

from voice_interviewer.answer import Section
from voice_interviewer.ui.mock.interview_row import InterviewRow
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_before

AT_ONCE = 10
"""Rows that are made at first, and that each press adds."""

NONE = "None yet. Afterwards each interview stands here with its report."


class InterviewsCard(Card):
    """Signals: ``report_wanted(int)``, ``bin_wanted(int)``."""

    report_wanted = Signal(object)
    bin_wanted = Signal(object)

    def __init__(self, theme: Theme, entries: Sequence[PastInterview], now: datetime, shown: int = 0) -> None:
        """``shown`` is how many rows there were before, where the card takes the place of an earlier one."""
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
        self._add_rows(max(AT_ONCE, shown))

    @property
    def focused(self) -> int | None:
        """The place of the row that has the keyboard."""
        focus = QApplication.focusWidget()
        return next((place for place, row in enumerate(self.rows) if focus and row.isAncestorOf(focus)), None)

    def focus_row(self, place: int) -> bool:
        """Give the keyboard to the row there, or to the last; False where there is none."""
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].report.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self.rows)

    def _head(self, with_legend: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(heading("Held so far"), stretch=1)
        if with_legend:
            names = "  ·  ".join(f"{section.title[0]} {section.title.lower()}" for section in Section)
            legend = label(f"Means of 4: {names}", "small")
            legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(legend, stretch=3)
        return row

    @Slot()
    def _show_more(self) -> None:
        had_focus, before = self.more.hasFocus(), len(self.rows)
        self._add_rows(AT_ONCE)
        if had_focus and self.more.isHidden():  # the last came: on with the first of them
            self.rows[before].report.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_rows(self, many: int) -> None:
        for entry in self._left[:many]:
            row = InterviewRow(self._theme, entry, self._now)
            row.report_wanted.connect(self.report_wanted)
            row.bin_wanted.connect(self.bin_wanted)
            self.rows.append(row)
            self.body.insertWidget(self.body.count() - 1, row)
            for button in (row.report, row.bin):
                tab_before(button, self.more)
        self._left = self._left[many:]
        self.more.setVisible(bool(self._left))
