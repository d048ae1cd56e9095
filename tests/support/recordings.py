"""Recordings in formats that libsndfile does not write, made by FFmpeg's encoders."""

from pathlib import Path
from typing import Any

import av
import numpy as np

FRAME = 1_024
"""Samples that an encoder is given at a time."""


def write_encoded(path: Path, sound: Any, rate: int, codec: str = "aac") -> Path:
    """Write mono 16-bit samples with that codec; the container follows from the ending."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.layout = "mono"
        for first in range(0, len(sound), FRAME):
            part = np.ascontiguousarray(sound[first : first + FRAME])[None, :]
            frame = av.AudioFrame.from_ndarray(part, format="s16", layout="mono")
            frame.sample_rate, frame.pts = rate, first
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def tone(seconds: float, rate: int = 48_000, hertz: float = 440.0) -> Any:
    """A tone as 16-bit samples: what a codec gives back of it can be recognised."""
    at = np.arange(round(seconds * rate)) / rate
    return (12_000 * np.sin(2 * np.pi * hertz * at)).astype(np.int16)
