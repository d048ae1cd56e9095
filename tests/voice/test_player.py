"""The real player: what leaves the speaker is what is in the file, when it should be, at the right pitch."""

import os
import time
import tracemalloc
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import soundfile
import soxr

from support.hearing import noise, offset_of, pitch, samples_of, sounding, tone
from support.rigs import RealPlayerRig
from support.virtual_audio import RATE, SPEAKER, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.errors import AudioDeviceError, AudioFileError, DeviceLost, NoSpeaker
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.player import SoundDevicePlayer
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.wav import header

pytestmark = pytest.mark.sound


def write(path: Path, samples: np.ndarray, rate: int = RATE) -> Path:
    soundfile.write(path, samples, rate)
    return path


def played(audio: VirtualAudio, player: SoundDevicePlayer, folder: Path) -> np.ndarray:
    """What is heard from here until the player stops."""
    with audio.record_speaker(folder / "heard.wav") as heard:
        player.play(device=f"{SPEAKER}, ALSA")
        RealPlayerRig(player).until_stopped()
    samples: np.ndarray = samples_of(heard)
    return samples


def test_every_sample_is_heard_to_the_last(
    virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path
) -> None:
    """At the speaker's own rate not one sample is changed, and the end is not cut."""
    sound = noise(1.0)
    player.load(write(tmp_path / "a.wav", sound))
    heard = played(virtual_audio, player, tmp_path)
    place = offset_of(sound, heard)
    np.testing.assert_array_equal(heard[place : place + len(sound)], sound)


def test_another_rate_is_resampled(virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path) -> None:
    """A synthesised question at 22,050 Hz sounds as it should, to its end."""
    sound = noise(1.0, 22_050)
    player.load(write(tmp_path / "a.flac", sound, 22_050))
    heard = played(virtual_audio, player, tmp_path)
    wanted = soxr.resample(sound.astype(np.float32), 22_050, RATE)
    place = offset_of(wanted, heard)
    assert np.corrcoef(heard[place : place + len(wanted)], wanted)[0, 1] > 0.999


@pytest.mark.parametrize("speed", [0.5, 2.0])
def test_the_pitch_stays_at_other_speeds(
    virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path, speed: float
) -> None:
    """Half as fast is twice as long, and no deeper."""
    player.load(write(tmp_path / "a.wav", tone(1.2)))
    player.set_speed(speed)
    heard = sounding(played(virtual_audio, player, tmp_path))
    assert len(heard) / RATE == pytest.approx(1.2 / speed, rel=0.05)
    assert pitch(heard) == pytest.approx(440, rel=0.01)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_a_pause_is_silent_at_once_and_the_position_is_what_was_heard(
    virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path, speed: float
) -> None:
    """To within 50 ms of the recording: so a word can be followed, and found again."""
    player.load(write(tmp_path / "a.wav", noise(3.0)))
    player.set_speed(speed)
    with virtual_audio.record_speaker(tmp_path / "heard.wav") as heard:
        player.play(0.5, device=f"{SPEAKER}, ALSA")
        RealPlayerRig(player).until_position(1.1)
        player.pause()
        position = player.status().position
    until = 0.5 + len(sounding(samples_of(heard))) / RATE * speed
    assert position == pytest.approx(until, abs=0.05)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_sound_comes_at_once(player: SoundDevicePlayer, tmp_path: Path, speed: float) -> None:
    """From the click on a word to the word: 10 to 40 ms on an idle machine; here the best of five on a busy one."""
    player.load(write(tmp_path / "a.wav", noise(3.0)))
    player.set_speed(speed)
    player.play(0.0)
    waits = []
    for _ in range(5):
        clicked = time.monotonic()
        player.play(1.0)
        RealPlayerRig(player).until_position(1.001)
        waits.append(time.monotonic() - clicked)
    assert min(waits) < 0.2


class NotedPortAudio(PortAudio):
    """Says when it was needed; missing from this machine where it is told so."""

    def __init__(self, missing: bool = False) -> None:
        super().__init__()
        self.needed = 0
        self._missing = missing

    def library(self) -> ModuleType:
        self.needed += 1
        if self._missing:
            raise AudioDeviceError("The sound library PortAudio is not installed.", "Install it.")
        return super().library()


def test_loading_starts_what_playing_would_wait_for(tmp_path: Path) -> None:
    """PortAudio looks for devices when it is first needed: while the file is opened, not when Play is pressed."""
    portaudio = NotedPortAudio()
    SoundDevicePlayer(PortAudioDevices(portaudio)).load(write(tmp_path / "a.wav", noise(0.3)))
    assert portaudio.needed == 1


