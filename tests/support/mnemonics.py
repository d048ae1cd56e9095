"""The letters that Alt presses: of two with the same letter neither is pressed any more."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def twice(place: QWidget, seen: bool = False) -> list[str]:
    """Letters that more than one thing in a page or a dialog has, hidden ones among them: they may be shown.

    With ``seen`` only those that are shown now.
    """
    labels = [label for label in place.findChildren(QLabel) if label.buddy() is not None]
    pressed: list[QAbstractButton | QLabel] = [*place.findChildren(QAbstractButton), *labels]
    texts = [one.text() for one in pressed if one.isVisible() or not seen]
    keys = Counter(QKeySequence.mnemonic(text).toString() for text in set(texts))
    return sorted(key for key, count in keys.items() if key and count > 1)
