"""A microphone without sound hardware, under the app's own recorder: what sounddevice would hand over, a test does."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

from support.streams import SilentStream
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import PortAudio
from voice_interviewer.voice.recorder import SoundDeviceRecorder

RATE = 16_000
_BLOCK = RATE // 50 * 2
"""Bytes of 20 ms."""

_NOTHING_LOST = SimpleNamespace(input_overflow=False)


class FedMicrophone(PortAudio):
    """Stands where sounddevice is, with one microphone."""

    def __init__(self) -> None:
        super().__init__()
        self._callback: Callable[..., None] | None = None
        self.recorder = SoundDeviceRecorder(PortAudioDevices(self))

    def library(self) -> Any:
        return self

    def feed(self, samples: bytes) -> None:
        """Let it hear 16-bit samples, in blocks as a sound card gives them."""
        callback = cast("Callable[..., None]", self._callback)
        for start in range(0, len(samples), _BLOCK):
            block = samples[start : start + _BLOCK]
            callback(block, len(block) // 2, None, _NOTHING_LOST)

    class PortAudioError(Exception):
        """What sounddevice raises."""

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "Fed"}]

    def query_devices(self, kind: str = "") -> Any:
        device = {
            "name": "Fed microphone",
            "index": 0,
            "hostapi": 0,
            "default_samplerate": RATE,
            "max_input_channels": 1,
            "max_output_channels": 0,
        }
        return device if kind else [device]

    def RawInputStream(self, callback: Callable[..., None], **_: object) -> SilentStream:  # noqa: N802 - its name
        self._callback = callback
        return SilentStream()

    def _terminate(self) -> None:
        """There is nothing to end."""

    _initialize = _terminate
