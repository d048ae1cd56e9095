"""One rehearsal of one question: asks, records, has the answer checked, and says which stage it has reached.

The page draws the stage and passes on what the user presses; nothing here is a widget.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.practice.own_times import with_extra_time
from voice_interviewer.practice.phases import Event, Phase
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import Session
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.rehearsal.answer_recording import Recorded
from voice_interviewer.ui.rehearsal.answer_result import AnswerResult
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.spoken_answer import SpokenAnswer
from voice_interviewer.ui.rehearsal.stages import Stage, stage_of
from voice_interviewer.ui.shell.context import Context


class Rehearsal(QObject):
    """Signals: ``changed()`` when something else is to be drawn; ``heard(RecorderStatus)``; ``progressed(float)``;
    ``kept(Take)`` once the answer is in the library; ``take_ready(Take)`` when it is graded and may be seen;
    ``skipped()`` when the question was left unanswered.
    """

    changed = Signal()
    heard = Signal(object)
    progressed = Signal(object)
    kept = Signal(object)
    take_ready = Signal(object)
    skipped = Signal()

    def __init__(
        self, context: Context, assignment: Assignment, aside: SetAside, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._aside = aside
        self.assignment = assignment
        settings = context.services.settings.current
        limits = with_extra_time(settings, assignment.think_seconds, assignment.answer_seconds)
        self.hides_clock = settings.hide_clock
        """Whether no running time is wanted while an answer is spoken."""
        self.shows_captions = settings.captions
        """Whether what the voice says is wanted in writing as well."""
        self.session = Session(limits, context.services.clock, assignment.rules, assignment.hints, predict=True)
        self.problem: UserError | None = None
        """What did not work, for the page to say."""
        self.voice_problem: UserError | None = None
        """Why the question is only shown, where that is so."""
        self.notes = ""
        """What the user has jotted down by now; it is kept with the answer."""
        self.attended = False
        """Whether the user has it before their eyes: nobody else is asked to guess."""
        self._typing = False
        self.asker = Asker(context, self)
        self._spoken = SpokenAnswer(context, self.session, assignment, aside, self)
        self.result = AnswerResult(context, self.session, self._wants_to_guess, self)
        """What becomes of the finished answer."""
        self._connect()
        self._get_ready()

    @property
    def stage(self) -> Stage:
        """What there is to show."""
        heard = None if self.check is None else self.check.heard_speech
        return stage_of(self.session.state, self._typing, self._spoken.lost, heard)

    @property
    def check(self) -> AnswerCheck | None:
        """The latest finished answer on its way, None before the first."""
        return self.result.check

    @property
    def first_reading(self) -> str | None:
        """What was heard of the answer so far, its end yet to change; None where the user does not want to see it."""
        reading = self._spoken.first_reading  # taken in either way: what nobody takes in would heap up
        return reading if self._context.services.settings.current.show_live_words else None

    @property
    def busy(self) -> bool:
        """Whether nothing can be pressed for a moment: the microphone opens or closes, or a guess is being kept."""
        return self._spoken.busy or self.result.noting

    @property
    def paused(self) -> bool:
        """Whether the recording is paused by the user."""
        return self.session.phase is Phase.PAUSED and self.stage is Stage.ANSWERING

    @property
    def awaits_cue(self) -> bool:
        """Whether the microphone is open, and what is said counts when the cue has died away."""
        return self._spoken.awaits_cue

    @property
    def unfinished(self) -> bool:
        """Whether leaving now would cut an answer off."""
        return self._spoken.under_way

    @property
    def at_rest(self) -> bool:
        """Whether nothing that it began is still to call back: it can be deleted."""
        checking = self.check is not None and self.check.running
        return not (checking or self.busy or self.awaits_cue or self.asker.busy or self.unfinished)

    @property
    def rules_open(self) -> bool:
        """Whether this can still be made a real take, or practice again; an interview has its rules from the start."""
        return self.assignment.interview is None and not self.busy and self.session.rules_open

    def go_by(self, rules: Rules) -> None:
        """Make it a real take, or practice again."""
        if self.rules_open:
            self.session.go_by(rules)
            self.assignment = replace(self.assignment, rules=rules)
            self.changed.emit()

    def show_hint(self) -> None:
        """One hint more, where there is one."""
        if self.session.can(Event.HINT):
            self.session.next_hint()
            self.changed.emit()

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
        if self._spoken.can_begin:
            self.asker.stop()
            self.problem = None
            self._spoken.begin(self.assignment, self.notes)

    def type_answer(self) -> None:
        """Answer in writing."""
        if self._spoken.can_begin:
            self.asker.stop()
            self.problem, self._typing = None, True
            self.session.begin_answer()
            self.changed.emit()

    def speak_instead(self, typed: str = "") -> None:
        """Back from writing to thinking; in a real take only while nothing is written."""
        if self.stage is Stage.TYPING and self.session.can(Event.RETRY):
            self._retry()
        elif self.stage is Stage.TYPING and not typed.strip():
            self._typing = False
            self.session.recording_failed(UserError("Nothing was typed."), 0.0)
            self.changed.emit()

    def pause_or_resume(self) -> None:
        """Stop the recording for a while, or go on with it."""
        if self.stage is Stage.ANSWERING:
            self._spoken.pause_or_resume()

    def done(self) -> None:
        """The spoken answer is finished, or what was heard of it is to be used."""
        if self._speaking:
            self._spoken.finish(self.notes)

    def start_over(self) -> None:
        """Answer anew, in practice; what was recorded so far is set aside and can be had back for a while."""
        if self._speaking and self.session.can(Event.RETRY):
            self._spoken.give_up(self.notes, "Started over. The {} so far were thrown away.", self._retry)

    def hand_in(self, text: str) -> None:
        """The written answer is finished."""
        if self.stage is Stage.TYPING and text.strip():
            take = self._typed_take()
            self.session.done()
            self.result.check_typed(take, text)
            self.changed.emit()

    def try_again(self) -> None:
        """After an answer that was checked or not, answer the same question once more, in practice."""
        if self.session.phase is Phase.REVIEW and self.session.can(Event.RETRY):
            self._retry()

    def check_again(self) -> None:
        """Try once more to keep or to grade the same answer."""
        if self.stage is Stage.NOT_CHECKED:
            self.problem = None
            self.result.check_again()

    def stop_check(self) -> None:
        """Stop grading; the recording is kept."""
        if self.stage is Stage.CHECKING:
            self.result.stop()

    def skip(self, typed: str = "") -> None:
        """Leave the question unanswered; what was said or typed so far can be had back for a while."""
        if self._speaking:
            self._spoken.give_up(self.notes, "Skipped. The {} so far were thrown away.", self._skip)
        elif self.session.can(Event.SKIP):
            if self.stage is Stage.TYPING and typed.strip():
                self._aside.put_typed(self._typed_take(), typed, "Skipped. What you had typed was thrown away.")
            self._skip()

    def leave(self) -> None:
        """End without an answer; a recording under way is set aside and can be had back for a while.

        An answer that is finished goes on being kept and checked.
        """
        self.asker.close()
        if self._speaking:
            self._spoken.give_up(self.notes, "The answer of {} was thrown away.", self._abandon)
        elif self.session.can(Event.ABANDON) and self.session.phase is not Phase.CHECKING:
            self._abandon()

    def watch(self, watching: bool) -> None:
        """Report the microphone's level or not; recording goes on either way."""
        self._spoken.watch(watching)

    @property
    def _speaking(self) -> bool:
        return self.stage in {Stage.ANSWERING, Stage.LOST}

    def _get_ready(self) -> None:
        """Load the model and the grader, so that the first answer is not slower than the next."""
        services = self._context.services
        services.transcriber.warm_up()
        self._spoken.prepare()
        self._context.tasks.run(lambda token, report: services.assessor, lambda assessor: None)

    def _connect(self) -> None:
        self.asker.speaking.connect(self.changed)
        self.asker.quiet.connect(self._on_quiet)
        self.asker.failed.connect(self._on_no_voice)
        self._spoken.changed.connect(self.changed)
        self._spoken.heard.connect(self.heard)
        self._spoken.finished.connect(self._check_recorded)
        self._spoken.failed.connect(self._on_problem)
        self.result.changed.connect(self.changed)
        self.result.kept.connect(self.kept)
        self.result.progressed.connect(self.progressed)
        self.result.ready.connect(self.take_ready)
        self.result.failed.connect(self._on_problem)

    @Slot()
    def _on_quiet(self) -> None:
        if self.session.phase is Phase.ASKING:
            self.session.asked()
        self.changed.emit()

    @Slot(object)
    def _on_no_voice(self, error: UserError) -> None:
        self.voice_problem = error
        self._on_quiet()

    @Slot(object)
    def _on_problem(self, error: UserError) -> None:
        self.problem = error
        self.changed.emit()

    @Slot(object)
    def _check_recorded(self, recorded: Recorded) -> None:
        self.problem = None
        self.result.check_recorded(recorded)

    def _wants_to_guess(self) -> bool:
        wanted = self._context.services.settings.current.predict_scores
        return self.attended and self.assignment.invites_a_guess and wanted

    def _typed_take(self) -> Take:
        """The written answer as it stands, its text left out."""
        about, now = self.assignment, self._context.services.now()
        take = Take(about.asked, now, self.session.answered, Source.TYPED)
        drill = about.drill.section if about.drill else None
        return replace(take, mode=about.mode, interview=about.interview, notes=self.notes, drill=drill)

    def _skip(self) -> None:
        self.asker.stop()
        self.session.skip()
        self.changed.emit()
        self.skipped.emit()

    def _abandon(self) -> None:
        self.session.abandon()
        self.changed.emit()

    def _retry(self) -> None:
        self.problem, self._typing = None, False
        self.session.retry()
        self.changed.emit()
