"""Keeps the keyboard where it is while widgets are made anew, as they are for another colour scheme."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def focus_kept(place: QWidget, otherwise: QWidget) -> Iterator[None]:
    """Within it, replace what is in ``place``: what had the focus there gives it to what is called the same now.

    Where there is none any more, ``otherwise`` has it: left to itself it would go on to a button of another page.
    """
    before = _focus_within(place)
    kind, name = type(before), before.accessibleName() if before is not None else ""
    yield
    if before is not None:
        _hand_on(place, lambda one: type(one) is kind and one.accessibleName() == name, otherwise)


@contextmanager
def focus_kept_by_name(place: QWidget) -> Iterator[None]:
    """The same by object name, for buttons that are called otherwise once they are pressed.

    Old widgets must be hidden by then. Where there is no such widget any more, Qt chooses the next one.
    """
    before = _focus_within(place)
    name = before.objectName() if before is not None else ""
    yield
    if name:
        _hand_on(place, lambda one: one.objectName() == name, None)


def _focus_within(place: QWidget) -> QWidget | None:
    focus: QWidget | None = QApplication.focusWidget()
    return focus if focus is not None and place.isAncestorOf(focus) else None


def _hand_on(place: QWidget, is_heir: Callable[[QWidget], bool], otherwise: QWidget | None) -> None:
    heirs = (one for one in place.findChildren(QWidget) if is_heir(one) and one.isVisibleTo(place))
    heir = next(heirs, otherwise)
    if heir is not None:
        heir.setFocus(Qt.FocusReason.OtherFocusReason)
