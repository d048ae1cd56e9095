"""What Qt does with a widget when it is first shown, done ahead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def get_ready(card: QWidget) -> None:
    """Have the style sheet looked up for a card and all in it, and lay it out, while nobody sees it yet: for all cards
    at once that would be felt.
    """
    for part in (card, *card.findChildren(QWidget)):
        if not part.isWindow() and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()
