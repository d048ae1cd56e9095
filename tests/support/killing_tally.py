"""What the kills of one stage cost, as a table that a run prints."""

import random
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from support.killing import SEED

MOST_LOST = 1.0
"""Seconds of sound that a kill may cost."""

_MORE = 3
"""How many more times to try than was wanted."""


@dataclass
class Tally:
    """Counts kills; one that found the program at its end already counts for nothing."""

    stage: str
    at: Counter[str] = field(default_factory=Counter)
    """How often the program was killed at each of its steps."""
    lost: list[tuple[float, str]] = field(default_factory=list)
    """Seconds of sound that each kill cost, and at which step, for stages in which there is sound to lose."""
    seen: Counter[str] = field(default_factory=Counter)
    """What else was met, such as files left over."""

    @property
    def kills(self) -> int:
        return self.at.total()

    def moments(self, wanted: int, seconds: float) -> Iterator[float]:
        """When to kill, in seconds after the work began, until so many kills were counted.

        ``seconds`` is how long the whole work takes: there is one moment by chance in each part of it, in an order by
        chance, then others anywhere, in place of those that came too late to kill anything.
        """
        chance, moments = self.spread(wanted, seconds)
        yield from moments
        for _ in range(_MORE * wanted):
            if self.kills >= wanted:
                return
            yield chance.random() * seconds
        assert self.kills >= wanted, f"only {self.kills} of {wanted} kills met a program at work"

    def spread(self, wanted: int, seconds: float) -> tuple[random.Random, list[float]]:
        """So many moments, one in each part of the work, and where the chance comes from."""
        chance = random.Random(f"{SEED} {self.stage}")  # each stage has moments of its own
        moments = [(part + chance.random()) / wanted * seconds for part in range(wanted)]
        chance.shuffle(moments)
        return chance, moments

    def add(self, step: str, lost: float | None = None, **seen: int) -> None:
        """One kill that was survived."""
        self.at[step] += 1
        if lost is not None:
            assert lost < MOST_LOST, f"killed at {step!r}, {lost:.3f} s of sound were lost"
            self.lost.append((lost, step))
        self.seen.update(seen)

    def tell(self) -> None:
        """Print the figures: seen with ``pytest -rP``."""
        sys.stdout.write("\n".join(["", *self._figures(), ""]))

    def _figures(self) -> Iterator[str]:
        yield f"{self.stage}: {self.kills} kills survived (KILL_SEED={SEED})"
        if self.lost:
            (worst, step), median = max(self.lost), statistics.median(seconds for seconds, _ in self.lost)
            yield f"  sound lost: worst {worst:.3f} s (at {step}), median {median:.3f} s, of {len(self.lost)}"
        for title, counted in (("killed at", self.at), ("seen", self.seen)):
            if counted:
                yield f"  {title}: " + ", ".join(f"{name} {times}" for name, times in sorted(counted.items()))
