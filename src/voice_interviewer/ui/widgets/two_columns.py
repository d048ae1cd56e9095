"""Two columns of cards where there is room for both, else one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE, text_scale

WIDE = 850
"""From this width on (pixels, for the smallest text) the right column stands beside the left one, not under it."""


class TwoColumns(QWidget):
    """Fill it through ``left`` and ``right``; what comes later goes to the end of the right one.

    Either way the cards read in one order: the left column, then the right one. Signals: ``arranged()``, when cards
    have come or stand elsewhere.
    """

    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = column(), column()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * SPACE)
        for part in (self.left, self.right):
            outer = QVBoxLayout()
            outer.addLayout(part)
            outer.addStretch()
            self._row.addLayout(outer, stretch=1)

    @property
    def beside(self) -> bool:
        """Whether the columns stand side by side."""
        return self._row.direction() is QBoxLayout.Direction.LeftToRight

    def add_right(self, card: QWidget) -> None:
        """A card that was not there yet when the columns were filled."""
        self.right.addWidget(card)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room != self.beside:
            self._arrange()

    @property
    def _room(self) -> bool:
        return self.width() >= WIDE * text_scale(self) and self.left.count() > 0 and self.right.count() > 0

    def _arrange(self) -> None:
        beside = self._room
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.arranged.emit()


def column() -> QVBoxLayout:
    """An empty column of cards."""
    made = QVBoxLayout()
    made.setSpacing(2 * SPACE)
    return made
