"""The interview under way with its clock, stored whenever it goes on."""

from voice_interviewer.interview_terms import Voice
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.events import InterviewEvent
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Item, ItemKind
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.mock.next_item import PutIn
from voice_interviewer.ui.mock.interview_keeper import InterviewKeeper
from voice_interviewer.ui.shell.context import Context


class LiveInterview:
    """Holds a run and never loses a step of it. Methods that are named like events store."""

    def __init__(self, context: Context, kept: KeptInterview, keeper: InterviewKeeper) -> None:
        self._services = context.services
        self._keeper = keeper
        self._voices: dict[str, Voice] = {}
        self.id = kept.id
        self.run = InterviewRun(kept.interview, context.services.clock)

    @property
    def interview(self) -> Interview:
        """As it stood at the last event."""
        return self.run.interview

    @property
    def present(self) -> Item | None:
        """The question to ask or to answer now."""
        return self.run.present

    @property
    def rules(self) -> Rules:
        return self.interview.setup.rules

    @property
    def minutes(self) -> int:
        """Those that were agreed."""
        return self.interview.setup.minutes

    @property
    def running(self) -> bool:
        """Whether its time goes by."""
        return self.run.phase is InterviewPhase.RUNNING

    @property
    def voice(self) -> Voice | None:
        """Who asks the present follow-up question, where that is known."""
        item = self.present
        if item is None or item.kind is not ItemKind.FOLLOW_UP:
            return None
        return self._voices.get(item.text, self.interview.setup.voice)

    def wake(self) -> None:
        """Let time go by."""
        if self.run.can(InterviewEvent.RESUME):
            self.run.resume()
            self._store()

    def rest(self) -> None:
        """Let no time go by."""
        if self.run.can(InterviewEvent.PAUSE):
            self.run.pause()
            self._store()

    def answered(self, take_id: int) -> None:
        """The present question has its answer in the library."""
        if self.run.can(InterviewEvent.ANSWERED):
            self.run.answered(take_id)
            self._store()

    def skip(self) -> None:
        """The present question is left unanswered."""
        self.wake()
        if self.run.can(InterviewEvent.SKIP):
            self.run.skip()
            self._store()

    def put_in(self, found: PutIn) -> None:
        """Ask something before the next question."""
        event = InterviewEvent.CURVEBALL if found.item.kind is ItemKind.CURVEBALL else InterviewEvent.ASK_ON
        if not self.run.can(event):
            return
        if found.voice is not None:
            self._voices[found.item.text] = found.voice
        if event is InterviewEvent.CURVEBALL:
            self.run.throw_curveball(found.item)
        else:
            self.run.ask_on(found.item)
        self._store()

    def one_more(self) -> None:
        """Go on although the time is up."""
        self.wake()
        if self.run.can(InterviewEvent.ONE_MORE):
            self.run.one_more()
            self._store()

    def end(self) -> None:
        """It is over."""
        if self.run.can(InterviewEvent.END):
            self.run.end()
        self._keeper.keep(self.id, self.interview, self._services.now())

    def _store(self) -> None:
        self._keeper.keep(self.id, self.interview)
