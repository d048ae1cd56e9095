"""Drives a `Player` for the window: opens it when it is needed, asks it where it stands, and gives it back."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from voice_interviewer.answer import Span
from voice_interviewer.errors import UserError, for_user
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import Player

LOOK_MS = 33
"""Milliseconds between two looks at the player: 30 a second, as smooth as a playhead needs to be."""

_AT_END = 0.05
"""Seconds from the end at which playing again starts over."""


class Playback(QObject):
    """Plays one recording at a time. The file is read in a worker; the player is given back by `release`.

    A stretch can be chosen, and is played again and again while ``repeat`` is on.
    Signals: ``moved(float)``, the second that is heard; ``playing_changed(bool)``; ``stretch_changed()``, another
    stretch, or another answer to whether it is repeated; ``failed(object)``, a UserError.
    """

    moved = Signal(float)
    playing_changed = Signal(bool)
    stretch_changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.repeat = False
        """Whether a stretch begins again at its end; change it by `set_repeat` while something is chosen."""
        self.stretch: Span | None = None
        """What is chosen to be repeated."""
        self.position = 0.0
        """Where playing would begin, in seconds of the recording."""
        self._tasks = context.tasks
        self._new_player = context.services.new_player
        self._settings = context.services.settings
        self._player: Player | None = None
        self._path: Path | None = None
        self._seconds = 0.0
        self._speed = 1.0
        self._opening = 0  # counts what was opened and released, so that a file read too late is not taken for another
        self._loading = False
        self._wanted: tuple[float, float | None] | None = None  # what to play as soon as the file is open
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def playing(self) -> bool:
        return self._timer.isActive()

    def open(self, path: Path, seconds: float) -> None:
        """Get ready to play a recording of that length, from its start."""
        self.release()
        self._path, self._seconds, self.position = path, seconds, 0.0
        self.choose(None)
        self._load(path)

    def close(self) -> None:
        """Stop, give the player back and forget the recording."""
        self.release()
        self._path = None

    def release(self) -> None:
        """Stop and give the player back. The position is kept, and playing again opens the file again."""
        self._opening += 1
        self._loading = False
        self._wanted = None
        if self._player is not None:
            self.pause()
            self._player.close()
            self._player = None

    def play_span(self, span: Span) -> None:
        """Play a stretch; with `repeat` set it is chosen, and plays again and again."""
        if self.repeat:
            self._set_stretch(span)
        self._play(span.start, span.end)

    def play_from(self, seconds: float) -> None:
        """Play from there to the end; inside a stretch that is repeated, to its end. Outside, it is given up."""
        self._go_to(seconds)
        self._play(seconds, self.stretch.end if self.repeat and self.stretch is not None else None)

    def choose(self, span: Span | None) -> None:
        """Choose what is repeated from now on, or nothing; what plays plays on, within it or to the end."""
        if span is not None:
            self.repeat = True
        elif self.stretch is not None:
            self.repeat = False
        self._set_stretch(span)
        self._play_on()

    def set_repeat(self, repeat: bool) -> None:
        """Whether what is chosen is repeated; it stays chosen."""
        if repeat != self.repeat:
            self.repeat = repeat
            self.stretch_changed.emit()
            self._play_on()

    def toggle(self) -> None:
        """Pause, or play on from the position; at the end, from the start."""
        if self.playing:
            self.pause()
        elif self.repeat and self.stretch is not None:
            self._repeat_from(self.position)
        else:
            self.play_from(0.0 if self.position >= self._seconds - _AT_END else self.position)

    def pause(self) -> None:
        """Stop at once and stay there."""
        self._wanted = None
        if self._player is not None and self.playing:
            self._player.pause()
            self._stopped()
            self._move(self._player.status().position)

    def seek(self, seconds: float) -> None:
        """Go there, playing on if it plays."""
        seconds = min(max(0.0, seconds), self._seconds)
        if self.playing:
            self.play_from(seconds)
        else:
            self._go_to(seconds)
            self._move(seconds)

    def set_speed(self, speed: float) -> None:
        """0.5 to 2.0; the pitch stays."""
        self._speed = speed
        if self._player is None:
            return
        try:
            self._player.set_speed(speed)
        except UserError as error:
            self._fail(error)

    def _load(self, path: Path) -> None:
        opening, self._loading = self._opening, True

        def work() -> Player:
            player = self._new_player()
            player.load(path)
            return player

        self._tasks.run(
            lambda _token, _report: work(),
            lambda player: self._loaded(opening, player),
            lambda error: self._not_loaded(opening, error),
        )

    def _loaded(self, opening: int, player: Player) -> None:
        if opening != self._opening:  # released, or another recording, since then
            player.close()
            return
        player.set_speed(self._speed)
        self._player, self._loading = player, False
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._play(*wanted)

    def _not_loaded(self, opening: int, error: Exception) -> None:
        if opening == self._opening:
            self._wanted, self._loading = None, False
        elif isinstance(error, UserError):  # about a recording that nobody waits for any more
            return
        self.failed.emit(for_user(error))

    def _play(self, start: float, end: float | None) -> None:
        if self._path is None:
            return
        if self._player is None:
            self._wanted = (start, end)
            if not self._loading:
                self._load(self._path)
            return
        try:
            self._player.play(start, end, self._settings.current.speaker)
        except UserError as error:
            self._fail(error)
            return
        if not self.playing:
            self._timer.start()
            self.playing_changed.emit(True)
        self._move(start)

    @Slot()
    def _look(self) -> None:
        if self._player is None:
            return
        status = self._player.status()
        self._move(status.position)
        # While it plays, a problem is only a warning, such as of a file that ends too early.
        if status.playing:
            return
        if status.problem is not None:
            self._fail(status.problem)
        else:
            self._ended()

    def _ended(self) -> None:
        if self.repeat and self.stretch is not None:
            self._play(self.stretch.start, self.stretch.end)
        else:
            self._stopped()

    def _repeat_from(self, seconds: float) -> None:
        """Play what is chosen from there, or from its start where that lies outside, or at its end."""
        assert self.stretch is not None
        inside = self.stretch.start <= seconds < self.stretch.end - _AT_END
        self._play(seconds if inside else self.stretch.start, self.stretch.end)

    def _play_on(self) -> None:
        """What plays goes on under other bounds."""
        if not self.playing:
            return
        if self.repeat and self.stretch is not None:
            self._repeat_from(self.position)
        else:
            self._play(self.position, None)

    def _go_to(self, seconds: float) -> None:
        """Whoever goes elsewhere gives up what was chosen."""
        if self.stretch is not None and not self.stretch.start <= seconds < self.stretch.end:
            self.repeat = False
            self._set_stretch(None)

    def _set_stretch(self, span: Span | None) -> None:
        if span != self.stretch or span is not None:
            self.stretch = span
            self.stretch_changed.emit()

    def _fail(self, problem: UserError) -> None:
        self._stopped()
        self.failed.emit(problem)

    def _stopped(self) -> None:
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def _move(self, seconds: float) -> None:
        self.position = seconds
        self.moved.emit(seconds)
