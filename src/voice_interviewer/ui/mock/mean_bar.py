"""A mean score that is read at a glance: how much of a bar is filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.ui.shell.theme import Theme

WIDTH, HEIGHT = 96, 8


class MeanBar(QWidget):
    """In a colour of the scheme; the number belongs beside it. No signals."""

    def __init__(self, theme: Theme, share: float, colour: str, name: str) -> None:
        """``share`` is how much of it is filled, 0 to 1."""
        super().__init__()
        self._theme = theme
        self._share = min(1.0, max(0.0, share))
        self._colour = colour
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + 2, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, 1, WIDTH, HEIGHT)
        painter.setPen(QPen(self._theme.colour("outline"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if self._share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(self._colour))
            painter.drawRoundedRect(QRectF(1, 1, max(HEIGHT, WIDTH * self._share), HEIGHT), 4, 4)
