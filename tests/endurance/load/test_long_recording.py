"""A recording of hours: whole on disk, in no more memory than one of a minute. Fed faster than time goes by.

Heard by the model, graded, opened and exported: ``python -m benchmarks endurance_recording``.
"""

import threading
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from support.counting import MEBIBYTE, counted
from support.form import rounds
from support.heavy_recording import BLOCK, RATE, HurriedSound
from voice_interviewer.library.flac import encode_flac
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.ports import Recording
from voice_interviewer.voice.recorder import SoundDeviceRecorder

pytestmark = pytest.mark.harsh

MINUTES = rounds(20, 180)
ROOM = 64.0
"""MiB by which memory may grow meanwhile, far less than the recording: 20 minutes are 110 MiB."""

LOOK = 0.02


def blocks() -> list[bytes]:
    """Noise, each block another."""
    draw = np.random.default_rng(7)
    return [draw.integers(-8000, 8000, BLOCK, dtype="<i2").tobytes() for _ in range(101)]


def recorded(path: Path, given: list[bytes]) -> Recording:
    recorder: SoundDeviceRecorder
    sound = HurriedSound(60 * MINUTES, given, lambda: recorder.status().seconds)
    recorder = SoundDeviceRecorder(PortAudioDevices(sound))
    recorder.start(path)
    assert sound.given.wait(120 * rounds(1, 10))
    recording = recorder.stop()
    assert recording is not None
    return recording


def test_hours_are_recorded_and_kept_in_little_memory(tmp_path: Path) -> None:
    """Every block in its place, from the first to the last; as FLAC the same samples."""
    given, path, flac = blocks(), tmp_path / "long.wav", tmp_path / "long.flac"
    before, grown, over = counted({}).own, 0.0, threading.Event()

    def look() -> None:
        nonlocal grown
        while not over.wait(LOOK):
            grown = max(grown, psutil.Process().memory_info().rss / MEBIBYTE - before.rss)

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        recording = recorded(path, given)
        encode_flac(path, flac)
    finally:
        over.set()
        watcher.join()
    assert recording.seconds == pytest.approx(60 * MINUTES)
    assert grown < ROOM
    assert counted({}).own.handles <= before.handles
    for file in (path, flac):
        holds_in_its_place(file, given)


def holds_in_its_place(file: Path, given: list[bytes]) -> None:
    """At the beginning, in the middle, at the end."""
    with soundfile.SoundFile(file) as sound:
        assert sound.frames == 60 * MINUTES * RATE
        last = sound.frames // BLOCK - 1
        for number in (0, last // 2, last):
            sound.seek(number * BLOCK)
            expected = np.frombuffer(given[number % len(given)], dtype="<i2")
            np.testing.assert_array_equal(sound.read(BLOCK, dtype="int16"), expected)
