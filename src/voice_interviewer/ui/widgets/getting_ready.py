"""What Qt does with a widget when it is first shown, done ahead."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def get_ready(card: QWidget) -> None:
    """Have the style sheet looked up for a card and all in it, and lay it out, while nobody sees it yet: for all cards
    at once that would be felt.
    """
    for part in (card, *card.findChildren(QWidget)):
        if not part.isWindow() and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            part.show()


def getting_ready(card: QWidget) -> Iterator[None]:
    """The same in steps: the larger parts of a card one after the other, then the card as a whole."""
    for part in card.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if isValid(part):  # the page may go meanwhile
            get_ready(part)
        yield
    if isValid(card):
        get_ready(card)
