"""An on-off switch, painted in the colours of the scheme."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from voice_interviewer.ui.shell.theme import SPACE, Theme

_TRACK = QSize(5 * SPACE, 3 * SPACE - 2)
_GAP = 3


class Switch(QCheckBox):
    """A check box that looks like a switch; what it switches stands beside it, so it has no text of its own.

    Signals: those of QCheckBox.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _TRACK + QSize(2, 2)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        on = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(1, 1, _TRACK.width(), _TRACK.height())
        focus = self._theme.colour("text" if on else "accent")
        painter.setPen(QPen(focus, 2) if self.hasFocus() else QPen(self._theme.colour("accent" if on else "muted"), 1))
        painter.setBrush(self._theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        side = track.height() - 2 * _GAP
        left = track.right() - side - _GAP if on else track.left() + _GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("on_accent" if on else "muted"))
        painter.drawEllipse(QRectF(left, track.top() + _GAP, side, side))
        painter.end()
