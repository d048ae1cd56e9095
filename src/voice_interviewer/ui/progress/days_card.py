"""The last seven days as dots, and the days in a row in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.programme.progress.streak import PractisedDay, Streak
from voice_interviewer.programme.wording import weekday
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count

STEP = 5 * SPACE
"""Pixels from one dot to the next."""

_RADIUS = 7.0


class WeekDots(QWidget):
    """A filled dot for a day with practice, the day of the week below. No signals."""

    def __init__(self, theme: Theme, week: Sequence[PractisedDay], words: str) -> None:
        super().__init__()
        self._theme = theme
        self._week = week
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(len(self._week) * STEP, 2 * SPACE + SPACE // 2 + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, day in enumerate(self._week):
            middle = QPointF((place + 0.5) * STEP, SPACE)
            painter.setPen(Qt.PenStyle.NoPen if day.practised else QPen(self._theme.colour("outline"), 1))
            painter.setBrush(self._theme.colour("accent") if day.practised else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _RADIUS, _RADIUS)
            painter.setPen(self._theme.colour("text" if place == len(self._week) - 1 else "muted"))
            box = QRectF(place * STEP, 2 * SPACE + SPACE / 2, STEP, self.fontMetrics().height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), weekday(day.day)[:3])


class DaysCard(Card):
    """No signals."""

    def __init__(self, theme: Theme, streak: Streak) -> None:
        super().__init__()
        self.body.addWidget(heading("The last seven days"))
        self.body.addSpacing(SPACE)
        self.body.addWidget(WeekDots(theme, streak.week, streak.week_in_words))
        self.body.addSpacing(SPACE)
        self.body.addWidget(label(f"{streak.week_in_words}."))
        if streak.sentence:
            self.body.addWidget(label(f"{streak.sentence}.", "strong"))
        if streak.longest > streak.running:
            self.body.addWidget(label(f"Longest row: {count(streak.longest, 'day')}.", "muted"))
        self.body.addStretch()
