"""One interview that was held: when, for what, how it went, and what can be done with it."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.interview_words import DOT, held_words
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import label, section_label
from voice_interviewer.ui.widgets.wording import day_and_time

BEST = 4
_SCORE = 7 * SPACE
"""Width of one section's mean, so that the rows line up."""


class InterviewRow(QWidget):
    """Signals: ``report_wanted(int)``, ``bin_wanted(int)``, the interview's id."""

    report_wanted = Signal(object)
    bin_wanted = Signal(object)

    def __init__(self, theme: Theme, entry: PastInterview, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        self._id = entry.kept.id
        when = day_and_time(entry.kept.began, now)
        self.report = QPushButton("Report")
        self.report.setAccessibleName(f"Report: {entry.role}, {when}")
        self.bin = QPushButton()
        self.bin.setProperty("kind", "quiet")
        self.bin.setIconSize(QSize(ICON, ICON))
        self.bin.setToolTip(shortcuts.BIN_INTERVIEW.hint)
        self.bin.setAccessibleName(f"Delete: {entry.role}, {when}")
        self._lay_out(entry, when)
        self.report.clicked.connect(self._show)
        self.bin.clicked.connect(self._delete)
        bind(self, shortcuts.BIN_INTERVIEW, self._delete, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.changed.connect(self._draw_icon)
        self._draw_icon()

    def _lay_out(self, entry: PastInterview, when: str) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(entry.role, "strong"))
        words.addWidget(label(about(entry, when), "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addLayout(words, stretch=1)
        if entry.means:
            for section in Section:
                row.addWidget(self._mean(section, entry.means[section]))
        else:
            none = label("Not graded", "muted", wrap=False)
            none.setFixedWidth(len(Section) * (_SCORE + SPACE) - SPACE)
            row.addWidget(none)
        row.addWidget(self.report)
        row.addWidget(self.bin)

    def _mean(self, section: Section, mean: float) -> QWidget:
        made = section_label(section, f"{section.title[0]} {mean:.1f}", wrap=False)
        made.setFixedWidth(_SCORE)
        made.setToolTip(f"{section.title}: {mean:.1f} of {BEST}")
        made.setAccessibleName(f"{section.title}: {mean:.1f} of {BEST}")
        made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return made

    @Slot()
    def _show(self) -> None:
        self.report_wanted.emit(self._id)

    @Slot()
    def _delete(self) -> None:
        self.bin_wanted.emit(self._id)

    @Slot()
    def _draw_icon(self) -> None:
        self.bin.setIcon(self._theme.icon("trash-2"))


def about(entry: PastInterview, when: str) -> str:
    """When it was, how long, by which rules, and how far it came."""
    setup = entry.interview.setup
    rules = "real rules" if setup.rules is Rules.REAL else "practice rules"
    left = () if entry.over else ("left before its end",)
    return DOT.join((when, f"{setup.minutes} min", rules, held_words(entry.interview), *left))
