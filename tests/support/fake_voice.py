"""Honest fakes of the ports in `voice_interviewer.voice.ports`: they write and read real files, only the sound
hardware is missing. The contract tests in tests/voice run on them and on the real things alike.
"""

import hashlib
import threading
from array import array
from dataclasses import dataclass, replace
from math import pi, sin
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NoMicrophone, NoSpeaker, NoVoice, UserError
from voice_interviewer.voice.level import LevelMeter
from voice_interviewer.voice.ports import (
    DEFAULT_DEVICE,
    SILENT_DB,
    Device,
    Devices,
    PlayerStatus,
    RecorderState,
    RecorderStatus,
    Recording,
    Voice,
    VoiceChoice,
)
from voice_interviewer.voice.sound_file import SoundFile, length_warning
from voice_interviewer.voice.wav import GrowingWav

MICROPHONE = Device("Desk microphone, Fake", "Desk microphone", "Fake", 1, 48_000, True)
SPEAKER = Device("Desk speaker, Fake", "Desk speaker", "Fake", 2, 48_000, True)


def tone(seconds: float, rate: int, hertz: float = 440.0, amplitude: float = 0.5) -> bytes:
    """A sine as 16-bit samples."""
    step = 2 * pi * hertz / rate
    return array("h", (round(32_767 * amplitude * sin(step * i)) for i in range(round(seconds * rate)))).tobytes()


class FakeDeviceList:
    """Lists what it is told to have. ``attached`` are the devices that the next rescan finds."""

    def __init__(
        self, microphones: tuple[Device, ...] = (MICROPHONE,), speakers: tuple[Device, ...] = (SPEAKER,)
    ) -> None:
        self._listed = Devices(microphones, speakers)
        self.attached = self._listed
        self.problem: UserError | None = None
        """Raised by `devices` when set."""

    def devices(self, rescan: bool = False) -> Devices:
        if self.problem is not None:
            raise self.problem
        if rescan:
            self._listed = self.attached
        return self._listed


class FakeRecorder:
    """Records what the test lets it `hear`, into a real WAV file. `lose` takes the microphone away."""

    def __init__(self, sample_rate: int = 16_000) -> None:
        self.sample_rate = sample_rate
        self.device: str | None = None
        """The key that it was last started with."""
        self.refusal: UserError | None = None
        """Raised by `start` and `monitor` when set, such as NoMicrophone."""
        self.warning: UserError | None = None
        """Shown as the problem while it records."""
        self._state = RecorderState.IDLE
        self._wav: GrowingWav | None = None
        self._meter: LevelMeter | None = None
        self._problem: UserError | None = None

    def start(self, path: Path, device: str = DEFAULT_DEVICE) -> None:
        if self._wav is not None:
            raise RuntimeError("A recording is under way; stop it first.")
        self._refuse()
        wav = GrowingWav(path, self.sample_rate)
        self._listen(device)
        self._wav = wav
        self._state = RecorderState.RECORDING

    def monitor(self, device: str = DEFAULT_DEVICE) -> None:
        if self._wav is not None:
            raise RuntimeError("A recording is under way; stop it first.")
        self._refuse()
        self._listen(device)

    def pause(self) -> None:
        if self._state is RecorderState.RECORDING:
            self._state = RecorderState.PAUSED

    def resume(self) -> None:
        if self._state is RecorderState.PAUSED:
            self._state = RecorderState.RECORDING

    def stop(self) -> Recording | None:
        wav, meter = self._wav, self._meter
        self._wav = self._meter = self._problem = None
        self._state = RecorderState.IDLE
        if wav is None or meter is None:
            return None
        wav.close()
        return Recording(wav.path, wav.seconds, wav.sample_rate, meter.loudest_db)

    def status(self) -> RecorderStatus:
        seconds = self._wav.seconds if self._wav is not None else 0.0
        problem = self._problem or self.warning
        if self._meter is None:
            return RecorderStatus(self._state, seconds, SILENT_DB, SILENT_DB, False, problem)
        meter = self._meter
        return RecorderStatus(self._state, seconds, meter.level_db, meter.peak_db, meter.clipped, problem)

    def hear(self, samples: bytes) -> None:
        """Let the microphone pick up 16-bit mono samples at `sample_rate`."""
        if self._meter is None or self._state is RecorderState.LOST:
            return
        self._meter.add(samples)
        if self._wav is not None and self._state is RecorderState.RECORDING:
            self._wav.write(samples)

    def lose(self, problem: UserError) -> None:
        """The microphone fails; what was heard so far stays on disk."""
        if self._wav is not None:
            self._wav.close()
        self._problem = problem
        self._state = RecorderState.LOST

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise self.refusal

    def _listen(self, device: str) -> None:
        self.device = device
        self._meter = LevelMeter(self.sample_rate)
        self._state = RecorderState.IDLE
        self._problem = None


