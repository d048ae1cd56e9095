"""How well somebody guesses their own scores: in words, as a chart, and week by week."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from voice_interviewer.programme.calibration import Calibrations
from voice_interviewer.report.programme_parts import week_line
from voice_interviewer.ui.progress.calibration_chart import CalibrationChart
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

ABOUT = "Before the scores of a take are shown you can guess them. Here stands how close your guesses come."
AXES = "Across: what you guessed. Up: what the grader gave, on average. On the line, both are the same."

LAST_WEEKS = 4
"""Weeks that are told; the export has all."""


class CalibrationCard(Card):
    """No signals."""

    def __init__(self, theme: Theme, calibrations: Calibrations) -> None:
        super().__init__()
        overall = calibrations.overall
        self.body.addWidget(heading("Your guesses"))
        if not overall.guesses:
            self.body.addWidget(label(ABOUT, "muted"))
            self.body.addWidget(label(overall.sentence))
            return
        words = QVBoxLayout()
        words.setSpacing(SPACE)
        words.addWidget(label(overall.sentence, "strong"))
        if not overall.missing:
            for entry in calibrations.sections:
                words.addWidget(label(entry.sentence))
        words.addSpacing(SPACE)
        for week in reversed(overall.weeks[-LAST_WEEKS:]):
            words.addWidget(label(week_line(week), "muted"))
        words.addStretch()
        words.addWidget(label(AXES, "small"))
        row = QHBoxLayout()
        row.setSpacing(3 * SPACE)
        row.addWidget(CalibrationChart(theme, overall.table), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, stretch=1)
        self.body.addLayout(row)
