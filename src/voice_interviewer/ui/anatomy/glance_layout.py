"""Where things stand in the picture of an answer: its rows, its axis, and the blocks of what was never said."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetrics

from voice_interviewer.answer import Section
from voice_interviewer.ui.anatomy.time_axis import TimeAxis
from voice_interviewer.ui.shell.theme import SPACE

BLOCKS = 4 * SPACE
"""Height of the sentences."""

MARKS = 2 * SPACE
PACE = 9 * SPACE
_GAP = SPACE
_EDGE = 3.0
"""Room for the ring of the focus around the first and the last block."""


def nothing_said(section: Section) -> str:
    """What the empty block of a section says."""
    return f"{section.title.split()[0]}: nothing said"


@dataclass(frozen=True, slots=True)
class GlanceLayout:
    """The rows from top to bottom: sentences, fillers and pauses, pace (where there is one), the time."""

    width: int
    metrics: QFontMetrics
    seconds: float
    silent: Sequence[Section]
    """What was never said: empty blocks in a column of their own, at the end."""
    with_pace: bool

    @property
    def axis(self) -> TimeAxis:
        """The time, between the names of the rows and the empty blocks."""
        left = self._names + _EDGE
        return TimeAxis(self.seconds, left, max(1.0, self.width - left - self._empty - _EDGE))

    @property
    def height(self) -> int:
        """Of all rows; the empty blocks may need more."""
        rows = self.ticks.bottom() + 2
        blocks = [self.empty(place).bottom() + 2 for place in range(len(self.silent))]
        return round(max([rows, *blocks]))

    @property
    def blocks(self) -> QRectF:
        return self._row(_EDGE, BLOCKS)

    @property
    def marks(self) -> QRectF:
        return self._row(self.blocks.bottom() + 4, MARKS)

    @property
    def pace(self) -> QRectF:
        # The quickest pace stands at its upper edge, below the name of the marks: large letters need more between them.
        gap = max(_GAP, self.metrics.height() - MARKS / 2)
        return self._row(self.marks.bottom() + gap, PACE if self.with_pace else 0)

    @property
    def ticks(self) -> QRectF:
        top = self.pace.bottom() + 6 if self.with_pace else self.marks.bottom() + 2
        return self._row(top, self.metrics.height())

    def name(self, row: QRectF) -> QRectF:
        """Where the name of a row stands, left of it."""
        return QRectF(0, row.top(), self._names - SPACE, row.height())

    def empty(self, place: int) -> QRectF:
        """The block of a section that was never said."""
        left = self.width - self._empty + 2.0 * SPACE
        return QRectF(left, _EDGE + place * (BLOCKS + 6), self.width - left - _EDGE, BLOCKS)

    @property
    def _names(self) -> float:
        return self.metrics.horizontalAdvance("Sections") + 1.5 * SPACE

    @property
    def _empty(self) -> float:
        if not self.silent:
            return 0.0
        return max(self.metrics.horizontalAdvance(nothing_said(section)) for section in self.silent) + 4.0 * SPACE

    def _row(self, top: float, height: float) -> QRectF:
        axis = self.axis
        return QRectF(axis.left, top, axis.width, height)
