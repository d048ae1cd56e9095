"""Begins mock interviews and takes them up again, and sees to the breaks in them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.interview_door import InterviewDoor
from voice_interviewer.ui.mock.interview_flow import InterviewFlow, Then
from voice_interviewer.ui.mock.interview_start import TakenUp
from voice_interviewer.ui.mock.live_interview import LiveInterview
from voice_interviewer.ui.mock.standing import BETWEEN_QUESTIONS, Standing
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


class InterviewRunner(InterviewFlow):
    """What the window drives an interview with. Signals: those of `InterviewFlow`."""

    def __init__(
        self,
        context: Context,
        free: Callable[[Then], None] = lambda then: then(),
        parent: QObject | None = None,
        seeds: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(context, free, parent, seeds)
        self._to_end_it = False
        self._door = InterviewDoor(context, self)
        self._door.opened.connect(self._on_opened)
        self._door.refused.connect(self._on_refused)

    @property
    def can_pause(self) -> bool:
        """Whether a break can begin now."""
        speaking = self.asked.stage is Stage.ANSWERING and not self.asked.busy and not self.asked.paused
        at_question = self.standing is Standing.ASKED and (self.asked.thinking or speaking)
        return at_question or self.standing in {Standing.KEPT, Standing.BETWEEN}

    @property
    def at_rest(self) -> bool:
        """Whether nothing would be lost if the app ended now."""
        return not self.keeper.busy and (self.live is None or not self.live.running)

    def begin(self, setup: Setup) -> None:
        """A new interview; one under way ends as it stands."""
        if self.standing is not Standing.STARTING:
            self._free(lambda: self._begin(setup))

    def take_up(self, interview_id: int, to_end_it: bool = False) -> None:
        """Go on with an interview that was left, or end it as it stands."""
        if self.standing is Standing.STARTING:
            return
        if self.live is not None and self.live.id == interview_id:
            (self.end if to_end_it else self.go_on)()
        else:
            self._free(lambda: self._take_up(interview_id, to_end_it))

    @Slot()
    def pause(self) -> None:
        """Take a break. An answer under way is paused; a question that is thought about will be asked again."""
        rehearsal = self.asked.rehearsal
        if self.live is None or not self.can_pause:
            return
        if self.standing is Standing.ASKED and rehearsal is not None and not self.asked.thinking:
            rehearsal.pause_or_resume()  # and the clock follows
            return
        thinking = self.standing is Standing.ASKED
        self.standing = Standing.PAUSED
        if thinking and rehearsal is not None:
            rehearsal.leave()
        self.live.rest()
        self.changed.emit()

    @Slot()
    def go_on(self) -> None:
        """The break is over."""
        if self.live is None:
            return
        if self.standing is Standing.ASKED and self.asked.paused and self.asked.rehearsal is not None:
            self.asked.rehearsal.pause_or_resume()
        elif self.at_table and self.standing is not Standing.PAUSED:
            self.table_wanted.emit()
        else:
            self._free(self._go_on)

    def step_away(self) -> None:
        """The user looks at another page: no time goes by meanwhile."""
        if self.live is None or self.standing is Standing.ENDING:
            return
        self._away = True
        if self.standing is Standing.ASKED and self.asked.thinking:
            self.pause()
        else:
            self.live.rest()

    def come_back(self) -> None:
        """The user is at the table again. What is read between two questions of a practice interview takes no time."""
        self._away = False
        if self.live is None or self.standing is Standing.PAUSED or self.asked.paused:
            return
        if self.standing not in BETWEEN_QUESTIONS or self.live.rules is Rules.REAL:
            self.live.wake()

    def look_whether_ended(self) -> None:
        """It may have been ended from the home page, or in a terminal; then there is nothing to go on with."""
        live, services = self.live, self._context.services
        if live is not None and self.standing is not Standing.ENDING:
            self._context.tasks.run(
                lambda token, report: services.library.interviews.interview(live.id),
                lambda kept: self._on_looked(live, kept),
                _pass_over,
            )

    def rest(self) -> None:
        """The window closes: store where the interview stands."""
        self._away = True
        if self.live is not None:
            self.live.rest()

    def _go_on(self) -> None:
        if self.live is None:
            return
        if self.standing is not Standing.PAUSED:
            self._come_to_table(self.standing)
        elif self._interjections.pending:
            self._come_to_table(Standing.KEPT)
        elif self.live.present is not None:
            self._ask()
        else:
            self._come_to_table(Standing.OVER)

    def _begin(self, setup: Setup) -> None:
        if self.live is not None:
            self.live.end()
        self._start()
        self.keeper.when_settled(lambda: self._door.make(setup, self._seeds()))

    def _take_up(self, interview_id: int, to_end_it: bool) -> None:
        if self.live is not None:
            self.live.rest()
        self._start()
        self._to_end_it = to_end_it
        self.keeper.when_settled(lambda: self._door.look_up(interview_id))

    def _start(self) -> None:
        self._close()
        self._to_end_it = False
        self.standing = Standing.STARTING
        self.changed.emit()

    def _on_looked(self, live: LiveInterview, kept: KeptInterview) -> None:
        if self.live is live and kept.ended is not None and self.standing is not Standing.ENDING:
            self._close()
            self.changed.emit()

    @Slot(object)
    def _on_opened(self, found: TakenUp) -> None:
        self._open(LiveInterview(self._context, found.kept, self.keeper))
        if found.take is not None:
            self._answered(found.take)
        if self._to_end_it:
            self._end()
        else:
            self.go_on()
            self._look()

    @Slot()
    def _on_refused(self) -> None:
        self._close()
        self.changed.emit()


def _pass_over(error: Exception) -> None:
    """A library that cannot be read will be told of by whatever needs it."""
    if not isinstance(error, UserError):
        raise error
