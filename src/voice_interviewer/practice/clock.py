"""The time, as something that can be handed in."""

import time
from typing import Protocol


class Clock(Protocol):
    """Tells the seconds since some fixed moment."""

    def now(self) -> float:
        """Seconds; never runs backwards. Only differences mean anything."""
        ...


class MonotonicClock:
    """The machine's own clock, untouched by changes of the time of day."""

    def now(self) -> float:
        return time.monotonic()


class SteadyClock:
    """Another clock with its steps back left out: for whoever counts time and cannot know what clock is handed in.

    A step back counts as no time at all, and time goes on from there; it does not stand still until the other clock has
    caught up. This is the one place where that is seen to, so nothing that counts by this clock becomes negative.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen = self._now = clock.now()

    def now(self) -> float:
        seen = self._clock.now()
        self._now += max(0.0, seen - self._seen)
        self._seen = seen
        return self._now
