"""The real adapters, on the virtual microphone and speaker."""

from collections.abc import Iterator

import pytest

from support.virtual_audio import VirtualAudio
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.player import SoundDevicePlayer
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.recorder import SoundDeviceRecorder


@pytest.fixture
def recorder(virtual_audio: VirtualAudio) -> Iterator[SoundDeviceRecorder]:
    """A recorder on the shared virtual microphone."""
    recorder = SoundDeviceRecorder(PortAudioDevices(PortAudio()))
    yield recorder
    recorder.stop()


@pytest.fixture
def fragile_recorder(fragile_virtual_audio: VirtualAudio) -> Iterator[SoundDeviceRecorder]:
    """A recorder on a virtual microphone that the test may break."""
    recorder = SoundDeviceRecorder(PortAudioDevices(PortAudio()))
    yield recorder
    recorder.stop()


@pytest.fixture
def player(virtual_audio: VirtualAudio) -> Iterator[SoundDevicePlayer]:
    """A player on the shared virtual speaker."""
    player = SoundDevicePlayer(PortAudioDevices(PortAudio()))
    yield player
    player.close()


@pytest.fixture
def fragile_player(fragile_virtual_audio: VirtualAudio) -> Iterator[SoundDevicePlayer]:
    """A player on a virtual speaker that the test may break."""
    player = SoundDevicePlayer(PortAudioDevices(PortAudio()))
    yield player
    player.close()
