"""A mock interview without its widgets: what the rehearsal page does for it, and the steps of its user."""

from support.fake_voice import tone
from support.services import Fakes
from voice_interviewer.practice.interview.state import Item, ItemState, Setup
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.interview_runner import InterviewRunner
from voice_interviewer.ui.mock.live_interview import LiveInterview
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context

PACK = "mlops-engineer"


def short_setup(minutes: int = 5, **changes: object) -> Setup:
    """Five minutes under real rules on the example pack: room for one question."""
    return Setup(PACK, minutes, **{"rules": Rules.REAL, **changes})  # type: ignore[arg-type]  # fields of Setup


class InterviewHost:
    """Rehearses whatever the runner wants asked."""

    def __init__(self, context: Context, fakes: Fakes) -> None:
        self.context, self.fakes = context, fakes
        self.runner = InterviewRunner(context, seeds=lambda: 1)
        self.asked: list[Assignment] = []
        self.ended: list[int] = []
        self._rehearsals: list[Rehearsal] = []
        self._aside = SetAside(context)
        self.runner.ask_wanted.connect(self._rehearse)
        self.runner.ended.connect(self.ended.append)

    @property
    def rehearsal(self) -> Rehearsal:
        """The one under way."""
        return self._rehearsals[-1]

    def standing(self) -> Standing:
        """Asked anew each time: a type checker would take the last answer for the next."""
        return self.runner.standing

    @property
    def live(self) -> LiveInterview:
        """The interview, which is there."""
        assert self.runner.live is not None
        return self.runner.live

    @property
    def items(self) -> tuple[Item, ...]:
        """All its questions."""
        return self.live.interview.items

    @property
    def states(self) -> list[ItemState]:
        """What became of each."""
        return [item.state for item in self.items]

    def begin(self, minutes: int = 5, **changes: object) -> None:
        """Begin an interview, and hear its first question."""
        self.runner.begin(short_setup(minutes, **changes))

    def start_answering(self, seconds: float = 2.0) -> None:
        """Open the microphone and say something."""
        self.rehearsal.asker.stop()
        self.rehearsal.start_answer()
        self.fakes.recorder.hear(tone(seconds, self.fakes.recorder.sample_rate))

    def answer(self, took: float = 60.0) -> None:
        """Answer the question; ``took`` is how many seconds go by."""
        self.start_answering()
        self.fakes.clock.advance(took)
        self.rehearsal.done()

    def _rehearse(self, assignment: Assignment) -> None:
        """As the rehearsal page does."""
        if self._rehearsals:
            self._rehearsals[-1].leave()
        rehearsal = Rehearsal(self.context, assignment, self._aside)
        rehearsal.attended = True
        self.asked.append(assignment)
        self._rehearsals.append(rehearsal)
        self.runner.follow(rehearsal)
        rehearsal.ask()

    def rehearse_something_else(self, assignment: Assignment) -> None:
        """Another question, which belongs to no interview."""
        self._rehearse(assignment)
