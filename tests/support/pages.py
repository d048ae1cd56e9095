"""Puts widgets on the screen, and looks at them as a reader does."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

Kind = TypeVar("Kind", bound=QWidget)


def on_screen(qtbot: QtBot, widget: Kind, width: int, height: int) -> Kind:
    """The widget, shown at that size; it goes when the test is over."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def with_keyboard(qtbot: QtBot, widget: Kind) -> Kind:
    """The widget, once its window is the one that is typed into."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def texts(widget: QWidget) -> list[str]:
    """What the labels in it say, those that are hidden left out."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def says(widget: QWidget, words: str) -> bool:
    """Whether some label in it has these words."""
    return any(words in text for text in texts(widget))


def all_of(widget: QWidget, kind: type[Kind]) -> list[Kind]:
    """Every widget of that kind in it."""
    return list(widget.findChildren(kind))
