"""What takes up room as one bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.storage.sizes import SHADES, Line
from voice_interviewer.ui.widgets.wording import megabytes

_HEIGHT = int(2.5 * SPACE)
_GAP = 2
_NARROWEST = 3
"""Pixels, so that also what is small can be seen."""


class UseBar(QWidget):
    """Stretches as wide as their share. The lines below say the same in words. No signals."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[Line] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Room on disk")
        theme.changed.connect(self.update)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these shares."""
        self._lines = [line for line in lines if line.size]
        parts = [f"{line.title}: {megabytes(line.size)}" for line in self._lines]
        self.setAccessibleDescription(", ".join(parts))
        self.setToolTip("\n".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * SPACE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour("raised"))
        left = 0.0
        for line, width in zip(self._lines, shares([line.size for line in self._lines], self.width()), strict=True):
            painter.fillRect(QRectF(left, 0, width, self.height()), self._theme.colour(*SHADES[line.kind]))
            left += width + _GAP


def shares(sizes: Sequence[int], width: int) -> list[float]:
    """Pixels for each size: at least `_NARROWEST`, with gaps between them, together as wide as the bar."""
    room = width - _GAP * max(0, len(sizes) - 1)
    least = min(float(_NARROWEST), room / max(1, len(sizes)))
    total = sum(sizes)
    spare = room - least * len(sizes)
    return [least + spare * size / total for size in sizes]
