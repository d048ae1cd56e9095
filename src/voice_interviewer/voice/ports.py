"""The ports to the sound hardware and to the voice. All of them are driven from the caller's thread and never block it
for long; what happens meanwhile is read from ``status()``, so that no callback ever crosses a thread boundary.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError

DEFAULT_DEVICE = ""
"""The key of whatever device the system prefers."""

SILENT_DB = -120.0
"""The level of digital silence, in dB below full scale; no level is reported lower."""


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device. ``key`` (name and host API) names it across restarts; indexes do not."""

    key: str
    name: str
    host_api: str
    channels: int
    sample_rate: int
    is_default: bool


@dataclass(frozen=True, slots=True)
class Devices:
    """What the machine has, as of the last look."""

    microphones: tuple[Device, ...]
    speakers: tuple[Device, ...]


class DeviceList(Protocol):
    """Knows the sound devices."""

    def devices(self, rescan: bool = False) -> Devices:
        """The devices; with ``rescan`` look again (only while nothing plays or records).

        Raises AudioDeviceError where the sound library itself is missing.
        """
        ...


class RecorderState(StrEnum):
    """What the recorder is doing."""

    IDLE = "idle"
    RECORDING = "recording"
    PAUSED = "paused"
    LOST = "lost"
    """The device failed; ``problem`` says how. What was heard so far is on disk; ``stop()`` hands it over."""


@dataclass(frozen=True, slots=True)
class RecorderStatus:
    """Where the recorder stands. Levels are dB below full scale over the last 0.1 s or so."""

    state: RecorderState
    seconds: float
    """Length of what is on disk; time spent paused does not count."""
    level_db: float
    peak_db: float
    clipped: bool
    """Whether the last stretch hit full scale."""
    problem: UserError | None = None
    """What is wrong, and what to do: set when LOST, and also as a warning while recording nothing but silence."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A finished recording: a valid mono 16-bit WAV."""

    path: Path
    seconds: float
    sample_rate: int
    peak_db: float


class Recorder(Protocol):
    """Records one answer at a time, straight to disk."""

    def start(self, path: Path, device: str = DEFAULT_DEVICE) -> None:
        """Record the device of that key into a new WAV file, valid on disk at every moment.

        Raises NoMicrophone, or StorageError where the file cannot be written.
        """
        ...

    def monitor(self, device: str = DEFAULT_DEVICE) -> None:
        """Listen for the level meter only; nothing is kept. Raises NoMicrophone."""
        ...

    def pause(self) -> None:
        """Stop writing until `resume`; the stream stays open, so the meter goes on."""
        ...

    def resume(self) -> None: ...

    def stop(self) -> Recording | None:
        """End, and hand over what was recorded: None after `monitor`. Returns within 2 s, whatever the device does."""
        ...

    def status(self) -> RecorderStatus: ...


@dataclass(frozen=True, slots=True)
class PlayerStatus:
    """Where the player stands, in seconds of the recording (not of the clock: speed does not matter)."""

    playing: bool
    position: float
    duration: float
    problem: UserError | None = None


class Player(Protocol):
    """Plays one sound file at a time."""

    def load(self, path: Path) -> None:
        """Open a file (WAV, FLAC, OGG, MP3), stopped at its start. Raises AudioFileError."""
        ...

    def play(self, start: float | None = None, end: float | None = None, device: str = DEFAULT_DEVICE) -> None:
        """Play from ``start`` (default: the present position) to ``end`` (default: the end of the file).

        Raises NoSpeaker. May be called while playing: jumps there.
        """
        ...

    def pause(self) -> None:
        """Stop at once and stay at the position; silent in <= 0.1 s."""
        ...

    def seek(self, seconds: float) -> None: ...

    def set_speed(self, speed: float) -> None:
        """0.5 to 2.0; the pitch stays. Takes effect at once, also while playing."""
        ...

    def status(self) -> PlayerStatus: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of the synthesiser."""

    id: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """How to speak: a voice's id (empty = the synthesiser's own choice) and a rate in words per minute."""

    voice: str = ""
    rate: int = 165


class Speaker(Protocol):
    """Turns text into a sound file. Slow (about 0.3 s a sentence): call it ahead, off the UI thread."""

    def voices(self) -> tuple[Voice, ...]:
        """What can be chosen. Raises NoVoice where there is no synthesiser."""
        ...

    def prepare(self, text: str, choice: VoiceChoice, cancel: CancelToken | None = None) -> Path:
        """A sound file of the text, from the cache where it was spoken before. Raises NoVoice, Cancelled."""
        ...

    def ready(self, text: str, choice: VoiceChoice) -> Path | None:
        """The cached file, or None; never slow."""
        ...
