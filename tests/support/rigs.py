"""Lets a contract test do to a fake and to the real thing the same: make sound, let time pass, take the device away."""

from pathlib import Path
from typing import Any, Protocol

import soundfile

from support.fake_voice import FakePlayer, FakeRecorder
from support.virtual_audio import RATE, VirtualAudio
from support.waiting import wait_until
from voice_interviewer.errors import DeviceLost
from voice_interviewer.voice.player import SoundDevicePlayer
from voice_interviewer.voice.ports import Player, PlayerStatus, Recorder, RecorderState
from voice_interviewer.voice.recorder import SoundDeviceRecorder


class RecorderRig(Protocol):
    """A recorder, and the room in which it stands."""

    rate: int
    """Hz, of the samples that it hears."""

    @property
    def recorder(self) -> Recorder: ...

    def hear(self, samples: Any) -> None:
        """Sound in the room, until the recorder has dealt with all of it."""
        ...

    def take_microphone_away(self) -> None:
        """Until the recorder has noticed."""
        ...


class PlayerRig(Protocol):
    """A player, and a clock that goes on."""

    @property
    def player(self) -> Player: ...

    def until_position(self, seconds: float) -> PlayerStatus:
        """Let time pass until the player is there, still playing."""
        ...

    def until_stopped(self) -> PlayerStatus:
        """Let time pass until it plays no more."""
        ...


class FakeRecorderRig:
    """Around `FakeRecorder`."""

    def __init__(self) -> None:
        self.recorder = FakeRecorder()
        self.rate = self.recorder.sample_rate

    def hear(self, samples: Any) -> None:
        for first in range(0, len(samples), self.rate // 100):
            self.recorder.hear(samples[first : first + self.rate // 100].tobytes())

    def take_microphone_away(self) -> None:
        self.recorder.lose(DeviceLost("The microphone has stopped.", "Check it."))


class RealRecorderRig:
    """Around `SoundDeviceRecorder` on a virtual microphone."""

    rate = RATE

    def __init__(self, audio: VirtualAudio, recorder: SoundDeviceRecorder, folder: Path) -> None:
        self.recorder = recorder
        self._audio = audio
        self._folder = folder

    def hear(self, samples: Any) -> None:
        before = self.recorder.status()
        path = self._folder / "heard.wav"
        soundfile.write(path, samples, RATE)
        self._audio.speak_into_mic(path)
        if before.state is RecorderState.RECORDING:
            # A tenth more than was played: the last of it may be on its way when the playing ends.
            enough = before.seconds + len(samples) / RATE + 0.1
            wait_until(lambda: self.recorder.status().seconds >= enough, "all of it was recorded")

    def take_microphone_away(self) -> None:
        self._audio.stop_server()
        wait_until(lambda: self.recorder.status().state is RecorderState.LOST, "the loss was noticed")


class FakePlayerRig:
    """Around `FakePlayer`."""

    def __init__(self) -> None:
        self.player = FakePlayer()

    def until_position(self, seconds: float) -> PlayerStatus:
        wait_until(lambda: self._tick().position >= seconds, f"the player is at {seconds} s", every=0.0)
        return self.player.status()

    def until_stopped(self) -> PlayerStatus:
        wait_until(lambda: not self._tick().playing, "the player has stopped", every=0.0)
        return self.player.status()

    def _tick(self) -> PlayerStatus:
        self.player.advance(0.01)
        return self.player.status()


class RealPlayerRig:
    """Around `SoundDevicePlayer` on a virtual speaker."""

    def __init__(self, player: SoundDevicePlayer) -> None:
        self.player = player

    def until_position(self, seconds: float) -> PlayerStatus:
        wait_until(lambda: self.player.status().position >= seconds, f"the player is at {seconds} s")
        return self.player.status()

    def until_stopped(self) -> PlayerStatus:
        wait_until(lambda: not self.player.status().playing, "the player has stopped")
        return self.player.status()
