"""Three steps from thin to strong: where somebody stands, and where candidates usually stand."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.programme.progress.areas import Level
from voice_interviewer.ui.shell.theme import Theme

STEP, HEIGHT, GAP = 48, 14, 4
"""Width and height of one step and the distance of two, in device-independent pixels."""

_DIAMOND = 5
"""From the middle of the diamond to its corners."""


class LevelScale(QWidget):
    """The own step is filled, a diamond stands on the usual one; the words belong beside it. No signals."""

    def __init__(self, theme: Theme, own: Level | None, usual: Level | None) -> None:
        super().__init__()
        self._theme = theme
        self._own, self._usual = own, usual
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"You: {own or 'not told yet'}; most candidates: {usual or 'not told'}")
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(len(Level) * (STEP + GAP) - GAP + 2, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, level in enumerate(Level):
            box = QRectF(1 + place * (STEP + GAP), 1, STEP, HEIGHT)
            own = level is self._own
            painter.setPen(Qt.PenStyle.NoPen if own else QPen(self._theme.colour("outline"), 1))
            painter.setBrush(self._theme.colour("accent") if own else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box if own else box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if level is self._usual:
                self._paint_diamond(painter, box.center(), "on_accent" if own else "text")

    def _paint_diamond(self, painter: QPainter, middle: QPointF, colour: str) -> None:
        corners = [QPointF(_DIAMOND, 0), QPointF(0, _DIAMOND), QPointF(-_DIAMOND, 0), QPointF(0, -_DIAMOND)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
