"""Whether the last values of a measure differ from the first ones by more than their spread.

The first and the last few values are set beside each other, each by its median, which one odd take cannot move far. A
line through all of them (Theil and Sen's, say) was not taken: section scores are whole numbers with many ties, for
which its slope is nearly always 0, and nobody can check a slope by hand, but anybody can look up six takes.

The change is larger than the spread where the two groups hardly overlap. Mann and Whitney's U counts the pairs of an
early and a late value that stand against the change, ties as a half (Annals of Mathematical Statistics 18, 1947).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

FEWEST = 6
"""Values before anything is said: with fewer, two groups of three cannot be told apart at all."""

MOST_OVERLAP = {3: 0.0, 4: 1.0, 5: 4.0, 6: 7.0}
"""The largest U that counts as a change, by the size of the groups: chance alone comes as far once in ten times
(critical values of the two-sided test). With a least step beside it, takes that only go up and down were called a
change in 3 to 9 of 100 made-up histories, depending on the measure.
"""

LARGEST_GROUP = max(MOST_OVERLAP)
"""Values on either side: enough that one bad day does not decide, few enough that the last ones are of late."""


class Change(StrEnum):
    """What became of a measure."""

    ROSE = "rose"
    FELL = "fell"
    NONE = "none"
    """The groups overlap, or differ by less than is worth telling."""


@dataclass(frozen=True, slots=True)
class FirstAndLast:
    """The first values of a measure beside its last ones."""

    group: int
    """How many values stand on either side; none stands on both."""
    early: float
    """The median of the first ones."""
    late: float
    """The median of the last ones."""
    change: Change


def first_and_last(values: Sequence[float], step: float, share: float = 0.0) -> FirstAndLast | None:
    """The values, oldest first, compared; None with fewer than `FEWEST`.

    ``step`` is the least change that is worth telling, in the measure's own unit, and ``share`` the same as a share of
    the early median; the larger of the two counts.
    """
    if len(values) < FEWEST:
        return None
    group = min(LARGEST_GROUP, len(values) // 2)
    first, last = values[:group], values[-group:]
    early, late = median(first), median(last)
    told = abs(late - early) >= max(step, share * early) and _overlap(first, last) <= MOST_OVERLAP[group]
    return FirstAndLast(group, early, late, _direction(early, late) if told else Change.NONE)


def _overlap(first: Sequence[float], last: Sequence[float]) -> float:
    """Mann and Whitney's U: the smaller of the pairs that rise and those that fall."""
    rising = sum((before < after) + (before == after) / 2 for before in first for after in last)
    return min(rising, len(first) * len(last) - rising)


def _direction(early: float, late: float) -> Change:
    return Change.ROSE if late > early else Change.FELL