def test_without_portaudio_a_file_is_loaded_and_playing_says_why(tmp_path: Path) -> None:
    """Its waveform and its length can be shown."""
    player = SoundDevicePlayer(PortAudioDevices(NotedPortAudio(missing=True)))
    player.load(write(tmp_path / "a.wav", noise(0.3)))
    assert player.status().duration == pytest.approx(0.3)
    with pytest.raises(AudioDeviceError, match="not installed"):
        player.play()


def test_three_hours_are_not_loaded(virtual_audio: VirtualAudio, player: SoundDevicePlayer, tmp_path: Path) -> None:
    """The last second of a long file plays as quickly as the first of a short one, in little memory."""
    path, rate = tmp_path / "long.wav", 16_000
    size = 3 * 3_600 * rate * 2
    sound = noise(0.5, rate)
    with path.open("wb") as file:
        file.write(header(rate, size))
        file.truncate(44 + size)  # a hole in the file, which takes no room
        file.seek(-len(sound) * 2, os.SEEK_END)
        file.write(sound.tobytes())
    tracemalloc.start()
    player.load(path)
    player.seek(3 * 3_600 - 0.5)
    heard = sounding(played(virtual_audio, player, tmp_path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert player.status().duration == 3 * 3_600
    assert len(heard) / RATE == pytest.approx(0.5, abs=0.01)
    assert peak < 10_000_000


def test_the_speaker_is_let_go_at_the_end(virtual_audio: VirtualAudio, tmp_path: Path) -> None:
    """So that the devices can be looked at anew, and the card can sleep."""
    portaudio = PortAudio()
    player = SoundDevicePlayer(PortAudioDevices(portaudio))
    player.load(write(tmp_path / "a.wav", noise(0.3)))
    player.play()
    assert not portaudio.look_again()
    wait_until(portaudio.look_again, "the speaker was let go")


def test_without_a_speaker_nothing_plays(no_sound_devices: None, tmp_path: Path) -> None:
    """Loading works, and shows the length; playing is one clear sentence."""
    player = SoundDevicePlayer(PortAudioDevices(PortAudio()))
    player.load(write(tmp_path / "a.wav", noise(0.3)))
    with pytest.raises(NoSpeaker, match="No speaker"):
        player.play()
    assert not player.status().playing


def test_another_device_stands_in_and_that_is_said(player: SoundDevicePlayer, tmp_path: Path) -> None:
    """The headphones that were chosen last week are not there today."""
    player.load(write(tmp_path / "a.wav", noise(0.3)))
    player.play(device="Headphones, ALSA")
    problem = player.status().problem
    assert player.status().playing
    assert problem is not None
    assert "“Headphones, ALSA” is not there" in problem.message


def test_a_lost_speaker_stops_the_playing_and_says_so(
    fragile_virtual_audio: VirtualAudio, fragile_player: SoundDevicePlayer, tmp_path: Path
) -> None:
    """The position stays near where it was, for another try."""
    fragile_player.load(write(tmp_path / "a.wav", noise(3.0)))
    fragile_player.play()
    RealPlayerRig(fragile_player).until_position(0.3)
    fragile_virtual_audio.stop_server()
    wait_until(lambda: not fragile_player.status().playing, "the loss was noticed")
    status = fragile_player.status()
    assert isinstance(status.problem, DeviceLost)
    assert 0.3 <= status.position < 1.0


def test_a_stalled_speaker_is_noticed_and_let_go(
    fragile_virtual_audio: VirtualAudio, fragile_player: SoundDevicePlayer, tmp_path: Path
) -> None:
    """No error comes from the device; pausing does not hang."""
    fragile_player.load(write(tmp_path / "a.wav", noise(6.0)))
    fragile_player.play()
    RealPlayerRig(fragile_player).until_position(0.3)
    fragile_virtual_audio.stall("speaker")
    wait_until(lambda: not fragile_player.status().playing, "the stall was noticed", seconds=5)
    assert isinstance(fragile_player.status().problem, DeviceLost)
    pausing = time.monotonic()
    fragile_player.pause()
    assert time.monotonic() - pausing < 1.5


def test_damage_in_a_file_is_told_when_it_is_reached(player: SoundDevicePlayer, tmp_path: Path) -> None:
    """What comes before it plays."""
    path = write(tmp_path / "a.flac", noise(2.0))
    os.truncate(path, path.stat().st_size // 2)
    player.load(path)
    player.play()
    status = RealPlayerRig(player).until_stopped()
    assert isinstance(status.problem, AudioFileError)
    assert 0.3 < status.position < 2.0
