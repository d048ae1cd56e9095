"""Which second of a recording is to be heard now, from what the sound card was given and when it plays that. Pure."""

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Mark:
    time: float
    """When the stretch begins to be heard, in seconds of the monotonic clock."""
    start: float
    end: float
    speed: float


class Timeline:
    """Follows what was given to the sound card. Extended by the sound callback, read by other threads."""

    def __init__(self, start: float) -> None:
        self._start = start
        # The card holds well under a second, in blocks of 5 ms at the least.
        self._marks: deque[_Mark] = deque(maxlen=256)
        self._ends: float | None = None

    def heard_from(self, time: float, start: float, end: float, speed: float) -> None:
        """From ``time`` on the recording is heard from ``start`` to ``end`` seconds, ``speed`` times as fast."""
        self._marks.append(_Mark(time, start, end, speed))

    def ends_at(self, time: float) -> None:
        """From ``time`` on nothing more is to be heard."""
        if self._ends is None:
            self._ends = time

    def position(self, now: float) -> float:
        """The second of the recording that is heard at ``now``. Stands still where the sound card had to wait."""
        marks = tuple(self._marks)
        index = bisect_right(marks, now, key=lambda mark: mark.time) - 1
        if index < 0:
            return marks[0].start if marks else self._start
        mark = marks[index]
        return min(mark.start + (now - mark.time) * mark.speed, mark.end)

    def over(self, now: float) -> bool:
        """Whether all of it has been heard."""
        return self._ends is not None and now >= self._ends
