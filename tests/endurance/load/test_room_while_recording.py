"""A disk on which little room is left: it is said while one speaks, and again when there is room no more."""

from pathlib import Path

import pytest

from support.heavy_recording import BLOCK, HurriedSound
from support.small_disk import SmallDisk, run_with_own_mounts
from support.waiting import wait_until
from voice_interviewer.errors import StorageError
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.ports import RecorderState
from voice_interviewer.voice.recorder import SoundDeviceRecorder

pytestmark = pytest.mark.harsh

MEGABYTES = 4
SILENCE = [bytes(range(256)) * (2 * BLOCK // 256)]
"""A block that is no silence, so that nothing else is to be said."""


def test_on_a_disk_of_its_own() -> None:
    """In a process whose mounts are its own."""
    assert "2 passed" in run_with_own_mounts(__file__)


def recording_on(disk: SmallDisk, seconds: float) -> SoundDeviceRecorder:
    recorder: SoundDeviceRecorder
    sound = HurriedSound(seconds, SILENCE, lambda: recorder.status().seconds)
    recorder = SoundDeviceRecorder(PortAudioDevices(sound))
    recorder.start(disk.path / "answer.wav")
    return recorder


@pytest.fixture
def disk(tmp_path: Path) -> SmallDisk:
    return SmallDisk(tmp_path / "disk", MEGABYTES << 20)


def alone_it_is_said_that_there_is_room_for_less_than_a_minute(disk: SmallDisk) -> None:
    """Recording goes on meanwhile, and what is there is kept."""
    recorder = recording_on(disk, 5.0)
    try:
        wait_until(lambda: recorder.status().seconds >= 4.0, "some seconds are recorded")
        status = recorder.status()
        assert status.state is RecorderState.RECORDING
        assert status.problem is not None
        assert "room for less than a minute of recording" in status.problem.message
    finally:
        recorder.stop()


def alone_when_it_is_full_that_is_said(disk: SmallDisk) -> None:
    """The answer until then can be had."""
    recorder = recording_on(disk, 120.0)
    wait_until(lambda: recorder.status().state is RecorderState.LOST, "the disk is full")
    problem = recorder.status().problem
    assert isinstance(problem, StorageError)
    recording = recorder.stop()
    assert recording is not None
    assert recording.seconds > 30
