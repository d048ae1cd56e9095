"""Where each idea of a table stands: rows below one another, the takes at both sides of what became of the idea."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics

from voice_interviewer.comparison.result import Row, Side
from voice_interviewer.report.comparison_words import clash_words
from voice_interviewer.ui.compare.idea_shape import IdeaShape
from voice_interviewer.ui.shell.theme import SPACE

MIDDLE = 16 * SPACE
"""Width of the column between the takes, in device-independent pixels."""


@dataclass(slots=True)
class RowShapes:
    """One row with how its ideas are drawn, and where; the boxes are set by `put`."""

    row: Row
    shapes: dict[Side, list[IdeaShape]]
    title: str = ""
    """A line above the row, where the table has such."""
    box: QRect | None = None
    """All of the row, None while it is not shown."""
    boxes: dict[Side, list[QRect]] | None = None

    @property
    def below_title(self) -> int:
        """Where the ideas begin."""
        assert self.box is not None
        return min((box.top() for some in (self.boxes or {}).values() for box in some), default=self.box.top())


@dataclass(frozen=True, slots=True)
class Cell:
    """One idea of a table."""

    row: RowShapes
    side: Side
    part: int = 0

    @property
    def shape(self) -> IdeaShape:
        return self.row.shapes[self.side][self.part]

    @property
    def box(self) -> QRect:
        boxes = (self.row.boxes or {}).get(self.side, [])
        return boxes[self.part] if self.part < len(boxes) else QRect()


def shapes_of(row: Row, playable: dict[Side, bool], titled: bool) -> RowShapes:
    """A row as it is drawn."""
    shapes: dict[Side, list[IdeaShape]] = {}
    for side in Side:
        quotes = [clash.left if side is Side.LEFT else clash.right for clash in row.clashes]
        shapes[side] = [
            IdeaShape(idea, playable[side], [(q.begin, q.end) for q in quotes if q.place == idea.place])
            for idea in row.of(side)
        ]
    return RowShapes(row, shapes, "   ·   ".join(map(clash_words, row.clashes)) if titled else "")


def put(rows: Sequence[RowShapes], width: int, font: QFont) -> int:
    """Give every row its place in so many pixels; returns the height of all."""
    half, top = (width - MIDDLE) // 2, 0
    lefts = {Side.LEFT: 0, Side.RIGHT: half + MIDDLE}
    line = QFontMetrics(font).height()
    for row in rows:
        start = top + (line + SPACE if row.title else 0)
        signs = 1 + (row.row.moved is not None)
        row.boxes, ends = {}, [start + signs * (line + 2) + 2 * SPACE]
        for side, shapes in row.shapes.items():
            place, boxes = start, []
            for shape in shapes:
                height = shape.break_lines(half, font)
                boxes.append(QRect(lefts[side], place, half, height))
                place += height
            row.boxes[side] = boxes
            ends.append(place)
        row.box = QRect(0, top, width, max(ends) - top)
        top = max(ends) + SPACE // 2
    return top


def cell_at(rows: Sequence[RowShapes], point: QPoint) -> Cell | None:
    """The idea at a point."""
    for row in rows:
        if row.box is not None and row.box.contains(point):
            cells = [Cell(row, side, part) for side in Side for part in range(len(row.shapes[side]))]
            return next((cell for cell in cells if cell.box.contains(point)), None)
    return None
