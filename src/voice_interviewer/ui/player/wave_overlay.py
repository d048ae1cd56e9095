"""What moves over the drawn recording: the playhead with its time, and the stretch that is chosen with its handles."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from voice_interviewer.answer import Span
from voice_interviewer.ui.anatomy.time_axis import TimeAxis
from voice_interviewer.ui.player.wave_picture import FOOT, TOP
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.wording import clock

HEAD_REACH = 32
"""Pixels to either side that the playhead may cover, with a time of hours below it."""

_GRIP = QRectF(-3, -9, 6, 18)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


def paint_head(painter: QPainter, theme: Theme, x: float, second: float, place: QRect, focused: bool) -> None:
    """A line from top to foot, and the time on a plate below; in the colour of the focus where it has that."""
    colour = theme.colour("accent" if focused else "text")
    inside = min(max(x, 1.0), place.width() - 1.0)
    painter.setPen(QPen(colour, 2))
    painter.drawLine(QPointF(inside, TOP - 4), QPointF(inside, place.height() - FOOT))
    text = clock(second)
    width = min(2.0 * HEAD_REACH, painter.fontMetrics().horizontalAdvance(text) + 10)
    left = min(max(0.0, x - width / 2), place.width() - width)
    plate = QRectF(left, place.height() - FOOT + 1, width, FOOT - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(theme.colour("on_accent" if focused else "surface"))
    painter.drawText(plate, _CENTRE, text)


def paint_stretch(painter: QPainter, theme: Theme, axis: TimeAxis, span: Span, place: QRect, repeating: bool) -> None:
    """A wash over what is chosen, an edge with a handle on either side, its length above; dashed while not repeated."""
    left, right = axis.x(span.start), axis.x(span.end)
    bottom = place.height() - FOOT
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent", 0.16 if repeating else 0.08))
    painter.drawRect(QRectF(left, TOP - 2, right - left, bottom - TOP + 2))
    for x in (left, right):
        style = Qt.PenStyle.SolidLine if repeating else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour("accent"), 2, style))
        painter.drawLine(QPointF(x, TOP - 2), QPointF(x, bottom))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(_GRIP.translated(x, (TOP + bottom) / 2), 3, 3)
    _paint_length(painter, theme, span, (left + right) / 2, place.width())


def _paint_length(painter: QPainter, theme: Theme, span: Span, middle: float, widest: int) -> None:
    text = f"{span.seconds:.1f} s"
    width = painter.fontMetrics().horizontalAdvance(text) + 12
    plate = QRectF(min(max(0.0, middle - width / 2), widest - width), 0, width, TOP - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(plate, _CENTRE, text)
