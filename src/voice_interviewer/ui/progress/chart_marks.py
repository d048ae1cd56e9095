"""What a small chart draws: a mark for every take, or for a few of them where they are too many. Pure: no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from statistics import median

from voice_interviewer.programme.progress.measures import Measure
from voice_interviewer.programme.progress.trends import Point, Trend
from voice_interviewer.programme.wording import day_name

MARGIN = 0.1
"""Of the span of the values, left free above and below where a measure has no highest value."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Takes that stand at one place of a chart, oldest first."""

    points: tuple[Point, ...]

    @property
    def value(self) -> float:
        """The median of the takes, which is a single take's own value."""
        return median(point.value for point in self.points)

    @property
    def take(self) -> int:
        """The take that a press opens: the last of them."""
        return self.points[-1].take

    def words(self, measure: Measure) -> str:
        """What it stands for: ``Take 12, 5 March: 3 of 4``."""
        value, last = f"{measure.told(self.value)} {measure.unit}", self.points[-1]
        if len(self.points) == 1:
            return f"Take {last.take}, {day_name(last.day)}: {value}"
        return f"{len(self.points)} takes up to take {last.take}, {day_name(last.day)}: median {value}"


@dataclass(frozen=True, slots=True)
class Axis:
    """The lowest and the highest value that a chart has room for."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """How far up a value stands, 0 to 1."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def marks(points: Sequence[Point], most: int) -> tuple[Mark, ...]:
    """At most that many marks, each with as many takes as the others or one more. ``most`` is at least 1."""
    count = min(most, len(points))
    edges = [place * len(points) // count for place in range(count + 1)] if count else []
    return tuple(Mark(tuple(points[first:after])) for first, after in pairwise(edges))


def axis(trend: Trend) -> Axis:
    """From 0 to the highest score; without one, around the values that there are, at round numbers."""
    if trend.measure.top is not None:
        return Axis(0.0, trend.measure.top)
    values = [point.value for point in trend.points]
    if not values:
        return Axis(0.0, 1.0)
    low, high = min(values), max(values)
    room = max(MARGIN * (high - low), MARGIN / 2 * high, 0.1)
    step = 10.0 if high > 20 else 1.0
    return Axis(max(0.0, floor((low - room) / step) * step), ceil((high + room) / step) * step)


def caption(trend: Trend, shown: Sequence[Mark]) -> str:
    """Which takes a chart shows."""
    if not trend.points:
        return "No take yet"
    # Not those of the first and the last take: the clock may have been moved between them.
    first, last = (end(point.day for point in trend.points) for end in (min, max))
    takes = f"{len(trend.points):,} take{'' if len(trend.points) == 1 else 's'}"
    days = day_name(last) if first == last else f"{day_name(first)} to {day_name(last)}"
    together = max(len(mark.points) for mark in shown) if shown else 1
    each = f"; a point is up to {together} takes" if together > 1 else ""
    return f"{takes}, {days}{each}"
