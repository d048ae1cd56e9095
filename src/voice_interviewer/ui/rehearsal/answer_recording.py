"""Records one answer at a time, on disk from its first moment, and never throws one away at once."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.take import AskedQuestion, Mode, Source, Take
from voice_interviewer.transcription.ports import Listening
from voice_interviewer.ui.cues.cue_player import CuePlayer
from voice_interviewer.ui.rehearsal.recorder_control import RecorderControl
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.voice.cues import Cue
from voice_interviewer.voice.ports import RecorderStatus, Recording


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer on disk that is not in the library yet. It was listened to from its beginning."""

    take: Take
    path: Path
    listening: Listening | None = None


class AnswerRecording(QObject):
    """The recording of the answer to one question.

    Signals: ``started()`` and ``resumed()``, when what is said counts; ``heard(RecorderStatus)``; ``lost(UserError)``,
    the device failed and what was heard is kept; ``finished(Recorded | None)``, None where nothing was recorded;
    ``failed(UserError)``, it could not begin.

    Where cues are wanted, nothing counts before the one that says so has died away: none gets into the recording.
    """

    started = Signal()
    resumed = Signal()
    heard = Signal(object)
    lost = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        asked: AskedQuestion,
        parent: QObject | None = None,
        interview: int | None = None,
        drill: Section | None = None,
    ) -> None:
        """``drill`` is the one section that is asked for, where only that is."""
        super().__init__(parent)
        self._services = context.services
        self._asked = asked
        self._drill = drill
        self._mode, self._interview, self._notes = Mode.PRACTICE, interview, ""
        self._path: Path | None = None
        self._began: datetime | None = None
        self._listening: Listening | None = None
        self.cues = CuePlayer(context, self)
        self._control = RecorderControl(context, self)
        self._control.started.connect(self._on_started)
        self._control.heard.connect(self.heard)
        self._control.lost.connect(self._on_lost)
        self._control.stopped.connect(self._on_stopped)
        self._control.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        """Whether the microphone is open, or on its way to be opened or closed."""
        return self._control.busy

    @property
    def first_reading(self) -> str:
        """What was heard of the answer so far; its end may change."""
        return self._listening.text if self._listening is not None else ""

    def begin(self, mode: Mode = Mode.PRACTICE, notes: str = "") -> None:
        """Record a new answer; ``notes`` are safe with it from its first moment.

        Raises nothing: a microphone that refuses comes as ``failed``.
        """
        self._mode, self._notes = mode, notes
        self._control.open(self._open)

    def pause(self) -> None:
        """Keep the microphone open but write nothing."""
        self._control.pause()

    def resume(self) -> None:
        """Write again; ``resumed`` follows."""
        self.cues.play_then(Cue.RESUMED, self._go_on)

    def watch(self, watching: bool) -> None:
        """Report the level or not; recording goes on either way."""
        self._control.watch(watching)

    def finish(self, notes: str = "") -> None:
        """End the recording, with what was jotted down by now; ``finished`` follows."""
        self._notes = notes
        self._control.stop()

    def _open(self) -> None:
        """In a worker: both the disk and the device may take a moment."""
        from voice_interviewer.voice import recovery

        self._path = self._listening = None
        assessor = self._services.assessor  # made before the microphone is open: what it raises must not come later
        self._began = self._services.now()
        self._path = recovery.begin(
            self._services.folders.recordings,
            self._asked,
            self._began,
            mode=self._mode,
            interview=self._interview,
            notes=self._notes,
            drill=self._drill,
        )
        self._services.recorder.start(self._path, self._services.settings.current.microphone)
        if self.cues.wanted:
            self._services.recorder.pause()
        self._listening = assessor.listen(self._path, self._asked)

    @Slot()
    def _on_started(self) -> None:
        self.cues.play_then(Cue.BEGIN, self._begin_now)

    def _begin_now(self) -> None:
        self._control.resume()
        self.started.emit()

    def _go_on(self) -> None:
        self._control.resume()
        self.resumed.emit()

    @Slot(object)
    def _on_lost(self, status: RecorderStatus) -> None:
        self.cues.cut()
        self.lost.emit(status.problem or UserError("The microphone stopped.", "What you said until then is kept."))

    @Slot(object)
    def _on_stopped(self, recording: Recording | None) -> None:
        path, began, listening = self._path, self._began, self._listening
        self._path = self._listening = None
        if path is None or began is None or recording is None or recording.seconds <= 0:
            if listening is not None:
                listening.abandon()
            if path is not None:
                _clear_away(path)
            self.finished.emit(None)
            return
        self.finished.emit(Recorded(self._take(began, recording.seconds), path, listening))

    def _take(self, began: datetime, seconds: float) -> Take:
        return Take(
            self._asked,
            began,
            seconds,
            Source.MICROPHONE,
            mode=self._mode,
            interview=self._interview,
            notes=self._notes,
            drill=self._drill,
        )

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        if self._path is not None and not self._path.exists():
            _clear_away(self._path)  # nothing was written; a recording that could not be ended stays for later
        if self._listening is not None:
            self._listening.abandon()
        self._path = self._listening = None
        self.failed.emit(error)


def _clear_away(path: Path) -> None:
    from voice_interviewer.voice import recovery

    recovery.finish(path)
