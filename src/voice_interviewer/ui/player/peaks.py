"""How loud each stretch of a recording is, for drawing it. Slow: run it as a task."""

from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.voice.sound_file import SoundFile

PEAKS = 1200
"""Stretches that a recording is cut into: about as many as a waveform shows at 4K with bars of three pixels."""


_BLOCK_SECONDS = 5.0
"""Read at once: after each block the worker waits for its turn beside the window, so there are to be few."""


def read_peaks(path: Path, count: int = PEAKS, cancel: CancelToken | None = None) -> tuple[float, ...]:
    """The highest absolute sample of each of ``count`` equal stretches, as a share (0 to 1) of the highest of all.

    Raises AudioFileError where the file cannot be read, Cancelled.
    """
    import numpy as np

    peaks = np.zeros(count)
    with SoundFile(path) as file:
        samples = max(1, round(file.seconds * file.rate))
        begins = np.ceil(np.arange(count) * samples / count).astype(np.int64)  # of the stretches, in samples
        done = 0
        for block in file.blocks(0.0, file.seconds, file.rate, _BLOCK_SECONDS):
            if cancel is not None:
                cancel.raise_if_cancelled()
            first, last = np.searchsorted(begins, [done, done + len(block) - 1], side="right") - 1
            cuts = np.maximum(begins[first : last + 1] - done, 0)
            highest = np.maximum.reduceat(np.abs(block), cuts)
            peaks[first : last + 1] = np.maximum(peaks[first : last + 1], highest)
            done += len(block)
    loudest = float(peaks.max())
    return tuple((peaks / loudest).tolist()) if loudest > 0 else (0.0,) * count
