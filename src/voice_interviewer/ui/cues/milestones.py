"""When long work is worth a word: at quarters, and not again within some seconds. Pure."""

from voice_interviewer.practice.clock import Clock

APART = 5.0
"""Seconds before the first word, and between two on the same work: more often, and nothing else can be heard."""

_QUARTERS = {1: "a quarter", 2: "half", 3: "three quarters"}


class Milestones:
    """Follows one piece of work from its beginning."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = clock.now()
        self._quarter = 0

    def passed(self, share: float) -> str:
        """What is done of the work, 0 to 1, in words, where that is worth one; else empty."""
        quarter, now = int(share * 4), self._clock.now()
        if quarter <= self._quarter or quarter not in _QUARTERS or now - self._last < APART:
            return ""
        self._quarter, self._last = quarter, now
        return _QUARTERS[quarter]
