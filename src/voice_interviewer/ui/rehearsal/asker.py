"""Says a text aloud: synthesised ahead where there was time, played on the chosen speaker, stopped at once."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError, for_user
from voice_interviewer.settings import Settings
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.ports import VoiceChoice


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be said, and where."""

    text: str
    choice: VoiceChoice
    device: str


class Asker(QObject):
    """Speaks through the synthesiser and a player of its own.

    Signals: ``speaking()`` when the sound begins; ``quiet()`` when it has ended or was stopped; ``failed(UserError)``
    when there is no voice or no speaker.
    """

    speaking = Signal()
    quiet = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = context.tasks
        self._speaker = context.services.speaker
        self._settings = context.services.settings
        self._wish: _Wish | None = None
        self._preparing: CancelToken | None = None
        self._begins_anew = False
        self._player = PlayerControl(context, self)
        self._player.started.connect(self.speaking)
        self._player.finished.connect(self._on_finished)
        self._player.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether something is said, or about to be."""
        return self._wish is not None

    @property
    def share(self) -> float:
        """How much of what is said has been heard, 0 to 1."""
        return self._player.share

    def prepare(self, text: str) -> None:
        """Synthesise ahead. A failure is not told now: `ask` will meet it again."""
        wish = self._as_wished(text)
        if self._speaker.ready(wish.text, wish.choice) is None:
            self._tasks.run(lambda token, report: self._synthesise(wish, token), _ignore_path, _ignore_user_error)

    def ask(self, text: str) -> None:
        """Say it, now or as soon as it is synthesised. What was being said stops; ``quiet`` does not follow by that."""
        self._begins_anew = True
        self.stop()
        self._begins_anew = False
        wish = self._wish = self._as_wished(text)
        ready = self._speaker.ready(wish.text, wish.choice)
        if ready is not None:
            self._player.play(ready, wish.device)
            return
        self._preparing = self._tasks.run(
            lambda token, report: self._synthesise(wish, token), self._on_prepared, self._on_failed
        )

    @Slot()
    def stop(self) -> None:
        """Be quiet, at once."""
        if self._wish is None:
            return
        if self._player.playing:
            self._player.stop()  # which tells that it is quiet
            return
        if self._preparing is not None:
            self._preparing.cancel()
        self._on_finished()

    def close(self) -> None:
        """Be quiet and give the speaker back."""
        self.stop()
        self._player.close()

    def _as_wished(self, text: str) -> _Wish:
        settings: Settings = self._settings.current
        return _Wish(text, VoiceChoice(settings.voice, settings.speech_rate), settings.speaker)

    def _synthesise(self, wish: _Wish, token: CancelToken) -> Path:
        """In a worker."""
        return self._speaker.prepare(wish.text, wish.choice, token)

    def _on_prepared(self, path: Path) -> None:
        self._preparing = None
        if self._wish is not None:
            self._player.play(path, self._wish.device)

    @Slot()
    def _on_finished(self) -> None:
        self._wish, self._preparing = None, None
        if not self._begins_anew:
            self.quiet.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._wish, self._preparing = None, None
        self.failed.emit(for_user(error))


def _ignore_path(path: Path) -> None:
    del path


def _ignore_user_error(error: Exception) -> None:
    if not isinstance(error, UserError):
        raise error
