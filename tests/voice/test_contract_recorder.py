"""What every `Recorder` promises, shown on the fake and on the real one."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from support.hearing import noise, offset_of, samples_of, tone
from support.rigs import FakeRecorderRig, RealRecorderRig, RecorderRig
from support.waiting import wait_until
from voice_interviewer.errors import DeviceLost, StorageError
from voice_interviewer.voice.ports import SILENT_DB, RecorderState
from voice_interviewer.voice.wav_repair import read_layout


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.sound)])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> RecorderRig:
    """A recorder in a room."""
    if request.param == "fake":
        return FakeRecorderRig()
    audio, recorder = request.getfixturevalue("virtual_audio"), request.getfixturevalue("recorder")
    return RealRecorderRig(audio, recorder, tmp_path)


@pytest.fixture(params=["fake", pytest.param("real", marks=pytest.mark.sound)])
def fragile_rig(request: pytest.FixtureRequest, tmp_path: Path) -> RecorderRig:
    """A recorder whose microphone may be taken away."""
    if request.param == "fake":
        return FakeRecorderRig()
    audio, recorder = request.getfixturevalue("fragile_virtual_audio"), request.getfixturevalue("fragile_recorder")
    return RealRecorderRig(audio, recorder, tmp_path)


def assert_holds(recorded: Any, sound: Any) -> int:
    """All of ``sound`` is in the recording, sample by sample; returns where."""
    place = offset_of(sound, recorded)
    np.testing.assert_array_equal(recorded[place : place + len(sound)], sound)
    return place


def test_is_idle_before_the_first_start(rig: RecorderRig) -> None:
    """Nothing runs, nothing is wrong, and there is nothing to hand over."""
    status = rig.recorder.status()
    assert (status.state, status.seconds, status.level_db, status.problem) == (RecorderState.IDLE, 0.0, SILENT_DB, None)
    assert rig.recorder.stop() is None


def test_a_recording_holds_every_sample_that_was_heard(rig: RecorderRig, tmp_path: Path) -> None:
    """In a mono 16-bit WAV, whose length is the one that is reported."""
    sound = noise(1.0, rig.rate)
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(sound)
    recording = rig.recorder.stop()
    assert recording is not None
    info = soundfile.info(recording.path)
    assert recording.path == tmp_path / "a.wav"
    assert (info.channels, info.subtype, info.samplerate) == (1, "PCM_16", recording.sample_rate)
    assert info.frames / info.samplerate == pytest.approx(recording.seconds)
    assert recording.sample_rate == rig.rate
    assert recording.peak_db == pytest.approx(-12.2, abs=0.1)
    assert_holds(samples_of(recording.path), sound)
    assert rig.recorder.status().state is RecorderState.IDLE


def test_the_file_is_valid_while_it_grows(rig: RecorderRig, tmp_path: Path) -> None:
    """A crash at any moment loses a fraction of a second."""
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(noise(0.5, rig.rate))
    status = rig.recorder.status()
    layout = read_layout(tmp_path / "a.wav")
    assert layout.said_bytes / 2 / rig.rate > status.seconds - 0.2
    assert soundfile.info(tmp_path / "a.wav").duration > 0.3
    rig.recorder.stop()


def test_a_pause_leaves_out_what_is_said_meanwhile(rig: RecorderRig, tmp_path: Path) -> None:
    """The meter goes on; the recording does not, until it is resumed."""
    before, meanwhile, after = (noise(0.5, rig.rate, seed) for seed in (1, 2, 3))
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(before)
    rig.recorder.pause()
    wait_until(lambda: rig.recorder.status().state is RecorderState.PAUSED, "it is paused")
    rig.hear(meanwhile)
    assert rig.recorder.status().state is RecorderState.PAUSED
    rig.recorder.resume()
    assert rig.recorder.status().state is RecorderState.RECORDING
    rig.hear(after)
    recording = rig.recorder.stop()
    assert recording is not None
    recorded = samples_of(recording.path)
    assert assert_holds(recorded, before) < assert_holds(recorded, after)
    assert recording.seconds < 1.4
    place = offset_of(meanwhile, recorded)
    likeness = np.corrcoef(recorded[place : place + 4_000], meanwhile[:4_000])[0, 1]
    assert likeness < 0.5


def test_pausing_without_a_recording_does_nothing(rig: RecorderRig) -> None:
    """A key pressed at the wrong moment."""
    rig.recorder.pause()
    rig.recorder.resume()
    assert rig.recorder.status().state is RecorderState.IDLE


def test_the_meter_shows_the_level(rig: RecorderRig, tmp_path: Path) -> None:
    """A sine at half scale peaks at -6 dB, and silence falls back to nothing."""
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(np.concatenate([tone(0.3, rig.rate), np.zeros(rig.rate // 5, dtype=np.int16)]))
    wait_until(lambda: rig.recorder.status().level_db == SILENT_DB, "the meter has fallen")
    recording = rig.recorder.stop()
    assert recording is not None
    assert recording.peak_db == pytest.approx(-6.02, abs=0.1)


def test_monitoring_keeps_nothing(rig: RecorderRig, tmp_path: Path) -> None:
    """The microphone test shows levels, stays IDLE and leaves no file."""
    rig.recorder.monitor()
    rig.hear(noise(0.4, rig.rate))
    status = rig.recorder.status()
    assert (status.state, status.seconds) == (RecorderState.IDLE, 0.0)
    assert rig.recorder.stop() is None
    assert list(tmp_path.glob("[!h]*")) == []


def test_a_start_takes_over_from_monitoring(rig: RecorderRig, tmp_path: Path) -> None:
    """Nobody has to stop the meter first."""
    rig.recorder.monitor()
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(noise(0.2, rig.rate))
    recording = rig.recorder.stop()
    assert recording is not None
    assert recording.seconds >= 0.2


@pytest.mark.parametrize("again", ["start", "monitor"])
def test_a_recording_is_never_cut_off_by_another(rig: RecorderRig, tmp_path: Path, again: str) -> None:
    """That would be a mistake in the app, and is raised as one."""
    rig.recorder.start(tmp_path / "a.wav")
    with pytest.raises(RuntimeError, match="under way"):
        rig.recorder.start(tmp_path / "b.wav") if again == "start" else rig.recorder.monitor()
    assert rig.recorder.status().state is RecorderState.RECORDING
    assert rig.recorder.stop() is not None


def test_an_existing_file_is_not_touched(rig: RecorderRig, tmp_path: Path) -> None:
    """And the recorder can be used again right after."""
    path = tmp_path / "a.wav"
    path.write_bytes(b"precious")
    with pytest.raises(StorageError):
        rig.recorder.start(path)
    assert path.read_bytes() == b"precious"
    assert rig.recorder.status().state is RecorderState.IDLE
    rig.recorder.start(tmp_path / "b.wav")
    assert rig.recorder.stop() is not None


def test_a_lost_microphone_costs_nothing_that_was_said(fragile_rig: RecorderRig, tmp_path: Path) -> None:
    """LOST says why; the file is whole; the recorder hands it over."""
    rig = fragile_rig
    sound = noise(0.5, rig.rate)
    rig.recorder.start(tmp_path / "a.wav")
    rig.hear(sound)
    rig.take_microphone_away()
    status = rig.recorder.status()
    assert status.state is RecorderState.LOST
    assert isinstance(status.problem, DeviceLost)
    assert_holds(samples_of(tmp_path / "a.wav"), sound)
    recording = rig.recorder.stop()
    assert recording is not None
    assert recording.seconds == pytest.approx(status.seconds)
    after = rig.recorder.status()
    assert (after.state, after.problem) == (RecorderState.IDLE, None)
