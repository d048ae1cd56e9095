"""A button of a player, on which the player's keys work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class PlayerButton(QToolButton):
    """Leaves Left and Right to the player: Qt would go to the button beside it. Signals: those of QToolButton."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
