"""Whether a row of values changed at some point, or only went up and down.

Pettitt's test for one change of level at an unknown place (Applied Statistics 28, 1979). It goes by ranks, so one odd
minute cannot make a change, and it needs no idea of how the values are spread. How large its measure becomes by chance
is found by shuffling the values, which holds for short rows too, where the published formula does not.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

SHUFFLES = 999
"""With the row as it is, a thousand orders: enough to tell 5 in 100 from 7 in 100."""

CHANCE = 0.05
"""A change is told where a row without one would look like it in at most so many of the orders."""

LEAST_VALUES = 8
"""Below this many, even the clearest change is found in more than `CHANCE` of the orders."""

SEED = 1979
"""Any number: the same row must always be told the same."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of level: means of the values before and after."""

    after: int
    """How many values come before it."""
    before_mean: float
    after_mean: float

    @property
    def difference(self) -> float:
        """After less before."""
        return self.after_mean - self.before_mean


def change_in(values: Sequence[float]) -> Change | None:
    """The change of level in a row of values; None where chance alone would do."""
    if len(values) < LEAST_VALUES:
        return None
    ranks = _ranks(values)
    found, place = _largest(ranks)
    draw, shuffled, as_large = random.Random(SEED), list(ranks), 1  # noqa: S311  # no secret
    for _ in range(SHUFFLES):
        draw.shuffle(shuffled)
        as_large += _largest(shuffled)[0] >= found
    if as_large > CHANCE * (SHUFFLES + 1):
        return None
    return Change(place, fmean(values[:place]), fmean(values[place:]))


def _ranks(values: Sequence[float]) -> list[float]:
    """Twice the rank of each value less the mean rank, so that they add up to nothing; ties share their ranks."""
    return [float(sum((other < value) - (other > value) for other in values)) for value in values]


def _largest(ranks: Sequence[float]) -> tuple[float, int]:
    """Pettitt's measure, and after how many values the change is."""
    sums = list(accumulate(ranks))[:-1]
    place = max(range(len(sums)), key=lambda at: abs(sums[at]))
    return abs(sums[place]), place + 1
