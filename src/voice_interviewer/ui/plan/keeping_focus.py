"""Keeps the keyboard where it is while widgets are made anew."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def keeping_focus(place: QWidget) -> Iterator[None]:
    """Within it, replace what is in ``place``: what had the focus gives it to the new widget of the same object name.

    Old widgets must be hidden by then. Where there is no such widget any more, Qt chooses the next one.
    """
    before = QApplication.focusWidget()
    name = before.objectName() if before is not None and place.isAncestorOf(before) else ""
    yield
    if name:
        new = next((one for one in place.findChildren(QWidget, name) if one.isVisibleTo(place)), None)
        if new is not None:
            new.setFocus(Qt.FocusReason.OtherFocusReason)
