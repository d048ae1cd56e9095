"""How wide the text of a button gets when it is bold: some are while they are chosen."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton


def bold_width(button: QAbstractButton) -> int:
    """Pixels of the text in the size that holds now."""
    button.ensurePolished()
    font = QFont(button.font())
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(button.text())
