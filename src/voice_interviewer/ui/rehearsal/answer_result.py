"""What becomes of a finished answer: kept, graded, guessed at where that is wanted, and then ready to be seen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.practice.phases import Event
from voice_interviewer.practice.session import Session
from voice_interviewer.programme.events import Noted, Predicted
from voice_interviewer.take import Take
from voice_interviewer.ui.rehearsal.answer_check import AnswerCheck
from voice_interviewer.ui.rehearsal.answer_recording import Recorded
from voice_interviewer.ui.shell.context import Context


class AnswerResult(QObject):
    """Sees to the answers of one session, one after the other.

    Signals: ``changed()``; ``kept(Take)``; ``progressed(float)``; ``ready(Take)``, graded and free to be seen;
    ``failed(UserError)``, not graded.
    """

    changed = Signal()
    kept = Signal(object)
    progressed = Signal(object)
    ready = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: Context, session: Session, asks_first: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """``asks_first`` tells, once an answer is graded, whether somebody is there who wants to guess its scores."""
        super().__init__(parent)
        self._context = context
        self._session = session
        self._asks_first = asks_first
        self.check: AnswerCheck | None = None
        """The latest answer on its way, None before the first."""
        self.noting = False
        """Whether a guess is being kept."""

    def check_recorded(self, recorded: Recorded) -> None:
        """Keep a spoken answer, and have it graded."""
        self._new_check(AnswerCheck(self._context, recorded.take, recorded.path, self, recorded.listening)).check()

    def check_typed(self, take: Take, text: str) -> None:
        """Have a written answer graded, and keep it."""
        self._new_check(AnswerCheck(self._context, take, None, self)).check_typed(text)

    def check_again(self) -> None:
        """Try once more to keep or to grade the same answer."""
        if self.check is not None and self._session.can(Event.CHECK_AGAIN):
            self._session.check_again()
            self.changed.emit()
            self.check.check()

    def stop(self) -> None:
        """Stop grading; the recording is kept."""
        if self.check is not None and self.check.is_kept and self._session.can(Event.CHECK_FAILED):
            self.check.stop()
            self._on_failed(UserError("You stopped it before it was graded."))

    def guess(self, scores: Mapping[Section, int]) -> None:
        """Keep what the user expects, and then show what the grader found."""
        if self.noting or not self._session.can(Event.PREDICTED) or self.check is None or self.check.take.id is None:
            return
        services, take_id = self._context.services, self.check.take.id
        event = Predicted(take=take_id, **{section.value: score for section, score in scores.items()})
        self.noting = True
        self.changed.emit()
        self._context.tasks.run(
            lambda token, report: services.library.journal.note(event, services.now()), self._on_noted, self._not_noted
        )

    def skip_guess(self) -> None:
        """Show what the grader found without a guess."""
        if self._session.can(Event.PREDICTION_SKIPPED) and not self.noting:
            self._session.prediction_skipped()
            self._reveal()

    def _new_check(self, check: AnswerCheck) -> AnswerCheck:
        self.check = check
        check.kept.connect(self.kept)
        check.progressed.connect(self.progressed)
        check.checked.connect(self._on_checked)
        check.failed.connect(self._on_failed)
        self.changed.emit()
        return check

    @Slot(object)
    def _on_checked(self, take: Take) -> None:
        graded = take.findings is not None and take.findings.grade.abstained is None
        self._session.checked(graded=graded and self._asks_first())
        if self._session.revealed:
            self._reveal()
        else:
            self.changed.emit()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._session.check_failed(error, self.check.take.seconds if self.check else 0.0)
        self.failed.emit(error)

    def _on_noted(self, noted: Noted) -> None:
        del noted
        self.noting = False
        self._session.predicted()
        self._reveal()

    def _not_noted(self, error: Exception) -> None:
        """A guess that could not be kept is no reason to hold the scores back."""
        self.noting = False
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)
        self.skip_guess()

    def _reveal(self) -> None:
        self.changed.emit()
        if self.check is not None and self.check.heard_speech:
            self.ready.emit(self.check.take)
