"""The recording drawn once: bars in the colours of the sections, filled pauses above, silences, letters below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.anatomy.marks import FILLER, colour_name, draw_fillers, draw_letters, draw_pauses
from voice_interviewer.ui.anatomy.time_axis import TimeAxis
from voice_interviewer.ui.shell.theme import Theme

BAR = 2
GAP = 1
"""Widths of a bar and of the space after it, in device-independent pixels."""

TOP = 16
"""Height of the lane above the bars: filled pauses, and the length of what is chosen."""

FOOT = 16
"""Height of the lane below: letters of the sections, and the time of the playhead."""

AHEAD = 0.75
"""Opacity of what is still to be heard: a little paler, and still 3:1 to what lies behind it."""


@dataclass(frozen=True, slots=True)
class WavePicture:
    """What is drawn: the peaks (0 to 1, evenly over the recording, none as long as they are read) and the marks."""

    theme: Theme
    anatomy: Anatomy
    peaks: Sequence[float]

    def drawn(self, size: QSize, ratio: float, font: QFont, heard: bool) -> QPixmap:
        """The picture as it is before, or after, the playhead has come by: moving that costs only two copies."""
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        axis = TimeAxis(self.anatomy.seconds, 0.0, size.width())
        lane = QRectF(0, TOP, size.width(), size.height() - TOP - FOOT)
        letters = QRectF(0, size.height() - FOOT + 2, size.width(), FOOT - 2)
        # The seconds of a silence stand in the middle, where its bars are flat.
        told = QRectF(0, lane.center().y() - 7, size.width(), 14)
        draw_pauses(painter, self.theme, axis, self.anatomy, lane, told)
        self._draw_bars(painter, lane, 1.0 if heard else AHEAD)
        draw_fillers(painter, self.theme, axis, self.anatomy, TOP - FILLER - 3)
        draw_letters(painter, self.theme, axis, self.anatomy.parts, letters)
        painter.end()
        return picture

    def _draw_bars(self, painter: QPainter, lane: QRectF, opacity: float) -> None:
        middle, reach = lane.center().y(), lane.height() / 2 - 2
        bars = max(1, int(lane.width()) // (BAR + GAP))
        painter.setPen(Qt.PenStyle.NoPen)
        before: object = ""
        for bar, section in enumerate(self.anatomy.sections_over(bars)):
            if section is not before:
                before = section
                painter.setBrush(self.theme.colour(colour_name(section), opacity))
            if self._silent(bar, bars):
                continue
            half = max(0.75, reach * self._loud(bar, bars) ** 0.7)  # quiet speech is drawn larger than life
            painter.drawRoundedRect(QRectF(bar * (BAR + GAP), middle - half, BAR, 2 * half), 1, 1)

    def _silent(self, bar: int, bars: int) -> bool:
        """Whether it lies in a long silence, which is a gap and has no bars."""
        return self.anatomy.pause_at((bar + 0.5) * self.anatomy.seconds / bars) is not None

    def _loud(self, bar: int, bars: int) -> float:
        first, last = bar * len(self.peaks) // bars, (bar + 1) * len(self.peaks) // bars
        return max(self.peaks[first : max(last, first + 1)], default=0.0)
