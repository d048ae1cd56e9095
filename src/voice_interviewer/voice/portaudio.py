"""The one door to PortAudio (through sounddevice): it opens and closes streams, and knows whether any is open."""

import atexit
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Protocol

from voice_interviewer.errors import AudioDeviceError

_INSTALL = {
    "linux": "Install it with “apt install libportaudio2” on Debian and Ubuntu, “dnf install portaudio” on Fedora.",
    "darwin": "Install it with “brew install portaudio”, or reinstall the app's Python packages.",
    "win32": "Reinstall the Python package sounddevice, which brings it along.",
}

_log = logging.getLogger(__name__)


class Stream(Protocol):
    """What is used of sounddevice's streams."""

    def start(self) -> None: ...

    def abort(self) -> None: ...

    def close(self) -> None: ...


class PortAudio:
    """One for the whole process, made where the app is put together and handed to all that play or record.

    PortAudio keeps the list of devices from when it was started; starting it anew would end every open stream.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._open = 0

    def library(self) -> ModuleType:
        """The module sounddevice. Raises AudioDeviceError where PortAudio is not installed."""
        try:
            import sounddevice
        except OSError as error:
            advice = _INSTALL.get(sys.platform, _INSTALL["linux"])
            raise AudioDeviceError("The sound library PortAudio is not installed.", advice) from error
        library: ModuleType = sounddevice
        return library

    @contextmanager
    def standing_still(self) -> Iterator[ModuleType]:
        """The module for as long as the block lasts, in which nobody looks for devices anew: between its end and its
        new start PortAudio refuses every question.

        Raises AudioDeviceError as `library` does.
        """
        sounddevice = self.library()
        with self._lock:
            yield sounddevice

    def look_again(self) -> bool:
        """Look for devices anew. Returns False, having done nothing, while a stream is open."""
        sounddevice = self.library()
        with self._lock:
            if self._open:
                return False
            sounddevice._terminate()
            sounddevice._initialize()
            return True

    def open(self, make: Callable[[], Stream]) -> Stream:
        """The stream that ``make`` opens; hand it back to `close`."""
        with self._lock:
            stream = make()
            self._open += 1
            return stream

    def close(self, stream: Stream, seconds: float = 1.0) -> bool:
        """End a stream at once, dropping what is on its way. Returns within ``seconds``: False if it hangs.

        Stopping a stalled device can hang for ever, so it is done in a thread that nobody has to wait for.
        """
        worker = threading.Thread(target=self._close, args=(stream,), name="close-stream", daemon=True)
        worker.start()
        worker.join(seconds)
        if worker.is_alive():
            _log.info("closing a sound stream hangs; it is left behind")
            # At exit sounddevice would end PortAudio, which waits for the very stream that hangs.
            atexit.unregister(self.library()._exit_handler)
            return False
        return True

    def _close(self, stream: Stream) -> None:
        for step in (stream.abort, stream.close):
            try:
                step()
            except self.library().PortAudioError as error:  # its device is gone already
                _log.info("ending a sound stream: %s", error)
        with self._lock:
            self._open -= 1
