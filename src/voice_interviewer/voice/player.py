"""Plays sound files: recordings again, and questions aloud."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from voice_interviewer.errors import AudioDeviceError
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.playback import Playback, Stretch
from voice_interviewer.voice.ports import DEFAULT_DEVICE, PlayerStatus
from voice_interviewer.voice.sound_file import SoundFile, length_warning

SLOWEST, FASTEST = 0.5, 2.0


class SoundDevicePlayer:
    """Implements the port `Player` with sounddevice.

    Whatever changes while it plays (position, speed, device) ends one `Playback` and begins another: that takes some
    10 ms, and nothing that plays has to be changed under way. Played from its very end, a file starts over.
    """

    def __init__(self, devices: PortAudioDevices) -> None:
        self._devices = devices
        self._path: Path | None = None
        self._idle = PlayerStatus(False, 0.0, 0.0)
        """The status while nothing plays; its duration and problem are the file's own."""
        self._playback: Playback | None = None
        self._end = 0.0
        self._speed = 1.0
        self._device = DEFAULT_DEVICE

    def load(self, path: Path) -> None:
        self.close()
        with SoundFile(path) as file:
            self._idle = PlayerStatus(False, 0.0, file.seconds, length_warning(path))
        self._path = path
        self._start_portaudio()

    def play(self, start: float | None = None, end: float | None = None, device: str = DEFAULT_DEVICE) -> None:
        if self._path is None:
            raise RuntimeError("There is nothing to play; load a file first.")
        self.pause()
        if start is None:
            start = 0.0 if self._idle.position >= self._idle.duration else self._idle.position
        start = self._within(start)
        self._idle = replace(self._idle, position=start)
        self._end = max(start, self._idle.duration if end is None else self._within(end))
        self._device = device
        if start < self._end:
            self._playback = Playback(self._devices, Stretch(self._path, start, self._end, self._speed), device)

    def pause(self) -> None:
        if self._playback is not None:
            self._idle = replace(self._idle, position=self._playback.stop())
            self._playback = None

    def seek(self, seconds: float) -> None:
        position = self._within(seconds)
        if self.status().playing:
            self.play(position, self._end if position < self._end else None, self._device)
        else:
            self.pause()
            self._idle = replace(self._idle, position=position)

    def set_speed(self, speed: float) -> None:
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError(f"The speed can be {SLOWEST} to {FASTEST}, not {speed}.")
        self._speed = speed
        status = self.status()
        if status.playing:
            self.play(status.position, self._end, self._device)

    def status(self) -> PlayerStatus:
        if self._playback is None:
            return self._idle
        playback = self._playback
        problem = playback.problem or self._idle.problem
        return PlayerStatus(playback.playing, playback.position, self._idle.duration, problem)

    def close(self) -> None:
        self.pause()
        self._path = None
        self._idle = PlayerStatus(False, 0.0, 0.0)

    def _start_portaudio(self) -> None:
        """At the first file: it looks for devices for some 0.3 s, and whoever presses Play should not wait for that."""
        with suppress(AudioDeviceError):  # playing will say so
            self._devices.portaudio.library()

    def _within(self, seconds: float) -> float:
        return min(max(seconds, 0.0), self._idle.duration)
