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
