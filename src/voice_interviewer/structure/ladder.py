"""Scores from points: a cumulative logit (McCullagh 1980), small enough to be worked out by hand.

Each kind of evidence is worth some points, each score has a step that they must climb. The probability of at least
that score is the logistic function of points less step; with one step only, this is logistic regression.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from voice_interviewer.structure.grade import Working


@dataclass(frozen=True, slots=True)
class Points:
    """What one kind of evidence is worth per unit, and why."""

    evidence: str
    """Name of the attribute that holds the amount."""
    points: float
    why: str


def total(table: Sequence[Points], shown: object) -> float:
    """The points that an object's evidence adds up to."""
    return sum(row.points * float(getattr(shown, row.evidence)) for row in table)


def workings(table: Sequence[Points], shown: object) -> tuple[Working, ...]:
    """The sum line by line."""
    amounts = ((row, float(getattr(shown, row.evidence))) for row in table)
    return tuple(Working(row.evidence, round(held, 2), round(row.points * held, 2), row.why) for row, held in amounts)


def chances(points: float, steps: Sequence[float]) -> tuple[float, ...]:
    """The probability of each score, from 0 to the number of steps."""
    at_least = (1.0, *(logistic(points - step) for step in steps), 0.0)
    return tuple(higher - lower for higher, lower in pairwise(at_least))


def expected(points: float, steps: Sequence[float]) -> float:
    """The mean of the scores by their probabilities."""
    return sum(logistic(points - step) for step in steps)


def climbed(points: float, steps: Sequence[float]) -> int:
    """The score: how many of the steps the points have climbed."""
    return sum(points > step for step in steps)


def logistic(value: float) -> float:
    """From any number to a probability."""
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, value))))
