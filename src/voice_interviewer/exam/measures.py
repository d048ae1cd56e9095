"""How far two raters agree. Every measure is reckoned for many draws of answers at once, one draw a row.

A measure takes an array of answer numbers of shape (draws, answers drawn) and gives one value a draw. The exam as it
was sat is the draw of every answer once, so a figure and its interval come from the same lines.
"""

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

Draws = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
Measure = Callable[[Draws], Values]


def quadratic_kappa(expected: Sequence[int], given: Sequence[int]) -> Measure:
    """Weighted kappa with squared distances as weights (Cohen, 1968): 1 is full agreement, 0 what chance would give.

    Chance pairs every expected score with every given one. Where all scores of both raters are one and the same there
    is nothing that chance could get wrong, and kappa is 1.
    """
    e, g = np.array(expected, dtype=np.int64), np.array(given, dtype=np.int64)

    def measure(draws: Draws) -> Values:
        a, b, size = e[draws], g[draws], draws.shape[1]
        observed = size * ((a - b) ** 2).sum(axis=1)
        # The sum of (x - y)² over all pairs, without making the pairs.
        chance = size * (a**2 + b**2).sum(axis=1) - 2 * a.sum(axis=1) * b.sum(axis=1)
        return np.where(chance == 0, 1.0, 1 - observed / np.maximum(chance, 1))

    return measure


def f1(hits: Sequence[int], wrong: Sequence[int]) -> Measure:
    """F1 from what each answer adds: ``hits`` expected and given, ``wrong`` either of the two but not both.

    1 where nothing was expected and nothing given: the two agree.
    """
    h, w = np.array(hits, dtype=np.int64), np.array(wrong, dtype=np.int64)

    def measure(draws: Draws) -> Values:
        double, missed = 2 * h[draws].sum(axis=1), w[draws].sum(axis=1)
        return np.where(double + missed == 0, 1.0, double / np.maximum(double + missed, 1))

    return measure


def share(kept: Sequence[int], of: Sequence[int]) -> Measure:
    """What part of ``of`` was kept, both summed over the answers; 1 where there was nothing to keep."""
    k, o = np.array(kept, dtype=np.int64), np.array(of, dtype=np.int64)

    def measure(draws: Draws) -> Values:
        part, whole = k[draws].sum(axis=1), o[draws].sum(axis=1)
        return np.where(whole == 0, 1.0, part / np.maximum(whole, 1))

    return measure


def mean_of(measures: Sequence[Measure]) -> Measure:
    """The mean of several measures, draw by draw. Raises ValueError where there is none."""
    if not measures:
        raise ValueError("the mean of no measures")
    return lambda draws: np.mean([measure(draws) for measure in measures], axis=0)


def within_one(expected: Sequence[int], given: Sequence[int]) -> Measure:
    """The share of scores that are at most one apart."""
    near = [int(abs(e - g) <= 1) for e, g in zip(expected, given, strict=True)]
    return share(near, [1] * len(near))


def by_length(words: Sequence[int], top: int) -> list[int]:
    """The scores of a grader that looks at nothing but length: the rank of each answer, spread over 0 to ``top``.

    Answers of one length share the lowest of their ranks. A grader that does no better than this has learnt nothing.
    """
    ranks = {length: rank for rank, length in reversed(list(enumerate(sorted(words))))}
    return [math.floor(top * ranks[length] / max(1, len(words) - 1) + 0.5) for length in words]
