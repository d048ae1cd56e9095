"""How a mock interview goes from its first question to its end.

The rules are in `practice.interview` and `programme.mock`; nothing here is a widget. The rehearsal of each question is
somebody else's: the flow says what to ask and follows what happens to it.
"""

import random
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.practice.interview.places import chain
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.mock.next_item import PutIn, waits_for_a_grade
from voice_interviewer.take import Take
from voice_interviewer.ui.mock.asked_questions import AskedQuestions
from voice_interviewer.ui.mock.interjections import Interjections
from voice_interviewer.ui.mock.interview_keeper import InterviewKeeper
from voice_interviewer.ui.mock.item_assignment import assignment_of
from voice_interviewer.ui.mock.live_interview import LiveInterview
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.asker import Asker
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context

Then = Callable[[], None]


class InterviewFlow(QObject):
    """One interview at a time.

    Signals: ``changed()``; ``ask_wanted(Assignment)``, a question is to be rehearsed now; ``table_wanted()``, the
    rehearsal page is to be shown; ``ended(int)``, all of the interview of that id is stored, and graded as far as it
    will be.
    """

    changed = Signal()
    ask_wanted = Signal(object)
    table_wanted = Signal()
    ended = Signal(object)

    def __init__(
        self,
        context: Context,
        free: Callable[[Then], None] = lambda then: then(),
        parent: QObject | None = None,
        seeds: Callable[[], int] | None = None,
    ) -> None:
        """``free`` does something once no answer is under way; ``seeds`` gives seeds, so that a test can know them."""
        super().__init__(parent)
        self._context = context
        self._free = free
        self._seeds = seeds or (lambda: random.randrange(2**32))  # noqa: S311 - it chooses questions, keeps no secret
        self.live: LiveInterview | None = None
        """The interview under way, None where there is none."""
        self.standing = Standing.IDLE
        self.at_table = False
        """Whether the rehearsal page belongs to the interview."""
        self.asked = AskedQuestions(self)
        self.keeper = InterviewKeeper(context, self)
        self._interjections = Interjections(context, self)
        self._asker = Asker(context, self)
        self._away = self._hurried = False
        self.asked.kept.connect(self._on_kept)
        self.asked.skipped.connect(self._on_skipped)
        self.asked.moved.connect(self._look)
        self.keeper.failed.connect(context.messages.error)
        self.keeper.settled.connect(self._look_if_ended)
        self._interjections.decided.connect(self._on_decided)
        self._interjections.failed.connect(context.messages.error)

    @property
    def can_skip(self) -> bool:
        """Whether a question is there that can be left unanswered."""
        return self.standing is Standing.ASKED and self.asked.can_skip

    @Slot()
    def next_question(self) -> None:
        """The break between two questions is over."""
        if self.standing is Standing.BETWEEN:
            self._ask()

    @Slot()
    def go_without(self) -> None:
        """Do not wait for a follow-up question."""
        if self.standing is Standing.KEPT:
            self._interjections.call_off()
            self._between()

    @Slot()
    def one_more(self) -> None:
        """Go on although the time is up."""
        if self.live is not None and self.standing is Standing.OVER and self.live.run.next is not None:
            self.live.one_more()
            self._ask()

    @Slot()
    def end(self) -> None:
        """End the interview as it stands; what was not asked is told in the report."""
        if self.live is not None and self.standing is not Standing.ENDING:
            self._free(self._end)

    @Slot()
    def hurry(self) -> None:
        """Do not wait for the last answers to be graded."""
        self._hurried = True
        self._look_if_ended()

    def follow(self, rehearsal: Rehearsal) -> None:
        """The rehearsal page begins with a question: with one of the interview, or with somebody else's."""
        if self.live is None:
            return
        if rehearsal.assignment.interview == self.live.id and self.standing is Standing.ASKED:
            self.asked.follow(rehearsal)
        else:
            self._leave_table()
        self._look()

    def _open(self, live: LiveInterview) -> None:
        self._close()
        self.live, self.standing = live, Standing.PAUSED

    def _close(self) -> None:
        self._interjections.call_off()
        self.asked.clear()
        self.live, self.standing, self.at_table = None, Standing.IDLE, False
        self._away = self._hurried = False

    def _ask(self) -> None:
        if self.live is None or self.live.present is None:
            return
        live, item, voice, services = self.live, self.live.present, self.live.voice, self._context.services
        self._away = False
        live.wake()
        self.standing, self.at_table = Standing.ASKED, True
        self.asked.let_go()
        self.changed.emit()

        def ask(assignment: Assignment) -> None:
            if self.live is live and self.standing is Standing.ASKED:  # it may have been ended meanwhile
                self.ask_wanted.emit(assignment)

        self._context.tasks.run(lambda token, report: assignment_of(services, item, live.id, live.rules, voice), ask)

    def _come_to_table(self, standing: Standing) -> None:
        self.standing, self.at_table = standing, True
        self.changed.emit()
        self.table_wanted.emit()

    def _leave_table(self) -> None:
        self.asked.let_go()
        self.at_table = False
        if self.standing is Standing.ASKED:
            self.standing = Standing.PAUSED
        if self.live is not None:
            self.live.rest()

    def _answered(self, take_id: int) -> None:
        if self.live is not None:
            self.live.answered(take_id)
            self._interjections.expect()

    @Slot(object)
    def _on_kept(self, take: Take) -> None:
        if take.id is not None:
            self._answered(take.id)
        if self.standing is Standing.ASKED:
            self.standing = Standing.KEPT
        self._look()

    @Slot()
    def _on_skipped(self) -> None:
        if self.live is not None:
            self.live.skip()
            self._between()

    @Slot()
    def _look(self) -> None:
        """Something happened in a rehearsal: go on as far as that lets us."""
        if self.live is None:
            return
        if self.standing is Standing.ASKED and self.asked.stage is Stage.LEFT:
            self.standing = Standing.PAUSED  # the answer was thrown away: the question will be asked again
        if self.standing is Standing.PAUSED or (self.standing is Standing.ASKED and self.asked.paused):
            self.live.rest()
        elif self.standing is Standing.ASKED and not self._away:
            self.live.wake()
        if self._interjections.pending and not self._answer_open:
            self._interjections.decide(self.live.interview, self._seeds())
        self.changed.emit()
        self._look_if_ended()

    @property
    def _answer_open(self) -> bool:
        """Whether the last answer is still graded, or guessed at; under real rules only where that matters."""
        if self.live is None or self.live.rules is Rules.PRACTICE:
            return self.asked.stage in {Stage.CHECKING, Stage.PREDICTING}
        interview = self.live.interview
        return waits_for_a_grade(interview) and chain(interview)[0].take in self.asked.checking

    @Slot(object)
    def _on_decided(self, found: PutIn | None) -> None:
        if self.live is not None and found is not None:
            self.live.put_in(found)
        if self.standing is Standing.KEPT:
            self._between()

    def _between(self) -> None:
        """The last question is done, and the next one is known."""
        item = self.live.present if self.live is not None else None
        self.standing = Standing.OVER if item is None else Standing.BETWEEN
        if item is not None and self._context.services.settings.current.speak_questions:
            self._asker.prepare(item.aloud)
        self.changed.emit()

    def _end(self) -> None:
        if self.live is None:
            return
        self._interjections.call_off()
        self.live.end()
        if self.standing is Standing.ASKED and self.asked.thinking and self.asked.rehearsal is not None:
            self.asked.rehearsal.leave()
        self.standing = Standing.ENDING
        self.changed.emit()
        self._look_if_ended()

    @Slot()
    def _look_if_ended(self) -> None:
        waits = self.keeper.busy or (self.asked.checking and not self._hurried)
        if self.live is not None and self.standing is Standing.ENDING and not waits:
            interview_id = self.live.id
            self._close()
            self.ended.emit(interview_id)
            self.changed.emit()
