"""A spectrogram for the eye: mel bands in dB, as shades of grey."""

import numpy as np
from numpy.typing import NDArray

from voice_interviewer.transcription.audio import RATE, Samples

BANDS = 80
HIGHEST = 5_000.0
"""Hz; formants and the pitch's first overtones lie below."""
STEP = 80
"""Samples from one column to the next: 5 ms."""
_WINDOW = 400
_DEPTH = 55.0
"""dB between white and black."""


def shades(samples: Samples) -> NDArray[np.uint8]:
    """Shape (bands, columns), low bands last; 0, the darkest, is the loudest."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW // 2))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::STEP]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW), axis=1)) ** 2
    decibels = 10 * np.log10(power @ _filters().T + 1e-10).T
    top = np.percentile(decibels, 99.5)
    grey = np.clip((top - decibels) / _DEPTH, 0, 1) * 255
    return np.ascontiguousarray(grey[::-1].astype(np.uint8))


def _filters() -> NDArray[np.float64]:
    """Triangles evenly spaced on the mel scale (O'Shaughnessy 1987), shape (bands, bins)."""
    edges = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + HIGHEST / 700), BANDS + 2) / 2595) - 1)
    bins = np.fft.rfftfreq(_WINDOW, 1 / RATE)[None]
    low, middle, high = (edges[at : at + BANDS, None] for at in range(3))
    rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
    weights = np.maximum(0, np.minimum(rising, falling))
    # The lowest triangles are narrower than a bin and would stay empty.
    nearest = np.argmin(np.abs(bins - middle), axis=1)
    weights[np.arange(BANDS), nearest] = np.maximum(weights[np.arange(BANDS), nearest], 0.5)
    return np.asarray(weights)
