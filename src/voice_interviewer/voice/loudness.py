"""How loud recordings are beside each other, and the gain that brings them together without changing much."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from voice_interviewer.answer import Span
from voice_interviewer.cancel import CancelToken
from voice_interviewer.voice.sound_file import SoundFile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]
else:
    Samples = Any

MOST_GAIN = 10 ** (6 / 20)
"""6 dB up or down: what it makes to stand twice as near to a microphone. More would bring up the noise of a room."""

PEAK = 0.99
"""The highest sample that a gain may lead to: beyond one it would be cut off."""

_SILENT = 1e-4
"""An RMS below this (-80 dB) is no voice that could be matched."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a recording, in seconds of it."""

    sound: Path
    start: float
    end: float
    voiced: tuple[Span, ...] = ()
    """Where in the recording somebody speaks: loudness is measured there."""

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def voiced_inside(self) -> list[Span]:
        """What of it lies in the stretch."""
        inside = (Span(max(s.start, self.start), min(s.end, self.end)) for s in self.voiced)
        return [span for span in inside if span.seconds > 0]


class Watch:
    """Counts the seconds of sound that were gone through, twice each: measured, then written."""

    def __init__(self, progress: Callable[[float], None] | None = None, cancel: CancelToken | None = None) -> None:
        """``progress`` is told the share done, 0 to 1."""
        self._progress = progress
        self._cancel = cancel or CancelToken()
        self._expected = 0.0
        self._done = 0.0

    def expect(self, seconds: float) -> None:
        """There is so much more to go through."""
        self._expected += seconds

    def did(self, seconds: float) -> None:
        """So much more was gone through. Raises Cancelled where the work was called off."""
        self._cancel.raise_if_cancelled()
        self._done += seconds
        if self._progress is not None and self._expected:
            self._progress(min(1.0, self._done / self._expected))


class Sources:
    """The recordings, open for as long as they are read. Raises AudioFileError where one is missing or no sound."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._files: dict[Path, SoundFile] = {}
        try:
            for path in dict.fromkeys(paths):
                self._files[path] = SoundFile(path)
        except BaseException:
            self.close()
            raise

    @property
    def rate(self) -> int:
        """Samples a second of what is made of them: the highest of theirs."""
        return max(file.rate for file in self._files.values())

    def __getitem__(self, path: Path) -> SoundFile:
        return self._files[path]

    def close(self) -> None:
        """Close them all; safe to call twice."""
        for file in self._files.values():
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class _Level:
    rms: float
    peak: float


def gains(stretches: Sequence[Stretch], sources: Sources, watch: Watch) -> Mapping[Path, float]:
    """One gain for each recording: RMS of the reference / RMS of the recording, at most `MOST_GAIN` either way.

    The RMS is of the voiced parts of its stretches, sqrt(sum of squares / samples). The reference, whose gain is 1, is
    the recording that gives the most seconds. No gain above 1 lifts a sample over `PEAK`; where nobody speaks, it is 1.
    """
    seconds: dict[Path, float] = {}
    for stretch in stretches:
        seconds[stretch.sound] = seconds.get(stretch.sound, 0.0) + stretch.seconds
    voiced = {path: [span for s in stretches if s.sound == path for span in s.voiced_inside] for path in seconds}
    watch.expect(sum(seconds.values()) + sum(span.seconds for spans in voiced.values() for span in spans))
    if len(seconds) == 1:
        return dict.fromkeys(seconds, 1.0)
    levels = {path: _level(sources[path], spans, watch) for path, spans in voiced.items()}
    reference = levels[max(seconds, key=lambda path: seconds[path])]
    return {path: _gain(level, reference) for path, level in levels.items()}


def _gain(level: _Level, reference: _Level) -> float:
    if level is reference or min(level.rms, reference.rms) < _SILENT:
        return 1.0
    wanted = min(max(reference.rms / level.rms, 1 / MOST_GAIN), MOST_GAIN)
    return wanted if wanted <= 1 else max(1.0, min(wanted, PEAK / level.peak))


def _level(file: SoundFile, spans: Sequence[Span], watch: Watch) -> _Level:
    squares, count, peak = 0.0, 0, 0.0
    for block in _blocks(file, spans):
        watch.did(len(block) / file.rate)
        squares += float((block.astype("float64") ** 2).sum())
        peak = max(peak, float(abs(block).max(initial=0.0)))
        count += len(block)
    return _Level(math.sqrt(squares / count) if count else 0.0, peak)


def _blocks(file: SoundFile, spans: Sequence[Span]) -> Iterator[Samples]:
    for span in spans:
        yield from file.blocks(span.start, span.end, file.rate)
