"""Seconds spent on each section, beside what its weight gives it: bars, and an empty frame for what was never said."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from voice_interviewer.report.weights_part import time_in_words
from voice_interviewer.structure.budget import SectionTime
from voice_interviewer.ui.feedback.definitions import SECTION_TIME
from voice_interviewer.ui.feedback.explanation import ExplainButton
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

HEIGHT = 12
LEAST_WIDTH = 120
BEYOND = 0.45
"""Opacity of what was spoken beyond the budget."""


class SectionTimeCard(Card):
    """One row a section: its name, a bar, the seconds. No signals."""

    def __init__(self, theme: Theme, times: Sequence[SectionTime]) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(heading("Time on each part"))
        head.addWidget(ExplainButton(theme, (SECTION_TIME,)))
        head.addStretch()
        self.body.addLayout(head)
        longest = max(max(entry.spent, entry.budget) for entry in times)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(times):
            name = label(entry.section.title, "section", wrap=False)
            name.setProperty("section", entry.section.value)
            grid.addWidget(name, row, 0)
            grid.addWidget(TimeBar(theme, entry, longest), row, 1)
            grid.addWidget(label(time_in_words(entry), "small", wrap=False), row, 2)
        self.body.addLayout(grid)


class TimeBar(QWidget):
    """A bar as long as was spoken, paler beyond the budget, in a frame as long as that. No signals."""

    def __init__(self, theme: Theme, entry: SectionTime, longest: float) -> None:
        super().__init__()
        self._theme, self._entry, self._longest = theme, entry, longest
        self.setAccessibleName(f"{entry.section.title}: {time_in_words(entry)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = (self.width() - 2) / self._longest
        spent = QRectF(1, 1, self._entry.spent * scale, HEIGHT)
        within = QRectF(0, 0, 1 + self._entry.budget * scale, self.height())
        colour = self._theme.colour(self._entry.section.value)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, opacity in ((within, 1.0), (QRectF(self.rect()).adjusted(within.width(), 0, 0, 0), BEYOND)):
            painter.setClipRect(part)
            painter.setOpacity(opacity)
            painter.setBrush(colour)
            painter.drawRoundedRect(spent, 3, 3)
        painter.setClipping(False)
        painter.setOpacity(1.0)
        if not self._entry.budget:  # a question may ask for none of it
            return
        painter.setPen(QPen(self._theme.colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 1, self._entry.budget * scale, HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
