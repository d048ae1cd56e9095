"""The command: ``python -m benchmarks.filled_pauses.fit_votes --recordings MANIFEST``.

Fits the small model that turns the witnesses' votes into a confidence (`voice_interviewer.delivery.fillers`): a
logistic regression on labelled candidates, each fold of recordings left out in turn to see how well it does on others.
Prints the weights; whoever likes them writes them into that module. A detector that learnt from the same recordings is
believed too much, so ``--detectors`` takes one for each fold that has not heard it.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.filled_pauses.recordings import FOLDS, Recording, recordings
from voice_interviewer.answer import FillerCandidate, Span
from voice_interviewer.delivery.fillers import WEIGHTS, strength
from voice_interviewer.folders import platform_folders
from voice_interviewer.transcription.activity import ActivityMeter
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.engines.faster import FasterEngine
from voice_interviewer.transcription.filled_pause_detector import FilledPauseDetector
from voice_interviewer.transcription.hearing import hear
from voice_interviewer.transcription.models import PACKAGED_MODEL, find
from voice_interviewer.transcription.witnesses import Witnesses, load_witnesses

_COLLAR = 0.25
"""Seconds by which a candidate may miss a filled pause and still be it."""
_SHRINKAGE = 0.01
"""Ridge penalty: the votes go together, and there are few candidates."""
_ROUNDS, _RATE = 3_000, 0.3

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Examples:
    """Candidates as rows of vote strengths (in the order of `WEIGHTS`), whether each is one, and its fold."""

    votes: Matrix
    true: NDArray[np.bool_]
    folds: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights in the order of `WEIGHTS`, and the bias."""

    weights: Matrix
    bias: float

    def confidence(self, votes: Matrix) -> Matrix:
        """For each row how likely it is a filled pause, 0 to 1."""
        return np.asarray(1 / (1 + np.exp(-(votes @ self.weights + self.bias))))


def main(arguments: Sequence[str] = ()) -> None:
    """Gather the candidates, fit with each fold left out, then with all."""
    parser = argparse.ArgumentParser(prog="benchmarks.filled_pauses.fit_votes", description=__doc__)
    parser.add_argument(
        "--recordings", type=Path, required=True, help="labelled recordings, as benchmarks.ears has them"
    )
    parser.add_argument("--detectors", type=Path, nargs=FOLDS, help="for each fold a detector trained without it")
    wanted = parser.parse_args(list(arguments))
    engine = FasterEngine(PACKAGED_MODEL, find(PACKAGED_MODEL, platform_folders()).path, threads=2)
    witnesses = load_witnesses(PACKAGED_MODEL)
    by_fold = [replace(witnesses, detector=FilledPauseDetector(path)) for path in wanted.detectors or ()]
    found = examples(recordings(wanted.recordings), engine, by_fold or [witnesses] * FOLDS)
    _tell(found)
    fitted = fit(found.votes, found.true)
    for name, weight in zip(WEIGHTS, fitted.weights, strict=True):
        print(f"{name:18s} {weight:6.2f}")
    print(f"{'bias':18s} {fitted.bias:6.2f}")


def examples(labelled: Sequence[Recording], engine: Engine, by_fold: Sequence[Witnesses]) -> Examples:
    """The candidates of all recordings whose filled pauses are known, as the witnesses of their fold heard them."""
    rows = [
        ([strength(name, candidate.votes) for name in WEIGHTS], true, recording.fold)
        for recording in labelled
        if recording.complete
        for candidate, true in _judged(recording, engine, by_fold[recording.fold])
    ]
    votes, true, folds = zip(*rows, strict=True)
    return Examples(np.array(votes), np.array(true), np.array(folds))


def fit(votes: Matrix, true: NDArray[np.bool_]) -> Fitted:
    """Ridge-penalised logistic regression by gradient descent on standardised votes."""
    mean, deviation = votes.mean(axis=0), votes.std(axis=0) + 1e-6
    plain = (votes - mean) / deviation
    weights, bias = np.zeros(votes.shape[1]), 0.0
    for _ in range(_ROUNDS):
        wrong = 1 / (1 + np.exp(-(plain @ weights + bias))) - true
        weights -= _RATE * (plain.T @ wrong / len(true) + _SHRINKAGE * weights)
        bias -= _RATE * float(wrong.mean())
    return Fitted(weights / deviation, bias - float(weights @ (mean / deviation)))


def _judged(recording: Recording, engine: Engine, witnesses: Witnesses) -> Iterator[tuple[FillerCandidate, bool]]:
    """Each candidate with whether it is one; a second candidate of the same filled pause is left out."""
    for _, sound in recording.chunks:
        free = list(sound.pauses)
        activity = ActivityMeter().feed(sound.samples, last=True)
        for candidate in hear(sound.samples, activity, engine, (), lambda: None, witnesses).candidates:
            if any(_near(candidate, doubt) for doubt in sound.doubtful):
                continue
            mine = next((pause for pause in free if _near(candidate, pause)), None)
            if mine is not None:
                free.remove(mine)
            elif any(_near(candidate, pause) for pause in sound.pauses):
                continue
            yield candidate, mine is not None


def _near(candidate: FillerCandidate, pause: Span) -> bool:
    return candidate.start < pause.end + _COLLAR and candidate.end > pause.start - _COLLAR


def _tell(found: Examples) -> None:
    left_out = np.zeros(len(found.true))
    for fold in range(FOLDS):
        others, mine = found.folds != fold, found.folds == fold
        if mine.any():
            left_out[mine] = fit(found.votes[others], found.true[others]).confidence(found.votes[mine])
    print(f"{len(found.true)} candidates, {found.true.sum()} of them filled pauses; each fold by a fit without it:")
    for least in (0.4, 0.5, 0.6):
        counted = left_out >= least
        right = int((counted & found.true).sum())
        print(f"  from {least}: precision {right / max(1, counted.sum()):.3f}, recall {right / found.true.sum():.3f}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
