"""Records an answer straight to disk."""

import threading
from enum import Enum, auto
from pathlib import Path
from queue import Empty, SimpleQueue

from voice_interviewer.errors import DeviceLost, StorageError, UserError
from voice_interviewer.voice import watchdog
from voice_interviewer.voice.devices import PortAudioDevices
from voice_interviewer.voice.level import LevelMeter
from voice_interviewer.voice.microphone import Microphone
from voice_interviewer.voice.ports import DEFAULT_DEVICE, SILENT_DB, RecorderState, RecorderStatus, Recording
from voice_interviewer.voice.room import RoomWatch
from voice_interviewer.voice.wav import SAMPLE_BYTES, GrowingWav

_LOOK_SECONDS = 0.1
"""How often to look after a microphone that gives nothing."""

_FINISH_SECONDS = 0.8
"""How long to wait for the last samples; with the second that closing may take, `stop` stays below 2 s."""


class SoundDeviceRecorder:
    """Implements the port `Recorder` with sounddevice.

    While only monitoring its state is IDLE, and the levels are live. A start while monitoring takes over from it.
    """

    def __init__(self, devices: PortAudioDevices) -> None:
        self._devices = devices
        self._session: _Session | None = None

    def start(self, path: Path, device: str = DEFAULT_DEVICE) -> None:
        self._end_monitor()
        self._session = _Session(self._devices, device, path)

    def monitor(self, device: str = DEFAULT_DEVICE) -> None:
        self._end_monitor()
        self._session = _Session(self._devices, device, None)

    def pause(self) -> None:
        if self._session is not None:
            self._session.pause()

    def resume(self) -> None:
        if self._session is not None:
            self._session.resume()

    def stop(self) -> Recording | None:
        session, self._session = self._session, None
        return session.stop() if session is not None else None

    def status(self) -> RecorderStatus:
        if self._session is None:
            return RecorderStatus(RecorderState.IDLE, 0.0, SILENT_DB, SILENT_DB, False)
        return self._session.status()

    def _end_monitor(self) -> None:
        if self._session is not None and self._session.records:
            raise RuntimeError("A recording is under way; stop it first.")
        self.stop()


class _Order(Enum):
    """What the writer is told, in line with the samples, so that it takes effect between the right two of them."""

    PAUSE = auto()
    RESUME = auto()
    STOP = auto()


class _Session:
    """One recording, or one spell of monitoring, from its start to its stop.

    PortAudio's thread puts samples into the inbox; the writer's thread takes them out, measures and writes them.
    """

    def __init__(self, devices: PortAudioDevices, device: str, path: Path | None) -> None:
        self._inbox: SimpleQueue[bytes | _Order] = SimpleQueue()
        self._microphone = Microphone(devices, device, self._inbox.put)
        self._meter = LevelMeter(self._microphone.sample_rate)
        self._wav = self._create(path)
        self._room = RoomWatch(path.parent, self._microphone.sample_rate * SAMPLE_BYTES) if path is not None else None
        self._paused = False
        self._writing = True
        self._loss: UserError | None = None
        self._stopping = False
        self._writer = threading.Thread(target=self._work, name="recorder", daemon=True)
        self._begin()

    @property
    def records(self) -> bool:
        return self._wav is not None

    def pause(self) -> None:
        if self.records and not self._paused:
            self._paused = True
            self._inbox.put(_Order.PAUSE)

    def resume(self) -> None:
        if self._paused:
            self._paused = False
            self._inbox.put(_Order.RESUME)

    def stop(self) -> Recording | None:
        self._stopping = True
        self._microphone.close()
        self._inbox.put(_Order.STOP)
        self._writer.join(_FINISH_SECONDS)
        if self._wav is None:
            return None
        return Recording(self._wav.path, self._wav.seconds, self._wav.sample_rate, self._meter.loudest_db)

    def status(self) -> RecorderStatus:
        meter, microphone = self._meter, self._microphone
        seconds = self._wav.seconds if self._wav is not None else 0.0
        no_room = self._room.notice if self._room is not None else None
        problem = self._loss or watchdog.warning(microphone.name, meter) or no_room or microphone.notice
        return RecorderStatus(self._state(), seconds, meter.level_db, meter.peak_db, meter.clipped, problem)

    def _state(self) -> RecorderState:
        if self._loss is not None:
            return RecorderState.LOST
        if not self.records:
            return RecorderState.IDLE
        return RecorderState.PAUSED if self._paused else RecorderState.RECORDING

    def _create(self, path: Path | None) -> GrowingWav | None:
        try:
            return GrowingWav(path, self._microphone.sample_rate) if path is not None else None
        except StorageError:
            self._microphone.close()
            raise

    def _begin(self) -> None:
        try:
            self._microphone.start()
        except UserError:
            if self._wav is not None:
                self._wav.close()
                self._wav.path.unlink()
            raise
        self._writer.start()

    def _work(self) -> None:
        loss: UserError | None = DeviceLost("Recording was ended by a fault in the app.", "What you said is kept.")
        try:
            loss = self._write_on()  # a bug in there is raised, and leaves the loss above for the user to see
        except StorageError as error:
            loss = error
        finally:
            self._loss = self._finish_file() or loss

    def _write_on(self) -> DeviceLost | None:
        """Write until told to stop, or until the microphone is lost; returns how."""
        while (item := self._next()) is not _Order.STOP:
            loss = self._deal_with(item)
            if loss is not None:
                return loss
        return None

    def _next(self) -> bytes | _Order | None:
        try:
            return self._inbox.get(timeout=_LOOK_SECONDS)
        except Empty:
            return None

    def _deal_with(self, item: bytes | _Order | None) -> DeviceLost | None:
        """One thing from the inbox; None stands for an inbox that stays empty."""
        if item is None:
            return self._check()
        if isinstance(item, bytes):
            self._meter.add(item)
            if self._wav is not None and self._writing:
                self._wav.write(item)
                if self._room is not None:
                    self._room.look(self._wav.seconds)
        else:
            self._writing = item is _Order.RESUME
        return None

    def _check(self) -> DeviceLost | None:
        if self._stopping:  # the microphone was closed on purpose, and the order to stop is on its way
            return None
        microphone = self._microphone
        return watchdog.lost(microphone.name, microphone.seconds_since_call, microphone.ended)

    def _finish_file(self) -> StorageError | None:
        try:
            if self._wav is not None:
                self._wav.close()
        except StorageError as error:
            return error
        return None
