"""Hears filled pauses in Whisper's encoder output, which still holds what the decoder leaves out of the text.

A network of some 22,000 weights (a projection and two convolutions over time), trained on made and recorded speech by
`benchmarks/filled_pauses`, whose README is its model card. It knows the encoder of one model only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FEATURE_SECONDS = 0.02
"""Seconds of one frame of encoder output."""

# Probabilities of one filled pause rise steeply; the rest of its length is found at a lower level.
_PEAK = 0.3
_EDGE = 0.18
_SURE_PEAK, _SHORT = 0.7, 0.2
"""A stretch shorter than 0.2 s must be surer: most of those that are none are an "a" or a "the"."""
_SHORTEST = 0.1
"""Seconds; shorter ones are not heard as filled pauses (below 150 ms: Zhu et al. 2022), with some slack for frames."""

Features = NDArray[np.float32]
"""Encoder output, shape (frames, width), one frame every 0.02 s."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch that sounds like a filled pause (seconds), with the mean and the highest probability in it."""

    start: float
    end: float
    mean: float
    peak: float


class FilledPauseDetector:
    """Loaded weights. ``model`` is the Whisper model whose encoder they know."""

    def __init__(self, weights: Path) -> None:
        """Raises OSError, ValueError or KeyError for a file that does not hold the weights."""
        with np.load(weights, allow_pickle=False) as stored:
            self.model = str(stored["model"])
            self._arrays = {name: stored[name].astype(np.float32) for name in stored.files if stored[name].ndim}

    def fits(self, model: str) -> bool:
        """Whether these weights know that Whisper model's encoder."""
        return model == self.model

    def probabilities(self, features: Features) -> NDArray[np.float32]:
        """For each frame how likely it lies in a filled pause, 0 to 1."""
        if not len(features):
            return np.zeros(0, np.float32)
        a = self._arrays
        plain = (features - a["mean"]) / a["std"]
        hidden = np.maximum(plain @ a["projection_weight"].T + a["projection_bias"], 0)
        hidden = np.maximum(_convolved(hidden, a["first_weight"], a["first_bias"]), 0)
        odds = _convolved(hidden, a["second_weight"], a["second_bias"])[:, 0]
        return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))), np.float32)

    def stretches(self, features: Features) -> list[Stretch]:
        """The stretches that sound like filled pauses, in order; many of them are none."""
        return list(_stretches(self.probabilities(features)))


def _convolved(frames: NDArray[np.float32], weight: NDArray[np.float32], bias: NDArray[np.float32]) -> Features:
    """Convolution over time, as long as its input; ``weight`` has the shape (out, in, width)."""
    width = weight.shape[2]
    padded = np.pad(frames, ((width // 2, width // 2), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, width, axis=0)  # (frames, in, width)
    return np.asarray(np.tensordot(windows, weight, axes=([1, 2], [1, 2])) + bias, np.float32)


def _stretches(probabilities: NDArray[np.float32]) -> Iterator[Stretch]:
    edges = np.flatnonzero(np.diff((probabilities > _EDGE).astype(np.int8), prepend=0, append=0)).tolist()
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        inside = probabilities[first:last]
        seconds = (last - first) * FEATURE_SECONDS
        if seconds >= _SHORTEST and inside.max() > (_SURE_PEAK if seconds < _SHORT else _PEAK):
            start, end = first * FEATURE_SECONDS, last * FEATURE_SECONDS
            yield Stretch(start, end, float(inside.mean()), float(inside.max()))
