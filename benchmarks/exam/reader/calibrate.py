"""How the network's outputs are to be read: a lift for each label, and from which probability on a second label or a
trade-off is named. Chosen on readings by networks that had missed the set, and written into the reader's card.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.exam.reader.answers import LabelledAnswer
from benchmarks.exam.reader.network import LABELS
from voice_interviewer.reading.reader import chosen
from voice_interviewer.structure.grade import Reading

LIFTS = np.arange(-1.5, 1.51, 0.25)
"""Log odds that are tried for each label in turn."""
ROUNDS = 3
SECONDS = np.arange(0.3, 0.91, 0.05)
TRADEOFFS = np.arange(0.2, 0.71, 0.05)

Read = tuple[LabelledAnswer, Reading]
Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Calibration:
    """What goes into the card."""

    lifts: tuple[float, ...]
    second_label: float
    tradeoff: float


def calibrated(answers: Sequence[Read]) -> Calibration:
    """The values with the best F1, one after the other; the same readings always give the same."""
    sentences = [pair for answer, reading in answers for pair in zip(answer.sentences, reading.sentences, strict=True)]
    odds = np.array([[log_odds(read.probabilities.get(name, 0.0)) for name in LABELS] for _, read in sentences])
    held = np.array([[name in said.labels for name in LABELS] for said, _ in sentences])
    lifts, second = np.zeros(len(LABELS)), 0.5
    for _ in range(ROUNDS):
        for place in range(len(LABELS)):
            tried = [(macro_f1(odds, held, replaced(lifts, place, lift), second), -abs(lift), lift) for lift in LIFTS]
            lifts[place] = max(tried)[-1]
        second = max((macro_f1(odds, held, lifts, value), value) for value in SECONDS)[-1]
    weighs = np.array([read.probabilities["tradeoff"] for _, read in sentences])
    weighed = np.array([said.tradeoff for said, _ in sentences])
    tradeoff = max(TRADEOFFS, key=lambda value: f1(weighed, weighs >= value))
    return Calibration(tuple(map(float, lifts)), round(float(second), 2), round(float(tradeoff), 2))


def replaced(lifts: Table, place: int, lift: float) -> Table:
    """The lifts with one of them changed."""
    changed = lifts.copy()
    changed[place] = lift
    return changed


def macro_f1(odds: Table, held: npt.NDArray[np.bool_], lifts: Table, second: float) -> float:
    """The mean F1 of the labels that would be chosen."""
    probabilities = 1 / (1 + np.exp(-(odds + lifts)))
    given = np.zeros_like(held)
    for row, values in enumerate(probabilities):
        for name in chosen(dict(zip(LABELS, map(float, values), strict=True)), second):
            given[row, LABELS.index(name)] = True
    return sum(f1(held[:, place], given[:, place]) for place in range(len(LABELS))) / len(LABELS)


def f1(held: npt.NDArray[np.bool_], given: npt.NDArray[np.bool_]) -> float:
    """Of one label over all sentences."""
    hits, wrong = int((held & given).sum()), int((held != given).sum())
    return 2 * hits / (2 * hits + wrong) if hits or wrong else 1.0


def log_odds(probability: float) -> float:
    """From a probability to any number."""
    return math.log((probability + 1e-6) / (1 - probability + 1e-6))
