"""How many objects of Qt and of Python are alive in the window's process."""

import gc
from collections import Counter
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid


@dataclass(frozen=True, slots=True)
class Objects:
    """Alive after what was given up has been cleared away."""

    widgets: int
    """Of Qt, whether Python knows them or not."""
    windows: int
    """Those among them that stand for themselves: dialogs, menus, lists that pop up."""
    qobjects: int
    """Below the windows and the application."""
    orphans: int
    """QObjects that Python still holds and Qt has deleted."""
    python: int
    """Objects that Python's collector knows."""
    garbage: int
    """What the collector found in cycles just now."""
    by_type: dict[str, int]
    """Of Python's: the commonest types, and every type of widget, with their numbers."""


def alive(types: int = 60) -> Objects:
    """Clear away what is given up, then count."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found = gc.collect()
    objects = gc.get_objects()
    qt = [each for each in objects if issubclass(type(each), QObject)]
    names = Counter(f"{type(each).__module__}.{type(each).__qualname__}" for each in objects)
    shown = Counter(f"{type(each).__module__}.{type(each).__qualname__}" for each in qt)
    return Objects(
        len(QApplication.allWidgets()),
        len(QApplication.topLevelWidgets()),
        sum(1 + len(root.findChildren(QObject)) for root in _roots()),
        sum(not isValid(each) for each in qt),
        len(objects),
        found,
        dict(names.most_common(types)) | dict(shown),
    )


def _roots() -> list[QObject]:
    app = cast("QObject | None", QApplication.instance())
    return [*([app] if app is not None else []), *QApplication.topLevelWidgets()]
