"""Guessed scores against given ones: on the line where a guess comes true, above it where the grader gave more."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.programme.calibration import TOP_SCORE, TableRow
from voice_interviewer.report.programme_parts import row_line
from voice_interviewer.ui.shell.theme import SPACE, Theme

SIDE = 26 * SPACE
_FOOT = 3 * SPACE
"""Room for the numbers left of the field and below it."""

SMALLEST, LARGEST = 3.5, 9.0
"""Radii of a point, in device-independent pixels: of the score that was guessed least and of the one guessed most."""


class CalibrationChart(QWidget):
    """A larger point stands for more guesses; its numbers are told in words. No signals."""

    def __init__(self, theme: Theme, table: Sequence[TableRow]) -> None:
        super().__init__()
        self._theme = theme
        self._table = table
        words = " ".join(row_line(row) for row in table if row.count)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Your guesses against the grader's scores, chart")
        self.setAccessibleDescription(words)
        self.setToolTip("\n".join(row_line(row) for row in table if row.count))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_field(painter)
        most = max((row.count for row in self._table), default=0)
        painter.setPen(QPen(self._theme.colour("surface"), 1))
        painter.setBrush(self._theme.colour("accent"))
        for row in self._table:
            if row.mean_given is not None:
                radius = SMALLEST + (LARGEST - SMALLEST) * (row.count / most) ** 0.5
                painter.drawEllipse(self._place(row.predicted, row.mean_given), radius, radius)

    def _field(self) -> QRectF:
        return QRectF(_FOOT, SPACE, self.width() - _FOOT - SPACE, self.height() - _FOOT - SPACE)

    def _place(self, predicted: float, given: float) -> QPointF:
        """Points keep half a step from the edges, so that each is whole."""
        field = self._field()
        step = 1 / (TOP_SCORE + 1)
        across, up = (predicted + 0.5) * step, (given + 0.5) * step
        return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())

    def _paint_field(self, painter: QPainter) -> None:
        field = self._field()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("window"))
        painter.drawRoundedRect(field, 6, 6)
        painter.setPen(QPen(self._theme.colour("muted"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(self._place(0, 0), self._place(TOP_SCORE, TOP_SCORE))
        painter.setPen(self._theme.colour("muted"))
        height = self.fontMetrics().height()
        for score in range(TOP_SCORE + 1):
            at = self._place(score, score)
            left = QRectF(0, at.y() - height / 2, _FOOT - SPACE / 2, height)
            below = QRectF(at.x() - _FOOT / 2, field.bottom() + 2, _FOOT, height)
            painter.drawText(left, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(score))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), str(score))
