"""Pace, filled pauses and structure by the minute of speaking: three lines below each other over the same minutes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.programme.mock.fatigue import Fatigue
from voice_interviewer.report.mock_minutes import minute_in_words
from voice_interviewer.ui.mock.fatigue_lines import CurveLine, curve_lines
from voice_interviewer.ui.shell.theme import SPACE, Theme

PLOT = 6 * SPACE
"""Height of one line's place."""

_GAP = 3 * SPACE
_EDGE = SPACE
_RADIUS = 3.0
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FatigueChart(QWidget):
    """Left and right go from minute to minute. Signals: ``told(str)``, the chosen minute in words, else nothing."""

    told = Signal(str)

    def __init__(self, theme: Theme, fatigue: Fatigue) -> None:
        super().__init__()
        self._theme = theme
        self._minutes = fatigue.minutes
        self.lines: Sequence[CurveLine] = curve_lines(fatigue)
        self.chosen: int | None = None
        """The minute under the pointer, or where the keyboard is, from 0."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Pace, filled pauses and structure by the minute, chart")
        spoken = (self.words(place) for place in range(len(self._minutes)))
        self.setAccessibleDescription(f"{fatigue.text} {' '.join(f'{words}.' for words in spoken)}")
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(48 * SPACE, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(24 * SPACE, self._height)

    def words(self, place: int) -> str:
        """One minute in words."""
        return f"Minute {place + 1}: {minute_in_words(self._minutes[place])}"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        left, width = self._across()
        place = int((event.position().x() - left) / width * len(self._minutes))
        self._choose(place if 0 <= place < len(self._minutes) else None)

    def leaveEvent(self, event: object) -> None:
        if not self.hasFocus():
            self._choose(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose(0 if self.chosen is None else self.chosen)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._choose(min(len(self._minutes) - 1, max(0, (self.chosen or 0) + step)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("window"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_chosen(painter)
        for row, line in enumerate(self.lines):
            self._paint_line(painter, line, self._plot(row))
        self._paint_minutes(painter)

    @property
    def _height(self) -> int:
        text = self.fontMetrics().height()
        return 2 * _EDGE + len(self.lines) * (text + PLOT + _GAP) + text

    def _across(self) -> tuple[float, float]:
        """Where the minutes begin, right of the numbers of the axes, and how wide they are together."""
        told = [text for line in self.lines for text in (line.low_told, line.high_told)]
        left = max((self.fontMetrics().horizontalAdvance(text) for text in told), default=0) + 2.0 * _EDGE
        return left, max(1.0, self.width() - left - _EDGE)

    def _plot(self, row: int) -> QRectF:
        left, width = self._across()
        text = self.fontMetrics().height()
        return QRectF(left, _EDGE + row * (text + PLOT + _GAP) + text + SPACE, width, PLOT)

    def _middle(self, place: float) -> float:
        """The middle of a minute, in pixels from the left."""
        left, width = self._across()
        return left + (place + 0.5) * width / len(self._minutes)

    def _choose(self, place: int | None) -> None:
        if place == self.chosen:
            return
        self.chosen = place
        words = self.words(place) if place is not None else ""
        self.told.emit(words)
        if words and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    def _paint_chosen(self, painter: QPainter) -> None:
        if self.chosen is None:
            return
        left, width = self._across()
        step = width / len(self._minutes)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted", 0.14))
        painter.drawRect(QRectF(left + self.chosen * step, _EDGE, step, self.height() - 2 * _EDGE))

    def _paint_line(self, painter: QPainter, line: CurveLine, plot: QRectF) -> None:
        height = self.fontMetrics().height()
        painter.setPen(self._theme.colour("text"))
        top = QRectF(_EDGE, plot.top() - SPACE - height, self.width() - 2 * _EDGE, height)
        painter.drawText(top, _LEFT, line.title)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        for y in (plot.top(), plot.bottom()):
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(self._theme.colour("muted"))
        for told, y in ((line.high_told, plot.top()), (line.low_told, plot.bottom())):
            painter.drawText(QRectF(0, y - height / 2, plot.left() - SPACE / 2, height), _RIGHT, told)
        self._paint_change(painter, line, plot)
        self._paint_values(painter, line, plot)

    def _paint_change(self, painter: QPainter, line: CurveLine, plot: QRectF) -> None:
        """A dashed line where the measure changed."""
        if line.changes_after is None:
            return
        x = self._middle(line.changes_after - 0.5)
        painter.setPen(QPen(self._theme.colour("warning"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_values(self, painter: QPainter, line: CurveLine, plot: QRectF) -> None:
        points = [
            QPointF(self._middle(place), plot.bottom() - line.share(value) * plot.height())
            for place, value in enumerate(line.values)
            if value is not None
        ]
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        for point in points:
            painter.drawEllipse(point, _RADIUS, _RADIUS)

    def _paint_minutes(self, painter: QPainter) -> None:
        """The number of each minute below, or of every few where they would run together."""
        left, width = self._across()
        step, height = width / len(self._minutes), self.fontMetrics().height()
        every = max(1, -int(-3 * SPACE // step))
        painter.setPen(self._theme.colour("muted"))
        top = self.height() - _EDGE - height
        painter.drawText(QRectF(0, top, left - SPACE / 2, height), _RIGHT, "min")
        for place in range(0, len(self._minutes), every):
            box = QRectF(self._middle(place) - 2 * SPACE, top, 4 * SPACE, height)
            painter.drawText(box, _CENTRE, str(place + 1))
