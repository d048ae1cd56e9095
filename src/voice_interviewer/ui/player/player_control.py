"""The player as a page wants it: play a file, be told when it has ended, stop at once."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import Player

LOOK_MS = 50


class PlayerControl(QObject):
    """Plays one file at a time through a player of its own, made when it is first needed.

    Signals: ``started()``, ``finished()`` (also after `stop`), ``failed(UserError)``.
    """

    started = Signal()
    finished = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self._new_player = context.services.new_player
        self._player: Player | None = None
        self._opening = False
        self._wanted = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        """Whether something plays or is about to."""
        return self._wanted

    def play(self, path: Path, device: str) -> None:
        """Play a file from its start; does nothing while one is playing."""
        if self._wanted or self._opening:
            return
        self._wanted = self._opening = True
        self._tasks.run(lambda token, report: self._start(path, device), self._on_started, self._on_failed)

    def stop(self) -> None:
        """Silence, at once."""
        if not self._wanted:
            return
        self._wanted = False
        self._timer.stop()
        if self._player is not None:
            self._player.pause()
        self.finished.emit()

    def close(self) -> None:
        """Silence, and give the device back."""
        self.stop()
        if self._player is not None and not self._opening:
            self._player.close()
            self._player = None

    def _start(self, path: Path, device: str) -> Player:
        """In a worker: opening a device takes a moment."""
        player = self._player or self._new_player()
        player.load(path)
        player.play(0.0, device=device)
        return player

    def _on_started(self, player: Player) -> None:
        self._player, self._opening = player, False
        if not self._wanted:  # stopped while it was opening
            player.pause()
            return
        self._timer.start()
        self.started.emit()

    def _on_failed(self, error: Exception) -> None:
        self._opening = self._wanted = False
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    @Slot()
    def _look(self) -> None:
        if self._player is None:
            return
        status = self._player.status()
        if status.playing:  # a problem while it plays is no more than a warning
            return
        if status.problem is not None and status.position < status.duration:
            self._timer.stop()
            self._wanted = False
            self.failed.emit(status.problem)
        else:
            self.stop()
