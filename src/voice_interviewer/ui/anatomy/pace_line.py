"""The pace of one answer as a line over its time, and the band that it is seen against. Pure: no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from voice_interviewer.delivery.baseline import FEWEST_TAKES
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Delivery, PaceWindow
from voice_interviewer.ui.widgets.wording import clock, count

_ROUND = 10.0
"""Words per minute that the axis is rounded to."""

_LEAST_RANGE = 60.0
"""Words per minute that the axis spans at the least: a steady pace must not look like a wild one."""

_USUAL = "words_per_minute"
"""The measure of `Compared` that the band is."""


@dataclass(frozen=True)
class PaceLine:
    """Windows of pace, and a band from ``low`` to ``high`` words a minute.

    The band is the middle half of the person's own last ``takes``; with none, the outer guard of what is followed
    easily.
    """

    windows: tuple[PaceWindow, ...]
    low: float
    high: float
    takes: int = 0

    @property
    def points(self) -> Iterator[tuple[float, float]]:
        """The middle of each window, and its pace; a single window is a line as long as itself."""
        if len(self.windows) == 1:
            only = self.windows[0]
            yield from ((only.start, only.words_per_minute), (only.end, only.words_per_minute))
            return
        for window in self.windows:
            yield (window.start + window.end) / 2, window.words_per_minute

    @cached_property
    def range(self) -> tuple[float, float]:
        """The ends of the axis: round numbers around line and band. Worked out once: each point is drawn by it."""
        values = [self.low, self.high, *(window.words_per_minute for window in self.windows)]
        least, most = min(values), max(values)
        more = max(0.0, _LEAST_RANGE - (most - least)) / 2
        bottom = _ROUND * ((least - more) // _ROUND)
        return max(0.0, bottom), -_ROUND * (-(most + more) // _ROUND)

    def share(self, words_per_minute: float) -> float:
        """How high on the axis that is, 0 to 1."""
        bottom, top = self.range
        return (words_per_minute - bottom) / (top - bottom)

    def told_at(self, second: float) -> str:
        """The window around that moment in words; empty outside of all."""
        windows = [window for window in self.windows if window.start <= second <= window.end]
        if not windows:
            return ""
        window = min(windows, key=lambda one: abs((one.start + one.end) / 2 - second))
        return f"{window.words_per_minute:.0f} words a minute from {clock(window.start)} to {clock(window.end)}"

    @property
    def caption(self) -> str:
        """What line and band are."""
        band = f"{self.low:.0f} to {self.high:.0f} words a minute"
        if self.takes:
            return f"Band: your usual pace, {band}, from your last {count(self.takes, 'take')}."
        return (
            f"Band: {band}, what is followed easily. "
            f"Your own usual pace takes its place as soon as there are {FEWEST_TAKES} takes before this one."
        )


def pace_line(delivery: Delivery, compared: Compared | None = None) -> PaceLine | None:
    """The line of an answer, with the person's own band where the last takes are known and enough.

    None where too little was said for a rate, and for somebody who stutters, whose pace is their own.
    """
    if not delivery.pace.windows or delivery.manner.stutters:
        return None
    usual = next((one for one in (compared.comparisons if compared else ()) if one.measure == _USUAL), None)
    if usual is None:
        return PaceLine(delivery.pace.windows, delivery.manner.slow, delivery.manner.fast)
    return PaceLine(delivery.pace.windows, usual.low, usual.high, usual.takes)
