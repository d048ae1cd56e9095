"""The same sound in another room, through another microphone: echo, narrower band, noise, level."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.filled_pauses.sound import at_full_scale, band, fast_length, filtered, loudness, one_pole
from voice_interviewer.transcription.audio import RATE, Samples

_ECHO = RATE // 4
"""Samples until an echo has died away."""


def elsewhere(samples: Samples, rng: np.random.Generator) -> Samples:
    """The sound as another room and microphone would give it, at -26 to -1 dB of full scale."""
    heard = np.asarray(samples, np.float64)
    if rng.random() < 0.5:
        heard = _echoing(heard, rng)
    if rng.random() < 0.4:
        heard = filtered(heard, band(rng.uniform(50, 300), rng.uniform(3000, 7500)))
    level = at_full_scale(heard) * rng.uniform(0.05, 0.9)
    if rng.random() < 0.7:
        level = level + _noise(len(level), loudness(level) * 10 ** (-rng.uniform(8, 45) / 20), rng)
    return np.asarray(np.clip(level, -1, 1), np.float32)


def _echoing(samples: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Noise that dies away within 10 to 60 ms to a third is what a small room answers to a clap."""
    answer = rng.normal(0, 1, _ECHO) * np.exp(-np.arange(_ECHO) / (RATE * rng.uniform(0.01, 0.06)))
    answer[0] = rng.uniform(3, 10)
    size = fast_length(len(samples) + _ECHO)
    echoed = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(answer, size), size)
    return np.asarray(echoed[: len(samples)], np.float64)


def _noise(size: int, level: float, rng: np.random.Generator) -> Samples:
    noise = rng.normal(0, 1, size)
    if rng.random() < 0.6:
        noise = filtered(noise, one_pole(rng.uniform(0.5, 0.98)))
    return np.asarray(noise * level / loudness(np.asarray(noise, np.float32)), np.float32)
