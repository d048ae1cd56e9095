"""How loud the microphone is, and whether what it gives can be a voice at all."""

import math
from collections import deque

from voice_interviewer.voice.ports import SILENT_DB

FULL_SCALE = 32_768
"""One more than the largest 16-bit sample; levels are dB relative to it (a full-scale sine has an RMS of -3 dB)."""

_WINDOW_SECONDS = 0.1
_CLIPPED = FULL_SCALE - 2
_SATURATED_DB = -1.0
"""An RMS that no voice reaches: a full-scale sine has -3 dB, so this is a device driven to its rails."""


def decibels(amplitude: float) -> float:
    """An amplitude (1 = full scale) in dB, never below `SILENT_DB`."""
    return max(SILENT_DB, 20 * math.log10(amplitude)) if amplitude > 0 else SILENT_DB


class LevelMeter:
    """Follows a stream of mono 16-bit blocks. Written by one thread; its attributes may be read by others."""

    def __init__(self, sample_rate: int) -> None:
        self._sample_rate = sample_rate
        self._recent: deque[tuple[int, float, int]] = deque()  # samples, sum of squares and peak of each block
        self.level_db = SILENT_DB
        """RMS of the last 0.1 s or so."""
        self.peak_db = SILENT_DB
        self.clipped = False
        self.loudest_db = SILENT_DB
        """The highest peak since the meter was made."""
        self.heard_anything = False
        """Whether any sample ever differed from zero."""
        self.silent_seconds = 0.0
        """How long every sample has been exactly zero. Microphones have noise; only a missing signal has none."""
        self.stuck_seconds = 0.0
        """How long the signal has been one that no voice makes: a single value other than zero, or all at the rails."""

    def add(self, block: bytes) -> None:
        """Take in the next block of samples."""
        import numpy as np

        samples = np.frombuffer(block, dtype="<i2")
        if samples.size == 0:
            return
        low, high = int(samples.min()), int(samples.max())
        self._measure(samples.size, float(np.square(samples, dtype=np.float64).sum()), max(-low, high))
        seconds = samples.size / self._sample_rate
        silent = low == high == 0
        stuck = low == high != 0 or self.level_db > _SATURATED_DB
        self.heard_anything = self.heard_anything or not silent
        self.silent_seconds = self.silent_seconds + seconds if silent else 0.0
        self.stuck_seconds = self.stuck_seconds + seconds if stuck else 0.0

    def _measure(self, count: int, squares: float, peak: int) -> None:
        self._recent.append((count, squares, peak))
        while len(self._recent) > 1 and self._samples() - self._recent[0][0] >= _WINDOW_SECONDS * self._sample_rate:
            self._recent.popleft()
        highest = max(block[2] for block in self._recent)
        self.level_db = decibels(math.sqrt(sum(block[1] for block in self._recent) / self._samples()) / FULL_SCALE)
        self.peak_db = decibels(highest / FULL_SCALE)
        self.clipped = highest >= _CLIPPED
        self.loudest_db = max(self.loudest_db, self.peak_db)

    def _samples(self) -> int:
        return sum(block[0] for block in self._recent)
