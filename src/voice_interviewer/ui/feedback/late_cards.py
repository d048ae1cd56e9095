"""What takes a moment to know about the take that is shown: worked out in workers, shown when it is there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from voice_interviewer.answer import Section
from voice_interviewer.assess import Assessor
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.claims.ledger import claims_of
from voice_interviewer.structure.interviewer import Interviewer
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.asked_follow_ups import AskedFollowUps
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.guess_card import Guessed, guessed
from voice_interviewer.ui.rehearsal.assignment import follow_up
from voice_interviewer.ui.sharing.mentor_take import TakeMentor
from voice_interviewer.ui.shell.context import Context


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What bank and words together tell of a take; nothing of it is stored."""

    points: Mapping[Section, Sequence[str]]
    claims: Ledger | None = None
    interviewer: Interviewer | None = None
    """None where there are no findings to ask on about."""


class LateCards(QObject):
    """Serves one content at a time, and remembers for all of them what was asked.

    Signals: ``follow_up_requested(Assignment)``, when a follow-up question is to be answered now.
    """

    follow_up_requested = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._content: FeedbackContent | None = None
        self._take: Take | None = None
        self.asked = AskedFollowUps()
        self.mentor = TakeMentor(context, page)

    def show_on(self, content: FeedbackContent, take: Take) -> None:
        """Ask for all that this content waits for, in place of the one before."""
        self._content, self._take = content, take
        self._ask_bank(content, take)
        self._ask_library(content, take)
        self._ask_journal(content, take)
        self.mentor.show_on(content, take)

    def _ask_bank(self, content: FeedbackContent, take: Take) -> None:
        """In a worker, since the bank and the table of questions may have to be read first."""
        services = self._context.services

        def show(found: WorkedOut) -> None:
            self._context.tasks.in_steps(self._showing(content, found), lambda: None)

        self._context.tasks.run(lambda _token, _report: work_out(services.assessor, take), show)

    def _showing(self, content: FeedbackContent, found: WorkedOut) -> Iterator[None]:
        """One card a step, as long as no other take is opened."""
        for show in (self._show_claims, self._show_points, self._show_follow_ups):
            if self._content is content and isValid(content):
                show(content, found)
                yield

    def _show_claims(self, content: FeedbackContent, found: WorkedOut) -> None:
        if found.claims is not None:
            content.show_claims(found.claims)

    def _show_points(self, content: FeedbackContent, found: WorkedOut) -> None:
        content.show_points(found.points)

    def _show_follow_ups(self, content: FeedbackContent, found: WorkedOut) -> None:
        if found.interviewer is not None:
            content.show_follow_ups(found.interviewer.ask, self.asked.entries)
        if content.follow_up_card is not None:
            content.follow_up_card.used.connect(self._remember)
            content.follow_up_card.answer_requested.connect(self._answer)

    def _ask_library(self, content: FeedbackContent, take: Take) -> None:
        """How the last takes were spoken: in a worker, since they are read from the disk."""
        services = self._context.services

        def show(compared: Compared) -> None:
            if self._content is content and isValid(content):  # no other take was opened meanwhile
                content.show_compared(compared)

        self._context.tasks.run(lambda _token, _report: services.assessor.compared(take), show)

    def _ask_journal(self, content: FeedbackContent, take: Take) -> None:
        """What the user expected of it."""
        services = self._context.services

        def show(guess: Guessed | None) -> None:
            if self._content is content and isValid(content):  # no other take was opened meanwhile
                content.show_guess(guess)

        self._context.tasks.run(lambda _token, _report: guessed(services, take), show)

    @Slot(object)
    def _remember(self, question: FollowUp) -> None:
        self.asked.add(question)

    @Slot(object)
    def _answer(self, question: FollowUp) -> None:
        if self._take is not None:
            settings = self._context.services.settings.current
            self.follow_up_requested.emit(follow_up(question, self._take.question.kind, settings))


def work_out(assessor: Assessor, take: Take) -> WorkedOut:
    """Reads the bank: call it off the UI thread."""
    points = assessor.expected(take.question).points
    if take.findings is None:
        return WorkedOut(points)
    grade = take.findings.grade
    return WorkedOut(points, claims_of(grade, take.question.text), assessor.interviewer(take.question, grade))
