"""One open loudspeaker (or pair of headphones)."""

import logging
import time
from collections.abc import Callable
from typing import Any

from voice_interviewer.errors import NoSpeaker
from voice_interviewer.voice.device_stream import DeviceStream
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.portaudio import Stream

_log = logging.getLogger(__name__)

LATENCY = 0.2
"""Seconds of sound that the sound card holds. At 0.05 it broke up when Python was busy for 0.09 s; 0.1 held, just.

It delays neither the start (the card is filled before it begins) nor the stop (what it holds is thrown away).
"""

_SANE_DELAY = 5.0
"""Seconds. Some host APIs do not know when a sample will be heard, and say nonsense."""

Fill = Callable[[memoryview, float], bool]
"""Fills a buffer with interleaved float32 frames, the first of which is heard at that time of the monotonic clock;
says whether there is more to come."""


class Loudspeaker(DeviceStream):
    """Plays what a function gives it."""

    def __init__(self, devices: PortAudioDevices, key: str) -> None:
        """Open it, at its own rate, without starting it. Raises NoSpeaker."""
        chosen = devices.speaker(key)
        self.channels = min(2, chosen.device.channels)
        self._fill: Fill = _nothing
        super().__init__(devices, chosen)

    def play(self, fill: Fill) -> None:
        """Call ``fill``, from PortAudio's own thread, for each block that is needed, until it says no.

        Raises NoSpeaker, and is closed then.
        """
        self._fill = fill
        self.start()

    def _make(self, rate: int) -> Stream:
        stream: Stream = self._library.RawOutputStream(
            samplerate=rate,
            channels=self.channels,
            dtype="float32",
            latency=LATENCY,
            callback=self._on_need,
            **self._options(),
        )
        return stream

    def _on_need(self, buffer: Any, frames: int, times: Any, flags: Any) -> None:  # noqa: ANN401 - cffi's own types
        self._called()
        delay = times.outputBufferDacTime - times.currentTime
        heard_at = time.monotonic() + (delay if 0 <= delay < _SANE_DELAY else LATENCY)
        if not self._fill(memoryview(buffer).cast("B"), heard_at):
            raise self._library.CallbackStop

    def _cannot_open(self, error: Exception) -> NoSpeaker:
        _log.info("opening %s: %s", self.name, error)  # PortAudio's words say nothing to a user
        return NoSpeaker(
            f"The speaker “{self.name}” could not be opened.",
            "Close other programs that use it, or choose another in Settings.",
        )


def _nothing(buffer: memoryview, heard_at: float) -> bool:
    return False
