"""Looks at widgets as a reader does."""

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget

Kind = TypeVar("Kind", bound=QWidget)


def texts(widget: QWidget) -> list[str]:
    """What the labels in it say, those that are hidden left out."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def says(widget: QWidget, words: str) -> bool:
    """Whether some label in it has these words."""
    return any(words in text for text in texts(widget))


def all_of(widget: QWidget, kind: type[Kind]) -> list[Kind]:
    """Every widget of that kind in it."""
    return list(widget.findChildren(kind))
