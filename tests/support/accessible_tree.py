"""What a screen reader is told of a window, read through QAccessible, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from voice_interviewer.ui.shell.spoken_roles import ROLES
from voice_interviewer.ui.widgets.tab_order import takes_tab

AREAS = {
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Border,
    QAccessible.Role.Grouping,
    QAccessible.Role.Window,
}
"""Roles that tell nobody what can be done."""
_LISTS = {QAccessible.Role.ComboBox}
_CELLS = {QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader}
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree of what is seen."""

    widget: QWidget | None
    role: QAccessible.Role
    name: str
    label: str
    """What a label beside it says, which is what names a list on Linux."""
    focusable: bool
    group: str
    """The name of the nearest group around it."""

    @property
    def called(self) -> str:
        """What somebody hears who comes to it."""
        return self.label if self.role in _LISTS else self.name

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget is not None else "a part"
        return f"{kind} ({self.role.name}) “{self.name}” in “{self.group}”"


def nodes(root: QWidget) -> list[Node]:
    """All that is seen below ``root``, as it is read."""
    return list(_below(QAccessible.queryAccessibleInterface(root), ""))


def complaints(root: QWidget) -> list[str]:
    """What a screen reader could not tell of what is shown in ``root``."""
    found = nodes(root)
    controls = [node for node in found if _controls(node)]
    return [
        *(
            f"has no name: {node}"
            for node in controls
            if len(_LETTERS.findall(node.called)) < 2 and node.role not in _CELLS
        ),
        *(f"has no role: {node}" for node in controls if node.role in AREAS and not _scrolls(node)),
        *(f"is drawn and has no name: {node}" for node in found if _drawn(node) and not node.name),
        *_alike(controls),
    ]


def _alike(controls: list[Node]) -> Iterator[str]:
    """Controls that nobody could tell apart: of one kind, in one group, with one name."""
    named = Counter((node.role, node.group, node.called) for node in controls if node.widget is not None)
    for (role, group, name), times in named.items():
        if times > 1 and not name.startswith(("Play at ", "Wrong section? ")):  # a sentence that stands twice is one
            yield f"{times} times the same: {role.name} “{name}” in “{group}”"


def _controls(node: Node) -> bool:
    widget = node.widget
    return node.focusable or isinstance(widget, QAbstractButton) or (widget is not None and takes_tab(widget))


def _scrolls(node: Node) -> bool:
    """A named area that the arrow keys scroll, or that has the focus while there is nothing to press."""
    return isinstance(node.widget, QScrollArea) or (node.widget is not None and not takes_tab(node.widget))


def _drawn(node: Node) -> bool:
    kinds = type(node.widget).__mro__ if node.widget is not None else ()
    return any(kind.__name__ in ROLES for kind in kinds) and node.role not in AREAS


def _below(one: QAccessibleInterface, group: str) -> Iterator[Node]:
    state = one.state()
    if state.invisible:
        return
    widget, name = one.object(), one.text(QAccessible.Text.Name)
    label = next((told.text(QAccessible.Text.Name) for told, _ in one.relations(QAccessible.RelationFlag.Label)), "")
    seen = widget if isinstance(widget, QWidget) else None
    yield Node(seen, one.role(), name, label, bool(state.focusable), group)
    inside = f"{group} / {name}" if one.role() is QAccessible.Role.Grouping and name else group
    for place in range(one.childCount()):
        child = one.child(place)
        if child.isValid():
            yield from _below(child, inside)
