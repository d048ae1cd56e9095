"""The order in which the Tab key goes, where widgets come later than their neighbours."""

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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
    """What the Tab key stops at in ``root``, in the order of the layouts, in what scrolls too."""
    if takes_tab(root):
        yield root
    scrolled = root.widget() if isinstance(root, QScrollArea) else None
    if scrolled is not None:
        yield from in_reading_order(scrolled)
    layout = root.layout()
    if layout is not None:
        yield from _in_layout(layout)


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key stops at it while it is shown; where another has the focus in its place, it stops there."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    """Asked without `QLayout.itemAt`: what it returns stays with the layout in Python when Qt deletes it, and once
    something else lies at its address, deleting that ends the process (PySide6 6.11; it takes some ten pages).
    """
    owner = layout.parentWidget()
    found: list[tuple[int, QWidget | QLayout]] = []
    if owner is not None:
        found += [(layout.indexOf(widget), widget) for widget in owner.findChildren(QWidget, options=_DIRECT)]
    found += [(layout.indexOf(child), child) for child in layout.children() if isinstance(child, QLayout)]
    for place, part in sorted(found, key=itemgetter(0)):
        if place >= 0:  # what stands in another layout of the owner has no place in this one
            yield from in_reading_order(part) if isinstance(part, QWidget) else _in_layout(part)
