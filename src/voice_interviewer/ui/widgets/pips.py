"""A small score that is read at a glance: so many of so many marks filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.ui.shell.theme import Theme

WIDTH, HEIGHT, GAP = 14, 8, 4
"""Of one mark and between two, in device-independent pixels."""


class Pips(QWidget):
    """``score`` of ``best`` marks, filled in a colour of the scheme; the number belongs beside it. No signals."""

    def __init__(self, theme: Theme, score: int, best: int, colour: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._score = score
        self._best = best
        self._colour = colour
        self.setAccessibleName(f"{name}: {score} of {best}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._best * (WIDTH + GAP) - GAP + 2, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pips(painter, QRectF(1, 1, 0, 0), self._theme, self._score, self._best, self._colour)


def paint_pips(
    painter: QPainter, corner: QRectF, theme: Theme, score: int, best: int, colour: str, width: float = WIDTH
) -> None:
    """Draw the marks from the top left ``corner`` on, each of that width; empty ones are outlines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gap = GAP * width / WIDTH
    for place in range(best):
        box = QRectF(corner.x() + place * (width + gap), corner.y(), width, HEIGHT)
        filled = place < score
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(theme.colour("outline"), 1))
        painter.setBrush(theme.colour(colour) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box if filled else box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
