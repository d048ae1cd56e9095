"""Lets cues be heard, and sees to it that none gets into a recording."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.ui.player.player_control import PlayerControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import Cue
from voice_interviewer.voice.ports import RecorderState

DIES_AWAY_MS = 300
"""After a cue has ended. What a microphone hears comes 0.1 s later (`voice.microphone`); the rest is for the echo of a
room and for a sound card that plays later than it says. Wireless loudspeakers can be later still."""

LONGEST_WAIT_MS = 2_000
"""A speaker that is stuck must not keep anybody from answering."""


class CuePlayer(QObject):
    """Plays through a player of its own, on the chosen speaker, where the user wants cues. Signals: none.

    What cannot be played is said once; everything that a cue says is to be seen as well.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._settings = context.services.settings
        self._then: Callable[[], None] | None = None
        self._told = False
        self._making: CancelToken | None = None
        self._control = PlayerControl(context, self)
        self._control.finished.connect(self._on_finished)
        self._control.failed.connect(self._on_failed)
        self._dying = QTimer(self, singleShot=True, interval=DIES_AWAY_MS)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        for timer in (self._dying, self._limit):
            timer.timeout.connect(self.cut)

    @property
    def wanted(self) -> bool:
        """Whether the user wants cues."""
        return self._settings.current.sound_cues

    @property
    def awaited(self) -> bool:
        """Whether something waits for a cue to end."""
        return self._then is not None

    def prepare(self) -> None:
        """Make the sounds ahead, so that the first does not come late."""
        if self.wanted:
            self._context.tasks.run(lambda token, report: [self._file(cue) for cue in Cue], _made, _met_again)

    def play(self, cue: Cue) -> None:
        """Let it be heard, now and beside everything else; silent where it would be recorded."""
        if self.wanted and not self.awaited and not self._would_be_recorded(cue):
            self._begin(cue)

    def play_aloud(self, cue: Cue) -> None:
        """Let it be heard whether cues are wanted or not: somebody wants to know how it sounds."""
        self._begin(cue)

    def play_then(self, cue: Cue, then: Callable[[], None]) -> None:
        """Let it be heard, and do ``then`` when it has died away; at once where no cues are wanted."""
        if not self.wanted:
            then()
            return
        self.cut()
        self._then = then
        self._limit.start()
        self._begin(cue)

    @Slot()
    def cut(self) -> None:
        """Wait no longer: what was to come after the cue comes now."""
        then, self._then = self._then, None
        self._dying.stop()
        self._limit.stop()
        if then is not None:
            self._be_quiet()
            then()

    def close(self) -> None:
        """Be quiet and give the speaker back. What waits for a cue is not done any more."""
        self._then = None
        self._dying.stop()
        self._limit.stop()
        self._be_quiet()
        self._control.close()

    def _would_be_recorded(self, cue: Cue) -> bool:
        if cue is Cue.REMINDER and self._settings.current.cues_in_answer:
            return False
        return self._context.services.recorder.status().state is RecorderState.RECORDING

    def _begin(self, cue: Cue) -> None:
        then, self._then = self._then, None  # ending the cue before it is not the end of this one
        self._be_quiet()
        self._then = then
        self._making = self._context.tasks.run(lambda token, report: self._file(cue), self._play, self._on_failed)

    def _be_quiet(self) -> None:
        """A sound that is still being made must not come later, into a recording or over the next one."""
        if self._making is not None:
            self._making.cancel()
            self._making = None
        self._control.stop()

    def _file(self, cue: Cue) -> Path:
        """In a worker."""
        from voice_interviewer.voice.cue_files import cue_file

        return cue_file(self._context.services.folders.cues, cue, self._settings.current.cue_volume)

    def _play(self, path: Path) -> None:
        self._control.play(path, self._settings.current.speaker)

    @Slot()
    def _on_finished(self) -> None:
        if self.awaited:
            self._dying.start()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if not self._told:
            self._told = True
            self._context.messages.info(f"The sounds for what happens cannot be heard: {error}")
        self.cut()


def _made(files: list[Path]) -> None:
    del files


def _met_again(error: Exception) -> None:
    """Whoever plays will meet it again, and tell."""
    if not isinstance(error, UserError):
        raise error
