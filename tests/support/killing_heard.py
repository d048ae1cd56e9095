"""What came into the microphone while programs recorded it, and which part of that a recording holds."""

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from support.hearing import offset_of
from support.virtual_audio import RATE, VirtualAudio
from support.waiting import wait_until

_NEEDLE = 256
"""Samples by which a place is found, five milliseconds: no other stretch of noise is like it."""

_UNCLEAR = 2
"""How many such places may not be found where two stretches meet."""

_SAMPLE_BYTES = 2


class Witness:
    """Another program that records the same microphone and is not killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def heard(self) -> int:
        """How many samples have come into the microphone since it began. It lags by some milliseconds."""
        return self._path.stat().st_size // _SAMPLE_BYTES if self._path.exists() else 0

    def heard_by_now(self) -> int:
        """The same, rounded up: waits until what has come in at this moment has been written by all means."""
        before = self.heard
        wait_until(lambda: self.heard > before, "more sound has come in", every=0.001)
        return self.heard

    @property
    def samples(self) -> Any:
        """All of it."""
        return np.frombuffer(self._path.read_bytes()[: self.heard * _SAMPLE_BYTES], dtype=np.int16)


@contextmanager
def witness(audio: VirtualAudio, path: Path) -> Iterator[Witness]:
    """Inside the block the microphone is recorded by PulseAudio's own program, in blocks of some milliseconds."""
    command = ["parecord", "--device=mic", "--latency-msec=5", f"--rate={RATE}", "--channels=1", "--format=s16le"]
    process = subprocess.Popen([*command, "--raw", str(path)], env=audio.environment(), stdin=subprocess.DEVNULL)
    found = Witness(path)
    try:
        wait_until(lambda: found.heard > 0, "the microphone is being recorded")
        yield found
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=10)


def stretches(kept: Any, heard: Any) -> list[tuple[int, int]]:
    """The stretches of ``heard`` that a recording holds, first and last sample behind, in order.

    Raises AssertionError where a sample of the recording was never heard. What was recorded before the witness began,
    or in silence, is not looked at.
    """
    found: list[tuple[int, int]] = []
    end, unclear = len(kept), 0
    while end >= _NEEDLE and np.any(kept[end - _NEEDLE : end]):
        at = offset_of(kept[end - _NEEDLE : end], heard) + _NEEDLE
        same = _same_before(kept[:end], heard[:at])
        if same < _NEEDLE:  # two stretches meet in these few milliseconds
            end, unclear = end - _NEEDLE, unclear + 1
            assert unclear <= _UNCLEAR, "a part of the recording is not what came into the microphone"
            continue
        found.append((at - same, at))
        end, unclear = 0 if same == at else end - same, 0
    return found[::-1]


def _same_before(kept: Any, heard: Any) -> int:
    """How many samples are the same, counted from the ends."""
    length = min(len(kept), len(heard))
    other = np.flatnonzero(kept[len(kept) - length :] != heard[len(heard) - length :])
    return length - (int(other[-1]) + 1 if other.size else 0)
