"""Telling what was heard: where a known sound lies in a recording, how long it lasts, and how high it is."""

from pathlib import Path
from typing import Any

import numpy as np
import soundfile


def noise(seconds: float, rate: int = 48_000, seed: int = 1) -> Any:
    """White noise as 16-bit samples, well below full scale. No stretch of it is like any other, so it can be found."""
    return np.random.default_rng(seed).integers(-8_000, 8_000, round(seconds * rate), dtype=np.int16)


def tone(seconds: float, rate: int = 48_000, hertz: float = 440.0, amplitude: float = 0.5) -> Any:
    """A sine as 16-bit samples."""
    return np.round(32_767 * amplitude * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)).astype(
        np.int16
    )


def samples_of(path: Path) -> Any:
    """A mono sound file as 16-bit samples."""
    samples, _ = soundfile.read(path, dtype="int16")
    return samples


def offset_of(needle: Any, haystack: Any) -> int:
    """The sample of ``haystack`` at which it is most like ``needle``."""
    size = 1 << (len(haystack) + len(needle) - 1).bit_length()
    product = np.fft.rfft(haystack.astype(float), size) * np.conj(np.fft.rfft(needle.astype(float), size))
    return int(np.argmax(np.fft.irfft(product, size)[: len(haystack)]))


def sounding(samples: Any, threshold: int = 100) -> Any:
    """From the first to the last sample that is louder than ``threshold``; empty for silence."""
    loud = np.flatnonzero(np.abs(samples.astype(int)) > threshold)
    return samples[loud[0] : loud[-1] + 1] if loud.size else samples[:0]


def pitch(samples: Any, rate: int = 48_000) -> float:
    """The strongest frequency, in Hz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate / len(samples))
