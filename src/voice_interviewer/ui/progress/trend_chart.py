"""One measure over the takes as a small chart: a point a take, and the middle half of the past behind them."""

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
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.programme.progress.trends import Trend
from voice_interviewer.ui.progress.chart_marks import Mark, axis, marks
from voice_interviewer.ui.shell.theme import SPACE, Theme

HEIGHT = 9 * SPACE
NARROWEST = 22 * SPACE

LARGEST, SMALLEST = 3.5, 2.4
"""Radii of a point, in device-independent pixels: where there is room, and where there are many."""

APART = 6
"""Pixels between two points below which they could not be told apart. The nearest one is pressed, so none is missed."""

REACH = 20
"""Pixels beside a point in which a press still means it."""

_EDGE = SPACE
"""Room on all sides, in which a point at the edge stays whole."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TrendChart(QWidget):
    """Left and right go from point to point, Home and End to the ends; Enter, Space or a press opens the take.

    Signals: ``take_wanted(int)``; ``told(str)``, what the chosen point stands for, empty where none is.
    """

    take_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, theme: Theme, trend: Trend, colour: str) -> None:
        super().__init__()
        self.trend = trend
        self.marks: tuple[Mark, ...] = ()
        self.chosen: int | None = None
        """The mark under the pointer, or where the keyboard is."""
        self._theme = theme
        self._colour = colour
        self._axis = axis(trend)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if trend.points else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(f"{trend.measure.name}, chart")
        self.setAccessibleDescription(trend.sentence)
        theme.changed.connect(self.update)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(48 * SPACE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, HEIGHT)

    def places(self) -> list[QPointF]:
        """Where the marks are drawn."""
        plot, last = self._plot(), max(1, len(self.marks) - 1)
        left, room = plot.left() + _EDGE, plot.width() - 2 * _EDGE
        shares = [0.5] if len(self.marks) == 1 else [place / last for place in range(len(self.marks))]
        return [
            QPointF(left + across * room, plot.bottom() - self._axis.share(mark.value) * plot.height())
            for across, mark in zip(shares, self.marks, strict=True)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._near(event.position()))

    def leaveEvent(self, event: object) -> None:
        if not self.hasFocus():
            self._choose(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        if event.button() is Qt.MouseButton.LeftButton and near is not None:
            self.take_wanted.emit(self.marks[near].take)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen is None and self.marks:
            self._choose(len(self.marks) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.marks) - 1
        if key in _STEPS:
            self._choose(min(last, max(0, (last if self.chosen is None else self.chosen) + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key is Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.chosen is not None:
            self.take_wanted.emit(self.marks[self.chosen].take)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_axis(painter)
        if self.marks:
            self._paint_usual(painter)
            self._paint_marks(painter)

    def _arrange(self) -> None:
        self.chosen = None
        self.marks = marks(self.trend.points, max(1, int((self._plot().width() - 2 * _EDGE) // APART)))
        self.told.emit("")  # a point may stand for another number of takes now
        self.update()

    def _choose(self, mark: int | None) -> None:
        if mark == self.chosen:
            return
        self.chosen = mark
        words = self.marks[mark].words(self.trend.measure) if mark is not None else ""
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark is not None else Qt.CursorShape.ArrowCursor)
        self.told.emit(words)
        if words and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()

    def _near(self, point: QPointF) -> int | None:
        """The mark at that place, in the whole height of the chart, since a point is small."""
        away = [abs(place.x() - point.x()) for place in self.places()]
        return away.index(min(away)) if away and min(away) <= REACH else None

    def _plot(self) -> QRectF:
        """Where values are drawn: right of the numbers of the axis."""
        left = max(map(self.fontMetrics().horizontalAdvance, self._ends())) + 1.5 * SPACE
        return QRectF(left, _EDGE, max(1.0, self.width() - left - SPACE), self.height() - 2 * _EDGE)

    def _ends(self) -> tuple[str, str]:
        return self.trend.measure.told(self._axis.low), self.trend.measure.told(self._axis.high)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("window"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_axis(self, painter: QPainter) -> None:
        plot, (low, high) = self._plot(), self._ends()
        painter.setPen(QPen(self._theme.colour("border"), 1))
        for y in (plot.top(), plot.bottom()):
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(self._theme.colour("muted"))
        height = self.fontMetrics().height()
        for text, y in ((high, plot.top()), (low, plot.bottom())):
            top = min(max(0.0, y - height / 2), self.height() - height)
            box = QRectF(0, top, plot.left() - SPACE / 2, height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_usual(self, painter: QPainter) -> None:
        """The middle half of the takes before the latest, and their median."""
        usual, plot = self.trend.usual, self._plot()
        if usual is None:
            return
        low, middle, high = (
            plot.bottom() - self._axis.share(value) * plot.height() for value in (usual.low, usual.median, usual.high)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted", 0.14))
        painter.drawRect(QRectF(plot.left(), high - 1, plot.width(), low - high + 2))
        painter.setPen(QPen(self._theme.colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), middle), QPointF(plot.right(), middle))

    def _paint_marks(self, painter: QPainter) -> None:
        places = self.places()
        apart = self._plot().width() / len(places)
        radius = min(LARGEST, max(SMALLEST, apart / 3))
        painter.setPen(QPen(self._theme.colour(self._colour), 1.5))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._colour))
        for place in places:
            painter.drawEllipse(place, radius, radius)
        if self.chosen is not None:
            painter.setPen(QPen(self._theme.colour("text"), 2))
            painter.drawEllipse(places[self.chosen], LARGEST + 2, LARGEST + 2)
