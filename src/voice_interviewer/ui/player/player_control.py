"""The player as a page wants it: play a file, be told when it has ended, stop at once."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from voice_interviewer.errors import UserError, for_user
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
        self._next: tuple[Path, str] | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        """Whether something plays or is about to."""
        return self._wanted

    @property
    def share(self) -> float:
        """How much of what plays has been heard, 0 to 1; 0 while nothing plays."""
        status = self._player.status() if self._player is not None and self._wanted and not self._opening else None
        return status.position / status.duration if status is not None and status.duration > 0 else 0.0

    def play(self, path: Path, device: str) -> None:
        """Play a file from its start; does nothing while one is playing."""
        if self._wanted:
            return
        self._wanted = True
        if self._opening:  # for one that was stopped meanwhile: this one comes next
            self._next = path, device
        else:
            self._open(path, device)

    def stop(self) -> None:
        """Silence, at once."""
        if not self._wanted:
            return
        self._wanted, self._next = False, None
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

    def _open(self, path: Path, device: str) -> None:
        self._opening, self._next = True, None
        self._tasks.run(lambda token, report: self._start(path, device), self._on_started, self._on_failed)

    def _start(self, path: Path, device: str) -> Player:
        """In a worker: opening a device takes a moment."""
        player = self._player or self._new_player()
        player.load(path)
        player.play(0.0, device=device)
        return player

    def _on_started(self, player: Player) -> None:
        self._player, self._opening = player, False
        if not self._wanted or self._next is not None:  # stopped while it was opening
            player.pause()
            if self._next is not None:
                self._open(*self._next)
            return
        self._timer.start()
        self.started.emit()

    def _on_failed(self, error: Exception) -> None:
        wanted = self._wanted and self._next is None
        if self._next is not None:  # what failed was stopped; another is wanted
            self._open(*self._next)
        else:
            self._opening = self._wanted = False
        if wanted or not isinstance(error, UserError):  # of what was stopped nobody needs to hear
            self.failed.emit(for_user(error))

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
