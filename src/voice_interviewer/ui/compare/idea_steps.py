"""Where the arrow keys lead in the table of ideas."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from voice_interviewer.comparison.result import Side
from voice_interviewer.ui.compare.idea_places import Cell, RowShapes

_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS = {Qt.Key.Key_Left: Side.LEFT, Qt.Key.Key_Right: Side.RIGHT}


def step(rows: Sequence[RowShapes], current: Cell | None, key: Qt.Key) -> Cell | None:
    """The idea to go to; None where the key leads nowhere here. With nothing current, Up and Down enter the table."""
    if key in _UP_AND_DOWN:
        return _down(rows, current, _UP_AND_DOWN[key])
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End} and rows:
        return _first(rows[0 if key == Qt.Key.Key_Home else -1], Side.LEFT)
    if key in _ACROSS and current is not None:
        side = _ACROSS[key]
        return Cell(current.row, side) if side is not current.side and current.row.shapes[side] else None
    return None


def _down(rows: Sequence[RowShapes], current: Cell | None, by: int) -> Cell | None:
    """The next part of the same idea, then the next row: on the same side, or the one that has something."""
    if not rows:
        return None
    if current is None:
        return _first(rows[0 if by > 0 else -1], Side.LEFT)
    part = current.part + by
    if 0 <= part < len(current.row.shapes[current.side]):
        return Cell(current.row, current.side, part)
    place = rows.index(current.row) + by
    return _first(rows[place], current.side) if 0 <= place < len(rows) else None


def _first(row: RowShapes, side: Side) -> Cell:
    return Cell(row, side if row.shapes[side] else side.other)
