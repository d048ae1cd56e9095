"""The real recorder on a microphone that fails in every way that is known."""

import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.hearing import noise, offset_of, samples_of
from support.limits import no_file_larger_than
from support.rigs import RealRecorderRig
from support.virtual_audio import MICROPHONE, RATE, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.errors import DeviceLost, NoMicrophone, StorageError
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.ports import RecorderState
from voice_interviewer.voice.recorder import SoundDeviceRecorder

pytestmark = pytest.mark.sound

STOP_SECONDS = 2.0
"""What the port promises, whatever the device does."""


@pytest.fixture
def room(fragile_virtual_audio: VirtualAudio, fragile_recorder: SoundDeviceRecorder, tmp_path: Path) -> RealRecorderRig:
    """A recorder, and a microphone to break."""
    return RealRecorderRig(fragile_virtual_audio, fragile_recorder, tmp_path)


def problem_of(recorder: SoundDeviceRecorder) -> str:
    problem = recorder.status().problem
    return problem.message if problem is not None else ""


def assert_holds(path: Path, sound: np.ndarray) -> None:
    recorded = samples_of(path)
    place = offset_of(sound, recorded)
    np.testing.assert_array_equal(recorded[place : place + len(sound)], sound)


def record_until_a_stall(room: RealRecorderRig, audio: VirtualAudio, folder: Path) -> np.ndarray:
    """What was heard before the microphone stalled."""
    sound: np.ndarray = noise(0.5)
    room.recorder.start(folder / "a.wav")
    room.hear(sound)
    audio.stall("mic")
    return sound


def assert_stops_in_time(recorder: SoundDeviceRecorder, sound: np.ndarray) -> None:
    """With all that was heard."""
    stopping = time.monotonic()
    recording = recorder.stop()
    assert time.monotonic() - stopping < STOP_SECONDS
    assert recording is not None
    assert_holds(recording.path, sound)


def test_records_the_chosen_device_at_the_rate_of_the_hardware(
    virtual_audio: VirtualAudio, recorder: SoundDeviceRecorder, tmp_path: Path
) -> None:
    """ALSA names 44.1 kHz for anything; the sound server runs at 48, and nothing is resampled."""
    recorder.start(tmp_path / "a.wav", f"{MICROPHONE}, ALSA")
    RealRecorderRig(virtual_audio, recorder, tmp_path).hear(noise(0.5))
    assert recorder.status().problem is None
    recording = recorder.stop()
    assert recording is not None
    assert recording.sample_rate == RATE
    assert_holds(recording.path, noise(0.5))


def test_a_stalled_microphone_is_lost_and_stops_in_time(
    room: RealRecorderRig, fragile_virtual_audio: VirtualAudio, tmp_path: Path
) -> None:
    """No error comes from the device, only no more blocks."""
    sound = record_until_a_stall(room, fragile_virtual_audio, tmp_path)
    stalled = time.monotonic()
    wait_until(lambda: room.recorder.status().state is RecorderState.LOST, "the stall was noticed")
    assert 1.2 < time.monotonic() - stalled < 2.5
    assert isinstance(room.recorder.status().problem, DeviceLost)
    assert "stuck" in problem_of(room.recorder)
    assert_stops_in_time(room.recorder, sound)


def test_stops_in_time_before_the_stall_was_noticed(
    room: RealRecorderRig, fragile_virtual_audio: VirtualAudio, tmp_path: Path
) -> None:
    """The user may be faster than the watchdog."""
    sound = record_until_a_stall(room, fragile_virtual_audio, tmp_path)
    assert_stops_in_time(room.recorder, sound)


def test_an_unplugged_microphone_is_a_warning_until_it_is_back(
    room: RealRecorderRig, fragile_virtual_audio: VirtualAudio, tmp_path: Path
) -> None:
    """The stream goes on, silent; so does the recording, and what is said after plugging in again is in it."""
    before, after = noise(0.5, seed=1), noise(0.5, seed=2)
    room.recorder.start(tmp_path / "a.wav")
    room.hear(before)
    fragile_virtual_audio.unplug("mic")
    wait_until(lambda: "gone silent" in problem_of(room.recorder), "the silence was noticed")
    assert room.recorder.status().state is RecorderState.RECORDING
    fragile_virtual_audio.replug("mic")
    room.hear(after)
    assert room.recorder.status().problem is None
    recording = room.recorder.stop()
    assert recording is not None
    assert_holds(recording.path, before)
    assert_holds(recording.path, after)


def test_a_microphone_that_gives_only_zeros_is_named(recorder: SoundDeviceRecorder, tmp_path: Path) -> None:
    """Muted, or without permission: the user hears of it while there is time, and monitoring shows it too."""
    recorder.start(tmp_path / "a.wav")
    assert recorder.status().problem is None
    wait_until(lambda: "only silence" in problem_of(recorder), "the silence was noticed")
    assert recorder.status().state is RecorderState.RECORDING


def test_without_a_microphone_nothing_begins(no_sound_devices: None, tmp_path: Path) -> None:
    """One sentence, something to do, and no empty file left behind."""
    recorder = SoundDeviceRecorder(PortAudioDevices(PortAudio()))
    with pytest.raises(NoMicrophone, match="No microphone"):
        recorder.start(tmp_path / "a.wav")
    with pytest.raises(NoMicrophone):
        recorder.monitor()
    assert recorder.status().state is RecorderState.IDLE
    assert not (tmp_path / "a.wav").exists()


def test_a_microphone_that_cannot_be_opened_is_refused(
    fragile_virtual_audio: VirtualAudio, fragile_recorder: SoundDeviceRecorder, tmp_path: Path
) -> None:
    """It was there when the list was made, and its server is gone now."""
    fragile_recorder.monitor()
    fragile_recorder.stop()
    fragile_virtual_audio.stop_server()
    with pytest.raises(NoMicrophone):
        fragile_recorder.start(tmp_path / "a.wav")
    assert not (tmp_path / "a.wav").exists()


def test_another_device_stands_in_and_that_is_said(recorder: SoundDeviceRecorder, tmp_path: Path) -> None:
    """The headset that was chosen last week is not there today."""
    recorder.start(tmp_path / "a.wav", "Headset, ALSA")
    assert "“Headset, ALSA” is not there" in problem_of(recorder)
    assert recorder.status().state is RecorderState.RECORDING


def test_a_full_disk_ends_the_recording_and_keeps_it(
    virtual_audio: VirtualAudio, recorder: SoundDeviceRecorder, tmp_path: Path
) -> None:
    """What fitted is valid; the problem is the disk, not the microphone."""
    sound = tmp_path / "sound.wav"
    soundfile.write(sound, noise(2.0), RATE)
    with no_file_larger_than(100_000):
        recorder.start(tmp_path / "a.wav")
        speaking = virtual_audio.speak_into_mic(sound, wait=False)
        wait_until(lambda: recorder.status().state is RecorderState.LOST, "the full disk was noticed")
        assert isinstance(recorder.status().problem, StorageError)
        recording = recorder.stop()
    speaking.stop()
    assert recording is not None
    assert recording.seconds == pytest.approx((100_000 - 44) / 2 / RATE)
    assert soundfile.info(recording.path).duration == pytest.approx(recording.seconds)


def test_the_microphone_is_let_go_after_each_recording(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """Ten takes in a row; then the devices can be looked at anew."""
    portaudio = PortAudio()
    recorder = SoundDeviceRecorder(PortAudioDevices(portaudio))
    for take in range(10):
        recorder.start(tmp_path / f"{take}.wav")
        assert not portaudio.look_again()
        recorder.stop()
    assert portaudio.look_again()
