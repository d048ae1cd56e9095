"""Seconds of a recording as places from left to right, and the ticks below them. Pure: no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Seconds between two ticks: what people count time in."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """``seconds`` from ``left`` on, over ``width`` pixels."""

    seconds: float
    left: float
    width: float

    def x(self, second: float) -> float:
        """Where a second stands."""
        return self.left + self.width * second / max(self.seconds, 1e-6)

    def second(self, x: float) -> float:
        """The second at a place, the nearest where it lies beside the axis."""
        return self.seconds * min(1.0, max(0.0, (x - self.left) / max(1.0, self.width)))

    def reach(self, pixels: float) -> float:
        """So many pixels in seconds."""
        return self.seconds * pixels / max(1.0, self.width)

    def ticks(self, room: float) -> Iterator[int]:
        """Round seconds at least ``room`` pixels apart."""
        least = self.reach(room)
        step = next((step for step in _STEPS if step >= least), _STEPS[-1])
        yield from range(0, int(self.seconds) + 1, step)
