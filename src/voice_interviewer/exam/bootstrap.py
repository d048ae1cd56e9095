"""How far chance reaches: an interval by drawing the answers again and again (Efron, 1979, percentile method)."""

from dataclasses import dataclass

import numpy as np

from voice_interviewer.exam.measures import Draws, Measure

DRAWS = 1_000
LEVEL = 0.95
SEED = 1


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure, and how low and how high it might have come out with other answers of the same kind."""

    value: float
    low: float
    high: float


class Chance:
    """The draws of one exam. Every measure sees the same ones, so the same answers always give the same intervals.

    Answers are drawn, not sentences: the sentences of one answer share its speaker and its question.
    """

    def __init__(self, answers: int) -> None:
        """Raises ValueError where there is no answer."""
        if answers < 1:
            raise ValueError("an exam without answers")
        self._once: Draws = np.arange(answers, dtype=np.int64)[np.newaxis]
        self._draws: Draws = np.random.default_rng(SEED).integers(0, answers, (DRAWS, answers))

    def estimate(self, measure: Measure) -> Estimate:
        """What the measure says of all answers, and the middle 95 % of what it says of the draws."""
        low, high = np.quantile(measure(self._draws), ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
        return Estimate(float(measure(self._once)[0]), float(low), float(high))
