"""A microphone that is in a hurry: it gives the real recorder hours of sound in as little time as that takes to write.

It stands where sounddevice stands: `HurriedSound` is a PortAudio whose library lists one device, and whose streams call
back as fast as the recorder writes. Everything behind it (queue, meter, watchdog, WAV) is the app's.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import numpy as np
import soundfile
import soxr

from voice_interviewer.voice.portaudio import PortAudio

RATE = 48_000
BLOCK = 4800
"""Frames of a block, a tenth of a second."""

AHEAD = 20
"""Blocks that may wait in the recorder's queue. A real device never gets as far ahead."""


class HurriedSound(PortAudio):
    """Gives ``seconds`` of the blocks, over and over; ``waiting`` says how many the recorder has not written yet."""

    def __init__(self, seconds: float, blocks: list[bytes], written: Callable[[], float]) -> None:
        super().__init__()
        self.given = threading.Event()
        """Set when all of it was given."""
        self._blocks, self._count, self._written = blocks, round(seconds * RATE / BLOCK), written
        self._over = threading.Event()

    def library(self) -> ModuleType:
        entry = {"name": "In a hurry", "hostapi": 0, "max_input_channels": 1, "index": 0, "default_samplerate": RATE}
        listed = SimpleNamespace(
            PortAudioError=OSError,
            RawInputStream=self._stream,
            query_hostapis=lambda: [{"name": "Fake"}],
            query_devices=lambda kind=None: entry if kind else [entry],
        )
        return cast("ModuleType", listed)

    def _stream(self, *, callback: Callable[..., None], **_options: Any) -> "HurriedSound":
        self._callback = callback
        return self

    def start(self) -> None:
        """As the stream: begin to call back."""
        threading.Thread(target=self._give, name="hurried", daemon=True).start()

    def abort(self) -> None:
        """As the stream: no more."""
        self._over.set()

    def close(self, stream: object = None, seconds: float = 1.0) -> bool:
        """As the stream, and as the library that closes it."""
        self._over.set()
        return True

    def _give(self) -> None:
        flags = SimpleNamespace(input_overflow=False)
        for number in range(self._count):
            while number * BLOCK / RATE - self._written() > AHEAD * BLOCK / RATE:
                if self._over.wait(0.0005):
                    return
            self._callback(self._blocks[number % len(self._blocks)], BLOCK, None, flags)
            if self._over.is_set():
                return
        self.given.set()
        self._over.wait()


def blocks_of(path: Path) -> list[bytes]:
    """A sound file as blocks of what a microphone gives: mono, 16 bits, 48 kHz."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    sound = soxr.resample(samples.mean(axis=1), rate, RATE)
    whole = (np.clip(sound, -1, 1) * 32767).astype("<i2")
    return list(_cut(whole))


def _cut(samples: Any) -> Iterator[bytes]:
    for start in range(0, len(samples) - BLOCK, BLOCK):
        yield samples[start : start + BLOCK].tobytes()
