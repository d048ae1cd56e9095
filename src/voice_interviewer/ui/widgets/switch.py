"""An on-off switch, painted in the colours of the scheme."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from voice_interviewer.ui.shell.theme import SPACE, Theme

_TRACK = QSize(5 * SPACE, 3 * SPACE - 2)
_GAP = 3
_RING = 4
"""Pixels around the track in which the ring of the focus stands, apart from it."""


class Switch(QCheckBox):
    """A check box that looks like a switch; what it switches stands beside it, so it has no text of its own.

    Signals: those of QCheckBox.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _TRACK + QSize(2 * _RING, 2 * _RING)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(_RING, _RING, _TRACK.width(), _TRACK.height())
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            ring = track.adjusted(1 - _RING, 1 - _RING, _RING - 1, _RING - 1)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(QPen(self._theme.colour("accent" if on else "muted"), 1))
        painter.setBrush(self._theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 2 * _GAP
        left = track.right() - side - _GAP if on else track.left() + _GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_accent" if on else "muted"))
        painter.drawEllipse(QRectF(left, track.top() + _GAP, side, side))
        painter.end()
