"""Two columns of cards where there is room for both, else one."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE

WIDE = 850
"""From this width on (pixels) the right column stands beside the left one; below it, under it."""

END = -1
"""The place after all cards of a column."""


@dataclass(frozen=True, slots=True)
class _Floating:
    card: QWidget
    in_right: int
    in_left: int


class TwoColumns(QWidget):
    """Fill it through ``left`` and ``right``; only then float cards between them.

    Signals: ``arranged()``, when cards have come or stand elsewhere.
    """

    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.left, self.right = column(), column()
        self._floating: list[_Floating] = []
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

    def float_card(self, card: QWidget, in_right: int, in_left: int) -> None:
        """A card of the right column that has its place (`END` for the last) in the left one where that stands first.

        So what is to be seen early is seen early, and neither column is much longer than the other.
        """
        self._floating.append(_Floating(card, in_right, in_left))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room != self.beside:
            self._arrange()

    @property
    def _room(self) -> bool:
        floating = sum(self.right.indexOf(entry.card) >= 0 for entry in self._floating)
        return self.width() >= WIDE and self.left.count() > 0 and self.right.count() > floating

    def _arrange(self) -> None:
        beside = self._room
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for entry in self._floating:
            if beside:
                self.right.insertWidget(entry.in_right, entry.card)
            else:
                self.left.insertWidget(entry.in_left, entry.card)
        self.arranged.emit()


def column() -> QVBoxLayout:
    """An empty column of cards."""
    made = QVBoxLayout()
    made.setSpacing(2 * SPACE)
    return made
