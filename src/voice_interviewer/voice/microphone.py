"""One open microphone."""

import logging
from collections.abc import Callable
from typing import Any

from voice_interviewer.errors import NoMicrophone
from voice_interviewer.voice.device_stream import DeviceStream
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import Stream

_LATENCY = 0.1
"""Seconds. Small enough for a lively meter; large enough that a busy interpreter never costs a sample."""

_log = logging.getLogger(__name__)


class Microphone(DeviceStream):
    """Hands each block of mono 16-bit samples to ``deliver``, from PortAudio's own thread, as it comes."""

    def __init__(self, devices: PortAudioDevices, key: str, deliver: Callable[[bytes], None]) -> None:
        """Open it, at its own rate, without starting it. Raises NoMicrophone."""
        self._deliver = deliver
        self._overflows = 0
        super().__init__(devices, devices.microphone(key))

    def close(self) -> None:
        super().close()
        if self._overflows:
            _log.info("%s: samples were taken too late %d times, and some were lost", self.name, self._overflows)

    def _make(self, rate: int) -> Stream:
        stream: Stream = self._library.RawInputStream(
            samplerate=rate,
            channels=1,
            dtype="int16",
            latency=_LATENCY,
            callback=self._on_block,
            **self._options(),
        )
        return stream

    def _on_block(self, samples: Any, frames: int, times: Any, flags: Any) -> None:  # noqa: ANN401 - cffi's own types
        # Copies and hands on, nothing else: while this runs, the device waits.
        self._called()
        self._overflows += bool(flags.input_overflow)
        self._deliver(bytes(samples))

    def _cannot_open(self, error: Exception) -> NoMicrophone:
        _log.info("opening %s: %s", self.name, error)  # PortAudio's words say nothing to a user
        return NoMicrophone(
            f"The microphone “{self.name}” could not be opened.",
            "Close other programs that use it, or choose another in Settings.",
        )
