"""What an open microphone and an open loudspeaker have in common."""

import logging
import threading
import time
from abc import ABC, abstractmethod
from typing import Any

from voice_interviewer.errors import AudioDeviceError
from voice_interviewer.voice.devices import Chosen, PortAudioDevices, fallback_notice
from voice_interviewer.voice.portaudio import Stream

_log = logging.getLogger(__name__)


class DeviceStream(ABC):
    """A stream of one device, at the first sample rate that the device takes. Once closed it stays closed."""

    def __init__(self, devices: PortAudioDevices, chosen: Chosen) -> None:
        """Open it without starting it. Raises NoMicrophone or NoSpeaker."""
        self._devices = devices
        self._library: Any = devices.portaudio.library()
        self._chosen = chosen
        self._ended = threading.Event()
        self._last_call = time.monotonic()
        self._closing = threading.Lock()
        self._closed = False
        self.sample_rate, self._stream = self._open()

    @property
    def name(self) -> str:
        return self._chosen.device.name

    @property
    def notice(self) -> AudioDeviceError | None:
        """Says so where the wanted device is not there and this one stands in for it."""
        return fallback_notice(self._chosen)

    @property
    def ended(self) -> bool:
        """Whether the stream has ended, by itself or because it was closed."""
        return self._ended.is_set()

    @property
    def seconds_since_call(self) -> float:
        """How long ago the device last gave or took samples."""
        return time.monotonic() - self._last_call

    def start(self) -> None:
        """Raises NoMicrophone or NoSpeaker, and is closed then."""
        self._last_call = time.monotonic()
        try:
            self._stream.start()
        except self._library.PortAudioError as error:
            self.close()
            raise self._cannot_open(error) from error

    def close(self) -> None:
        """End it, dropping what is on its way. Returns within a second even when the device hangs. Twice is once."""
        with self._closing:  # held until it is done, so that after any call of this the stream is closed
            if not self._closed:
                self._closed = True
                self._devices.portaudio.close(self._stream)

    def wait(self, seconds: float) -> None:
        """Return when the stream has ended, or after ``seconds``."""
        self._ended.wait(seconds)

    def _options(self) -> dict[str, Any]:
        """What every stream is opened with."""
        special = self._devices.stream_options(self._chosen)
        return {"device": self._chosen.index, "finished_callback": self._ended.set, **special}

    def _called(self) -> None:
        """To be called first thing in the callback."""
        self._last_call = time.monotonic()

    def _open(self) -> tuple[int, Stream]:
        *others, last = self._chosen.rates
        for rate in others:
            try:
                return rate, self._open_at(rate)
            except self._library.PortAudioError as error:
                _log.info("%s does not do %d Hz: %s", self.name, rate, error)
        try:
            return last, self._open_at(last)
        except self._library.PortAudioError as error:
            raise self._cannot_open(error) from error

    def _open_at(self, rate: int) -> Stream:
        return self._devices.portaudio.open(lambda: self._make(rate))

    @abstractmethod
    def _make(self, rate: int) -> Stream:
        """Open the stream at ``rate`` Hz. Raises PortAudioError."""

    @abstractmethod
    def _cannot_open(self, error: Exception) -> AudioDeviceError:
        """What to tell the user then."""
