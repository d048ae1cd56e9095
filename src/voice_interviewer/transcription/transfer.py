"""How far a fetch or an import has come, how fast it is, and how long it will take."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_WINDOW = 5.0
"""Seconds over which the rate is taken: long enough to be calm, short enough to notice a slow line."""
_STEP = 0.1
"""Seconds between two reports; more often nobody could read them."""


@dataclass(frozen=True, slots=True)
class Transferred:
    """A moment of a transfer."""

    done: int
    """Bytes."""
    total: int
    """Bytes, exact as soon as the server has named them."""
    rate: float | None = None
    """Bytes a second; None until there is something to reckon with."""

    @property
    def share(self) -> float:
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        return max(0, self.total - self.done) / self.rate if self.rate else None


Told = Callable[[Transferred], None]
"""Called from the thread that does the work."""


class TransferMeter:
    """Turns counts of bytes into `Transferred`, and tells of it a few times a second."""

    def __init__(self, told: Told, clock: Callable[[], float] = time.monotonic) -> None:
        self._told = told
        self._clock = clock
        self._past: deque[tuple[float, int]] = deque()
        self._last = float("-inf")

    def show(self, done: int, total: int) -> None:
        """So many bytes are there. Fewer than before means that the transfer began anew."""
        now = self._clock()
        if self._past and done < self._past[-1][1]:
            self._past.clear()
        self._past.append((now, done))
        while now - self._past[0][0] > _WINDOW:
            self._past.popleft()
        if now - self._last >= _STEP or done >= total:
            self._last = now
            self._told(Transferred(done, total, self._rate()))

    def _rate(self) -> float | None:
        (began, first), (now, last) = self._past[0], self._past[-1]
        return (last - first) / (now - began) if now - began >= _STEP and last > first else None