@dataclass(frozen=True, slots=True)
class Play:
    """One call of `FakePlayer.play`, with the speed then set."""

    path: Path
    start: float
    end: float
    speed: float
    device: str


class FakePlayer:
    """Plays in silence; time passes only when the test calls `advance`."""

    def __init__(self) -> None:
        self.refusal: UserError | None = None
        """Raised by `play` when set, such as NoSpeaker."""
        self.plays: list[Play] = []
        self._path: Path | None = None
        self._status = PlayerStatus(False, 0.0, 0.0)
        self._end = 0.0
        self._speed = 1.0

    def load(self, path: Path) -> None:
        self.close()
        with SoundFile(path) as file:
            self._path = path
            self._status = PlayerStatus(False, 0.0, file.seconds, length_warning(path))

    def play(self, start: float | None = None, end: float | None = None, device: str = DEFAULT_DEVICE) -> None:
        if self._path is None:
            raise RuntimeError("There is nothing to play; load a file first.")
        if self.refusal is not None:
            raise self.refusal
        duration = self._status.duration
        if start is None:
            start = 0.0 if self._status.position >= duration else self._status.position
        start = min(max(start, 0.0), duration)
        self._end = min(max(duration if end is None else end, start), duration)
        self.plays.append(Play(self._path, start, self._end, self._speed, device))
        self._status = replace(self._status, playing=start < self._end, position=start)

    def pause(self) -> None:
        self._status = replace(self._status, playing=False)

    def seek(self, seconds: float) -> None:
        position = min(max(seconds, 0.0), self._status.duration)
        if self._status.playing and position >= self._end:
            self._end = self._status.duration
        self._status = replace(self._status, position=position)

    def set_speed(self, speed: float) -> None:
        if not 0.5 <= speed <= 2.0:
            raise ValueError(f"The speed can be 0.5 to 2.0, not {speed}.")
        self._speed = speed

    def status(self) -> PlayerStatus:
        return self._status

    def close(self) -> None:
        self._path = None
        self._status = PlayerStatus(False, 0.0, 0.0)

    def advance(self, seconds: float) -> None:
        """Let so many seconds of the clock pass."""
        if self._status.playing:
            position = min(self._status.position + seconds * self._speed, self._end)
            self._status = replace(self._status, position=position, playing=position < self._end)

    def lose(self, problem: UserError) -> None:
        """The speaker fails in mid-play."""
        self._status = replace(self._status, playing=False, problem=problem)


class FakeSpeaker:
    """Speaks in tones: every text becomes a sound file as long as a voice would take, kept in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problem: NoVoice | None = None
        """Raised by `voices` and by `prepare` when set."""
        self.spoken: list[tuple[str, VoiceChoice]] = []
        """What had to be spoken anew, in order."""
        self.hold: threading.Event | None = None
        """When set, `prepare` waits for it, as a slow synthesiser would, unless it is cancelled."""

    def voices(self) -> tuple[Voice, ...]:
        if self.problem is not None:
            raise self.problem
        return (Voice("plain", "Plain tone", "en"), Voice("deep", "Deep tone", "en-gb"))

    def prepare(self, text: str, choice: VoiceChoice, cancel: CancelToken | None = None) -> Path:
        ready = self.ready(text, choice)
        if ready is not None:
            return ready
        self._wait(cancel)
        if self.problem is not None:
            raise self.problem
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(text, choice)
        wav = GrowingWav(path, 16_000)
        seconds = max(0.3, len(text.split()) * 60 / choice.rate)
        wav.write(tone(seconds, wav.sample_rate, hertz=110.0 if choice.voice == "deep" else 220.0))
        wav.close()
        self.spoken.append((text, choice))
        return path

    def ready(self, text: str, choice: VoiceChoice) -> Path | None:
        path = self._path(text, choice)
        return path if path.exists() else None

    def _path(self, text: str, choice: VoiceChoice) -> Path:
        return self._folder / (hashlib.sha256(repr((text, choice)).encode()).hexdigest()[:24] + ".wav")

    def _wait(self, cancel: CancelToken | None) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        if self.hold is None:
            return
        hold = self.hold
        forget = cancel.on_cancel(hold.set) if cancel is not None else lambda: None
        hold.wait(timeout=30)
        forget()
        if cancel is not None:
            cancel.raise_if_cancelled()


def no_microphone() -> NoMicrophone:
    """What a real recorder raises on a machine without one."""
    return NoMicrophone("No microphone was found.", "Plug one in and try again; typed answers work without one.")


def no_speaker() -> NoSpeaker:
    """What a real player raises on a machine without one."""
    return NoSpeaker("No speaker or headphones were found.", "Plug some in and try again; questions are shown as text.")
