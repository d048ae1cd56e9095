"""What the network learns from: encoder output of made scenes and of recordings, each recording in a fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.filled_pauses.network import Example, Network, example, labels, save, trained
from benchmarks.filled_pauses.recordings import FOLDS, HeardRecording, hesitations_by_fold, varied, with_doubts
from benchmarks.filled_pauses.scenes import Stock, scenes
from benchmarks.filled_pauses.speech import Speech
from voice_interviewer.answer import Span
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.filled_pause_detector import Features, FilledPauseDetector

_ROUNDS = 2
"""How often the synthetic speech goes into scenes, each time with other filled pauses and decoys."""
_VARIANTS = 2
"""How often a recording is heard elsewhere with sounds set into it, besides as it is."""
_REPEATS = 2
"""How often each lesson from a recording counts, as there is less of it than of made sound."""


_SURE = 0.9
"""Where ``first`` is less sure, what it hears is taken for a mistake, to be learned from: without such mistakes the
network heard a filled pause in every other word of one reader."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """An example from a recording. ``untouched`` where nothing was set in and the recording has no filled pause."""

    fold: int
    untouched: bool
    example: Example


def made_examples(speech: Sequence[Speech], engine: Engine, rng: np.random.Generator) -> list[Example]:
    """Synthetic speech, full of filled pauses and decoys."""
    return [example(scene, engine) for _ in range(_ROUNDS) for scene in scenes(speech, rng)]


def lessons(
    found: Sequence[HeardRecording], first: FilledPauseDetector, engine: Engine, rng: np.random.Generator
) -> list[Lesson]:
    """Every recording as it is, and with filled pauses of its own fold and decoys set in.

    Where the pauses of a recording are not all known, what ``first`` is sure to hear in it teaches nothing.
    """
    stocks = hesitations_by_fold([one.recording for one in found])
    return [lesson for one in found for lesson in _lessons(one, first, stocks[one.recording.fold], engine, rng)]


def repeated(chosen: Sequence[Lesson]) -> list[Example]:
    """The examples of those lessons, as often as they count."""
    return [lesson.example for lesson in chosen] * _REPEATS


def networks_by_fold(made: Sequence[Example], chosen: Sequence[Lesson], steps: int) -> tuple[Network, ...]:
    """For each fold a network that has heard nothing of it."""
    return tuple(
        trained([*made, *repeated([lesson for lesson in chosen if lesson.fold != fold])], steps, seed=fold)
        for fold in range(FOLDS)
    )


def as_detector(network: Network) -> FilledPauseDetector:
    """The network as the app has it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "network.npz"
        save(network, path)
        return FilledPauseDetector(path)


def _lessons(
    one: HeardRecording, first: FilledPauseDetector, stock: Stock, engine: Engine, rng: np.random.Generator
) -> Iterator[Lesson]:
    recording = one.recording
    for (_, chunk), (_, features) in zip(recording.chunks, one.chunks, strict=True):
        sound = chunk if recording.complete else with_doubts(chunk, _heard(features, first))
        known = Example(features.astype(np.float16), labels(sound, len(features)))
        yield Lesson(recording.fold, not recording.pauses, known)
        for _ in range(_VARIANTS):
            yield Lesson(recording.fold, False, example(varied(sound, stock, rng), engine))


def _heard(features: Features, detector: FilledPauseDetector) -> Iterator[Span]:
    for stretch in detector.stretches(features):
        if stretch.peak > _SURE:
            yield Span(stretch.start, stretch.end)
