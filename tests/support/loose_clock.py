"""A clock that somebody moves, forwards and back, as happens to clocks that are not the machine's own."""


class LooseClock:
    """A Clock that breaks the port's promise when it is told to."""

    def __init__(self, start: float = 1000.0) -> None:
        self._now = start

    def now(self) -> float:
        return self._now

    def move(self, seconds: float) -> None:
        """Let time pass, or with a negative number, put the clock back."""
        self._now += seconds
