"""The spoken answers of one rehearsal: begun, paused, finished or given up, and what becomes of the recording."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.practice.phases import Event, Phase
from voice_interviewer.practice.session import Session
from voice_interviewer.ui.rehearsal.answer_recording import AnswerRecording, Recorded
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import length


class SpokenAnswer(QObject):
    """Tells the session what the microphone does; one recording at a time.

    Signals: ``changed()``; ``heard(RecorderStatus)``; ``finished(Recorded)``, an answer that is to be checked;
    ``failed(UserError)``, the microphone did not open or broke off.
    """

    changed = Signal()
    heard = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: Context, session: Session, assignment: Assignment, aside: SetAside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._aside = aside
        self.busy = False
        """Whether the microphone is being opened or closed: for a moment nothing can be pressed."""
        self._loss: UserError | None = None
        self._then: Callable[[Recorded], None] = self._hand_over
        self._if_nothing: Callable[[], None] = self._nothing_recorded
        only = assignment.drill.section if assignment.drill else None
        self._recording = AnswerRecording(context, assignment.asked, self, assignment.interview, only)
        self._recording.started.connect(self._on_started)
        self._recording.resumed.connect(self._on_resumed)
        self._recording.heard.connect(self.heard)
        self._recording.lost.connect(self._on_lost)
        self._recording.finished.connect(self._on_finished)
        self._recording.failed.connect(self._on_refused)

    @property
    def lost(self) -> bool:
        """Whether the microphone failed, and the user has yet to say what becomes of what was heard."""
        return self._loss is not None

    @property
    def can_begin(self) -> bool:
        """Whether an answer can be begun, spoken or written."""
        return self._session.can(Event.BEGIN_ANSWER) and not self._recording.busy

    @property
    def under_way(self) -> bool:
        """Whether an answer has been begun and not ended."""
        return self._session.phase in {Phase.ANSWERING, Phase.PAUSED}

    @property
    def awaits_cue(self) -> bool:
        """Whether the microphone is open, and what is said counts when the cue has died away."""
        return self._recording.cues.awaited

    @property
    def first_reading(self) -> str:
        """What was heard of the answer so far; its end may change."""
        return self._recording.first_reading

    def begin(self, assignment: Assignment, notes: str) -> None:
        """Open the microphone; the answer begins when it is open."""
        self.busy = True
        self._recording.begin(assignment.mode, notes)
        self.changed.emit()

    def pause_or_resume(self) -> None:
        """Stop the recording for a while, or go on with it."""
        if self.busy or self.lost:
            return
        if self._session.can(Event.PAUSE):
            self._recording.pause()
            self._session.pause()
        else:
            self.busy = True
            self._recording.resume()
        self.changed.emit()

    def finish(self, notes: str) -> None:
        """The answer is finished, or what was heard of it is to be used."""
        self._end(self._hand_over, self._nothing_recorded, notes)

    def give_up(self, notes: str, said: str, then: Callable[[], None]) -> None:
        """End it without using it: it is set aside, which is said (``{}`` stands for its length), and then ``then``."""

        def set_aside(recorded: Recorded) -> None:
            self._aside.put(recorded, said.format(length(recorded.take.seconds)))
            then()

        self._end(set_aside, then, notes)

    def prepare(self) -> None:
        """Make the sounds ahead that say when to speak."""
        self._recording.cues.prepare()

    def watch(self, watching: bool) -> None:
        """Report the microphone's level or not; recording goes on either way."""
        self._recording.watch(watching)

    def _end(self, then: Callable[[Recorded], None], if_nothing: Callable[[], None], notes: str) -> None:
        if not self.busy:
            self._then, self._if_nothing, self.busy = then, if_nothing, True
            self._recording.finish(notes)
            self.changed.emit()

    @Slot()
    def _on_started(self) -> None:
        self.busy = False
        if self._session.can(Event.BEGIN_ANSWER):
            self._session.begin_answer()
            self.changed.emit()
        else:  # left while the microphone was being opened
            self.give_up("", "The answer of {} was thrown away.", self.changed.emit)

    @Slot()
    def _on_resumed(self) -> None:
        self.busy = False
        if self._session.can(Event.RESUME):
            self._session.resume()
        self.changed.emit()

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self.busy, self._loss = False, None
        if self.under_way:
            self._session.recording_failed(error, 0.0)
        self.failed.emit(error)

    @Slot(object)
    def _on_lost(self, error: UserError) -> None:
        self._loss = error
        if self._session.can(Event.PAUSE):
            self._session.pause()
        self.failed.emit(error)

    @Slot(object)
    def _on_finished(self, recorded: Recorded | None) -> None:
        self.busy = False
        if recorded is not None:
            self._then(recorded)
        else:
            self._if_nothing()
        self._loss = None
        self.changed.emit()

    def _hand_over(self, recorded: Recorded) -> None:
        if self._loss is not None:
            self._session.recording_failed(self._loss, recorded.take.seconds)
        else:
            self._session.done()
        self.finished.emit(recorded)

    def _nothing_recorded(self) -> None:
        error = self._loss or UserError("Nothing was recorded.", "Start answering when you are ready.")
        self._session.recording_failed(error, 0.0)
        self.failed.emit(error)
