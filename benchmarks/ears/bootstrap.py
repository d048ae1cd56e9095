"""How far chance reaches: an interval by drawing the clips again and again (Efron 1979, percentile method)."""

from collections.abc import Sequence

import numpy as np

from benchmarks.ears.score import Found

DRAWS = 2_000
LEVEL = 0.95


def f1_interval(found: Sequence[Found]) -> tuple[float, float] | None:
    """The middle 95 % of F1 when clips are drawn with replacement; None where nothing was there to find.

    Clips are drawn, not events: the events of one clip share its speaker and its microphone. The same counts always
    give the same interval.
    """
    counts = np.array([(one.hits, one.expected + one.reported) for one in found if one.expected + one.reported])
    if not len(counts):
        return None
    drawn = np.random.default_rng(0).integers(0, len(counts), (DRAWS, len(counts)))
    hits, both = counts[drawn].sum(axis=1).T
    low, high = np.quantile(2 * hits / both, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return float(low), float(high)
