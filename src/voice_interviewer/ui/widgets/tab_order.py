"""The order in which the Tab key goes, where widgets come later than their neighbours."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(root: QWidget) -> None:
    """Let the Tab key go through everything in ``root`` as its layouts have it, which is how it is read."""
    for before, after in pairwise(in_reading_order(root)):
        QWidget.setTabOrder(before, after)


def tab_before(new: QWidget, old: QWidget) -> None:
    """Let the Tab key reach ``new`` just before ``old``."""
    before = old.previousInFocusChain()
    while before is not None and before is not old and not takes_tab(before):
        before = before.previousInFocusChain()
    if before is not None and before not in (old, new):
        QWidget.setTabOrder(before, new)


def in_reading_order(root: QWidget) -> Iterator[QWidget]:
    """What the Tab key stops at in ``root``, in the order of the layouts."""
    if takes_tab(root):
        yield root
    layout = root.layout()
    if layout is not None:
        yield from _in_layout(layout)


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key stops at it while it is shown."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)
