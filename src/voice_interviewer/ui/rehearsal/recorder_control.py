"""The recorder as a page wants it: opening and closing a device never holds up the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from voice_interviewer.errors import for_user
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import Recorder, RecorderState, Recording

LOOK_MS = 33
"""Milliseconds between two looks at the recorder: 30 a second, as smooth as a meter needs to be."""


class RecorderControl(QObject):
    """Drives the one recorder. Opening and stopping run in a worker, one after the other, in the order asked for.

    Signals: ``started()``; ``heard(RecorderStatus)`` 30 times a second while listening; ``lost(RecorderStatus)`` once,
    when the device failed; ``stopped(Recording | None)``; ``failed(UserError)`` when it could not begin or end.
    """

    started = Signal()
    heard = Signal(object)
    lost = Signal(object)
    stopped = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self._recorder: Recorder = context.services.recorder
        self._opening = False
        self._open = False
        self._stopping = False
        self._stop_after_opening = False
        self._told_lost = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a device is open, or on its way to be opened or closed."""
        return self._opening or self._open or self._stopping

    def start(self, path: Path, device: str) -> None:
        """Record into a new file."""
        self.open(lambda: self._recorder.start(path, device))

    def monitor(self, device: str) -> None:
        """Listen for the level only."""
        self.open(lambda: self._recorder.monitor(device))

    def open(self, open_device: Callable[[], None]) -> None:
        """Run what starts the recorder, in a worker. Raises RuntimeError where the recorder is in use by this."""
        if self.busy:
            raise RuntimeError("the recorder is in use")
        self._opening, self._stop_after_opening, self._told_lost = True, False, False
        self._tasks.run(lambda token, report: open_device(), self._on_opened, self._on_failed)

    def pause(self) -> None:
        """Stop writing; the level goes on."""
        self._recorder.pause()

    def resume(self) -> None:
        """Go on writing."""
        self._recorder.resume()

    def stop(self) -> None:
        """End; what was recorded comes with ``stopped``. Does nothing when nothing is open."""
        if self._opening:
            self._stop_after_opening = True
        elif self._open and not self._stopping:
            self._timer.stop()
            self._stopping = True
            self._tasks.run(lambda token, report: self._recorder.stop(), self._on_stopped, self._on_failed)

    def watch(self, watching: bool) -> None:
        """Look at the recorder or not; a page that is hidden need not."""
        if watching and self._open and not self._stopping:
            self._timer.start()
        else:
            self._timer.stop()

    def _on_opened(self, result: None) -> None:
        del result
        self._opening, self._open = False, True
        self.started.emit()
        if self._stop_after_opening:
            self.stop()
        elif self._open and not self._stopping:
            self._timer.start()

    def _on_stopped(self, recording: Recording | None) -> None:
        self._open = self._stopping = False
        self.stopped.emit(recording)

    def _on_failed(self, error: Exception) -> None:
        self._timer.stop()
        self._opening = self._open = self._stopping = False
        self.failed.emit(for_user(error))

    @Slot()
    def _look(self) -> None:
        status = self._recorder.status()
        self.heard.emit(status)
        if status.state is RecorderState.LOST and not self._told_lost:
            self._told_lost = True
            self._timer.stop()
            self.lost.emit(status)
