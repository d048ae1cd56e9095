"""Seconds spent on each section, beside what its weight gives it: bars, and an empty frame for what was never said."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.report.weights_part import time_in_words
from voice_interviewer.structure.budget import SectionTime
from voice_interviewer.ui.feedback.definitions import SECTION_TIME
from voice_interviewer.ui.feedback.explanation import ExplainButton
from voice_interviewer.ui.shell.theme import SPACE, Theme, text_scale
from voice_interviewer.ui.widgets.labels import label

HEIGHT = 12
LEAST_WIDTH = 120
BEYOND = 0.45
"""Opacity of what was spoken beyond the budget."""

WIDE = 820
"""Pixels, for the smallest text, from which on two sections stand beside each other."""


class SectionTimes(QWidget):
    """One row a section: its name, a bar, the seconds; in two columns where there is room. No signals."""

    def __init__(self, theme: Theme, times: Sequence[SectionTime]) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(label("Time on each part", "strong"))
        head.addWidget(ExplainButton(theme, (SECTION_TIME,), "Time on each part"))
        head.addStretch()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(SPACE)
        longest = max(max(entry.spent, entry.budget) for entry in times)
        names = [_name(entry) for entry in times]
        seconds = [label(time_in_words(entry), "small", wrap=False) for entry in times]
        self._align(names)
        self._align(seconds)
        half = (len(times) + 1) // 2
        for first in (0, half):
            grid = _grid()
            for row, place in enumerate(range(first, min(first + half, len(times)))):
                grid.addWidget(names[place], row, 0)
                grid.addWidget(TimeBar(theme, times[place], longest), row, 1)
                grid.addWidget(seconds[place], row, 2)
            self._halves.addLayout(grid, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(head)
        layout.addLayout(self._halves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE * text_scale(self)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing((4 if wide else 1) * SPACE)

    def _align(self, labels: Sequence[QLabel]) -> None:
        """Both columns of bars begin and end alike."""
        for made in labels:
            made.setParent(self)
            made.ensurePolished()
        widest = max(made.sizeHint().width() for made in labels)
        for made in labels:
            made.setMinimumWidth(widest)


def _name(entry: SectionTime) -> QLabel:
    name = label(entry.section.title, "section", wrap=False)
    name.setProperty("section", entry.section.value)
    return name


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(2 * SPACE)
    grid.setVerticalSpacing(SPACE)
    grid.setColumnStretch(1, 1)
    return grid


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
