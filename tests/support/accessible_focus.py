"""Where the keyboard is: what the Tab key stops at, how it is gone through, and how the focus is seen."""

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from support.accessible_pixels import contrasts_of, pixels_of
from voice_interviewer.ui.widgets.tab_order import takes_tab

SEEN = 3.0
"""The contrast between a place with and without the focus that WCAG 2.2 asks for (1.4.11, 2.4.13)."""
AROUND = 4
"""Pixels around a widget that may show its focus."""
_PARTS = 4
"""Times that Tab may stay in one widget: a field for a date has three parts."""


def stops(window: QWidget) -> list[QWidget]:
    """What Tab can stop at now."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and takes_tab(widget)
        and widget.focusProxy() is None
    ]


def place_of(widget: QWidget) -> QObject:
    """What counts as one stop: of buttons of which one holds, Tab reaches the one that holds now."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else widget


def walked(start: QWidget, key: Qt.Key, most: int = 400) -> list[QWidget]:
    """Every widget on the way round from ``start``, whose place comes last unless there is a trap."""
    seen: list[QWidget] = []
    places: set[QObject] = set()
    here = start
    for _ in range(most):
        there = _next(here, key)
        if there is None or place_of(there) in places:
            break
        seen.append(there)
        places.add(place_of(there))
        if place_of(there) is place_of(start):
            break
        here = there
    return seen


def _next(here: QWidget, key: Qt.Key) -> QWidget | None:
    for _ in range(_PARTS):
        QTest.keyClick(here, key)
        there = QApplication.focusWidget()
        if there is not here:
            return there if isinstance(there, QWidget) else None
    return here


def focus_seen(widget: QWidget) -> float:
    """How many pixels change by `SEEN` or more when ``widget`` has the focus, as a share of its outline."""
    window = widget.window()
    _bring_into_view(widget)
    widget.clearFocus()
    without = pixels_of(window.grab(_place(widget)))
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_it = pixels_of(window.grab(_place(widget)))
    changed = np.count_nonzero(contrasts_of(with_it, without) >= SEEN) if with_it.shape == without.shape else 0
    seen = _place(widget)
    return float(changed) / (2 * (seen.width() + seen.height()))


def _place(widget: QWidget) -> QRect:
    """Where it is seen in its window, with what is around it."""
    area = widget.visibleRegion().boundingRect()
    corner = widget.mapTo(widget.window(), area.topLeft())
    box = QRect(corner, area.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return box.intersected(widget.window().rect())


def _bring_into_view(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            middle = widget.mapTo(parent.viewport(), QPoint(0, 0))
            bar = parent.verticalScrollBar()
            bar.setValue(bar.value() + middle.y() - 20)
        parent = parent.parentWidget()
