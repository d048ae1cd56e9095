"""One rehearsal of one question: asks, records, has the answer checked, and says which stage it has reached.

The page draws the stage and passes on what the user presses; nothing here is a widget.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.practice.phases import Event, Phase
from voice_interviewer.practice.session import Limits, Session
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.rehearsal.answer_recording import AnswerRecording, Recorded
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import SPOKEN_STAGES, Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import length


class Rehearsal(QObject):
    """Signals: ``changed()`` when something else is to be drawn; ``heard(RecorderStatus)``; ``progressed(float)``;
    ``kept(Take)`` once the answer is in the library; ``take_ready(Take)`` when it is graded.
    """

    changed = Signal()
    heard = Signal(object)
    progressed = Signal(object)
    kept = Signal(object)
    take_ready = Signal(object)

    def __init__(
        self, context: Context, assignment: Assignment, aside: SetAside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._aside = aside
        self.assignment = assignment
        self.session = Session(Limits(assignment.think_seconds, assignment.answer_seconds), context.services.clock)
        self.problem: UserError | None = None
        """What did not work, for the page to say."""
        self.voice_problem: UserError | None = None
        """Why the question is only shown, where that is so."""
        self.check: AnswerCheck | None = None
        self.busy = False
        """Whether the microphone is being opened or closed: for a moment nothing can be pressed."""
        self._typing = False
        self._lost = False
        self._then: Callable[[Recorded], None] = self._check_recorded
        self.asker = Asker(context, self)
        self._recording = AnswerRecording(context, assignment.asked, self)
        self._connect()
        self._get_ready()

    @property
    def stage(self) -> Stage:
        """What there is to show."""
        stage = SPOKEN_STAGES[self.session.phase]
        if stage is Stage.ANSWERING and self._lost:
            return Stage.LOST
        if stage is Stage.ANSWERING and self._typing:
            return Stage.TYPING
        if stage is not Stage.READY:
            return stage
        if not self.session.state.checked or self.check is None:
            return Stage.NOT_CHECKED
        return Stage.READY if self.check.heard_speech else Stage.NO_SPEECH

    @property
    def first_reading(self) -> str | None:
        """What was heard of the answer so far, its end yet to change; None where the user does not want to see it."""
        return self._recording.first_reading if self._context.services.settings.current.show_live_words else None

    @property
    def unfinished(self) -> bool:
        """Whether leaving now would cut an answer off."""
        return self.session.phase in {Phase.ANSWERING, Phase.PAUSED}

    def ask(self) -> None:
        """Say the question, if questions are to be spoken; the think time begins when it has been said."""
        if self.stage not in {Stage.ASKING, Stage.THINKING}:
            return
        self.voice_problem = None
        if self._context.services.settings.current.speak_questions:
            self.asker.ask(self.assignment.aloud)
        else:
            self._on_quiet()
        self.changed.emit()

    def start_answer(self) -> None:
        """Open the microphone; the answer begins when it is open."""
        if self.session.can(Event.BEGIN_ANSWER) and not self._recording.busy:
            self.asker.stop()
            self.problem, self.busy = None, True
            self._recording.begin()
            self.changed.emit()

    def type_answer(self) -> None:
        """Answer in writing."""
        if self.session.can(Event.BEGIN_ANSWER) and not self._recording.busy:
            self.asker.stop()
            self.problem, self._typing = None, True
            self.session.begin_answer()
            self.changed.emit()

    def speak_instead(self) -> None:
        """Back from writing to thinking."""
        if self.stage is Stage.TYPING:
            self._retry()

    def pause_or_resume(self) -> None:
        """Stop the recording for a while, or go on with it."""
        if self.stage is not Stage.ANSWERING or self.busy:
            return
        if self.session.can(Event.PAUSE):
            self._recording.pause()
            self.session.pause()
        else:
            self._recording.resume()
            self.session.resume()
        self.changed.emit()

    def done(self) -> None:
        """The spoken answer is finished, or what was heard of it is to be used."""
        self._finish_recording(self._check_recorded)

    def start_over(self) -> None:
        """Answer anew; what was recorded so far is set aside and can be had back for a while."""
        self._finish_recording(self._set_aside_and_retry)

    def hand_in(self, text: str) -> None:
        """The written answer is finished."""
        if self.stage is Stage.TYPING and text.strip():
            take = Take(self.assignment.asked, self._context.services.now(), self.session.answered, Source.TYPED)
            self.session.done()
            self._new_check(take, None).check_typed(text)
            self.changed.emit()

    def try_again(self) -> None:
        """After an answer that was checked or not, answer the same question once more."""
        if self.session.phase is Phase.REVIEW:
            self._retry()

    def check_again(self) -> None:
        """Try once more to keep or to grade the same answer."""
        if self.stage is Stage.NOT_CHECKED and self.check is not None:
            self.problem = None
            self.session.check_again()
            self.changed.emit()
            self.check.check()

    def stop_check(self) -> None:
        """Stop grading; the recording is kept."""
        if self.stage is Stage.CHECKING and self.check is not None and self.check.is_kept:
            self.check.stop()
            self._not_checked(UserError("You stopped it before it was graded."))

    def leave(self) -> None:
        """End without an answer; a recording under way is set aside and can be had back for a while.

        An answer that is finished goes on being kept and checked.
        """
        self.asker.close()
        if self.stage in {Stage.ANSWERING, Stage.LOST}:
            self._finish_recording(self._set_aside_and_leave)
        elif self.session.can(Event.ABANDON) and self.session.phase is not Phase.CHECKING:
            self._abandon()

    def watch(self, watching: bool) -> None:
        """Report the microphone's level or not; recording goes on either way."""
        self._recording.watch(watching)

    def _get_ready(self) -> None:
        """Load the model and the grader, so that the first answer is not slower than the next."""
        services = self._context.services
        services.transcriber.warm_up()
        self._context.tasks.run(lambda token, report: services.assessor, lambda assessor: None)

    def _connect(self) -> None:
        self.asker.speaking.connect(self.changed)
        self.asker.quiet.connect(self._on_quiet)
        self.asker.failed.connect(self._on_no_voice)
        self._recording.started.connect(self._on_started)
        self._recording.heard.connect(self.heard)
        self._recording.lost.connect(self._on_lost)
        self._recording.finished.connect(self._on_finished)
        self._recording.failed.connect(self._on_refused)

    @Slot()
    def _on_quiet(self) -> None:
        if self.session.phase is Phase.ASKING:
            self.session.asked()
        self.changed.emit()

    @Slot(object)
    def _on_no_voice(self, error: UserError) -> None:
        self.voice_problem = error
        self._on_quiet()

    @Slot()
    def _on_started(self) -> None:
        self.busy = False
        if self.session.can(Event.BEGIN_ANSWER):
            self.session.begin_answer()
            self.changed.emit()
        else:  # left while the microphone was being opened
            self._then = self._set_aside
            self._recording.finish()

    @Slot(object)
    def _on_refused(self, error: UserError) -> None:
        self.problem, self.busy, self._lost = error, False, False
        if self.unfinished:
            self.session.recording_failed(error, 0.0)
        self.changed.emit()

    @Slot(object)
    def _on_lost(self, error: UserError) -> None:
        self.problem, self._lost = error, True
        if self.session.can(Event.PAUSE):
            self.session.pause()
        self.changed.emit()

    def _finish_recording(self, then: Callable[[Recorded], None]) -> None:
        if self.stage in {Stage.ANSWERING, Stage.LOST} and not self.busy:
            self._then, self.busy = then, True
            self._recording.finish()
            self.changed.emit()

    @Slot(object)
    def _on_finished(self, recorded: Recorded | None) -> None:
        self.busy = False
        if recorded is not None:
            self._then(recorded)
        elif self._then == self._set_aside_and_leave:
            self._abandon()
        elif self.unfinished:
            self.problem = self.problem or UserError("Nothing was recorded.", "Start answering when you are ready.")
            self.session.recording_failed(self.problem, 0.0)
        self._lost = False
        self.changed.emit()

    def _check_recorded(self, recorded: Recorded) -> None:
        if self._lost and self.problem is not None:
            self.session.recording_failed(self.problem, recorded.take.seconds)
        else:
            self.session.done()
        self.problem = None
        self._new_check(recorded.take, recorded).check()

    def _set_aside_and_retry(self, recorded: Recorded) -> None:
        self._aside.put(recorded, f"Started over. The {length(recorded.take.seconds)} so far were thrown away.")
        self._retry()

    def _set_aside_and_leave(self, recorded: Recorded) -> None:
        self._set_aside(recorded)
        self._abandon()

    def _set_aside(self, recorded: Recorded) -> None:
        self._aside.put(recorded, f"The answer of {length(recorded.take.seconds)} was thrown away.")

    def _abandon(self) -> None:
        self.session.abandon()
        self.changed.emit()

    def _retry(self) -> None:
        self.problem, self._typing, self._lost = None, False, False
        self.session.retry()
        self.changed.emit()

    def _new_check(self, take: Take, recorded: Recorded | None) -> AnswerCheck:
        path, listening = (recorded.path, recorded.listening) if recorded else (None, None)
        self.check = AnswerCheck(self._context, take, path, self, listening)
        self.check.kept.connect(self.kept)
        self.check.progressed.connect(self.progressed)
        self.check.checked.connect(self._on_checked)
        self.check.failed.connect(self._not_checked)
        return self.check

    @Slot(object)
    def _on_checked(self, take: Take) -> None:
        self.session.checked()
        self.changed.emit()
        if self.stage is Stage.READY:
            self.take_ready.emit(take)

    @Slot(object)
    def _not_checked(self, error: UserError) -> None:
        self.problem = error
        kept = self.check.take.seconds if self.check else 0.0
        self.session.check_failed(error, kept)
        self.changed.emit()
