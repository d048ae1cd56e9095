"""Sound files for tests that need one and do not care what is to be heard."""

from pathlib import Path
from typing import Any

import numpy as np
import soundfile


def samples(seconds: float = 0.5, sample_rate: int = 16_000, channels: int = 1, seed: int = 1) -> Any:
    """Noise as 16-bit integers, full scale included; shape (frames,) or (frames, channels)."""
    frames = round(seconds * sample_rate)
    noise = np.random.default_rng(seed).integers(-32_768, 32_768, (frames, channels), dtype=np.int16)
    return noise[:, 0] if channels == 1 else noise


def write_sound(path: Path, sound: Any | None = None, sample_rate: int = 16_000, **how: str) -> Path:
    """Write a sound file (16-bit WAV by its default and its name) with its folder; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, samples() if sound is None else sound, sample_rate, **how)
    return path
