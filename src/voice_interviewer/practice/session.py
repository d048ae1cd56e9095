"""One rehearsal of one question: what can happen next, and how much time is left.

Nothing here plays, records or grades. Whoever does tells the session what happened, and the page draws its state.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import inf, isfinite

from voice_interviewer.errors import UserError
from voice_interviewer.practice.clock import Clock, SteadyClock
from voice_interviewer.practice.hints import Hints
from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.state import Failure, SessionState, after
from voice_interviewer.practice.transitions import TRANSITIONS, next_phase

NEARLY_UP_SECONDS = 15.0
"""How long before the end of the answer time a reminder shows: enough to close with one more sentence or two."""


class Nudge(StrEnum):
    """A reminder. It never forces anything."""

    THINKING_OVER = "thinking_over"
    TIME_NEARLY_UP = "time_nearly_up"
    OVER_TIME = "over_time"


@dataclass(frozen=True, slots=True)
class Limits:
    """Soft limits in seconds."""

    think_seconds: float
    answer_seconds: float

    @property
    def shown(self) -> bool:
        """Whether there are any to be told; without them the clock only counts up."""
        return isfinite(self.answer_seconds)


NO_LIMITS = Limits(inf, inf)


class Session:
    """A rehearsal under way. Begins in the phase ASKING; use it from one thread.

    Each method named like an event raises IllegalEvent where the event does not fit the phase; `can` tells beforehand.
    Spoken and typed answers take the same way. A clock that goes back costs no time (`SteadyClock`).
    """

    def __init__(
        self,
        limits: Limits,
        clock: Clock,
        rules: Rules = Rules.PRACTICE,
        hints: Hints | None = None,
        predict: bool = False,
    ) -> None:
        """With ``predict``, a result stays hidden until the user has said what they expect, or that they will not."""
        self._limits = limits
        self._clock = SteadyClock(clock)
        self._rules = rules
        self._hints = hints or Hints()
        self._predict = predict
        self._state = SessionState(Phase.ASKING, since=self._clock.now())

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def rules(self) -> Rules:
        return self._rules

    @property
    def rules_open(self) -> bool:
        """Whether the rules may still change: no answer was begun, and no hint was seen."""
        before = self.phase in {Phase.ASKING, Phase.THINKING}
        return before and not self._state.attempt and not self._state.hints

    def go_by(self, rules: Rules) -> None:
        """Go on under these rules; think time runs on. Raises RuntimeError once they are settled (`rules_open`)."""
        if not self.rules_open:
            raise RuntimeError(f"the rules of a rehearsal that is {self.phase} are settled")
        self._rules = rules

    @property
    def state(self) -> SessionState:
        return self._state

    @property
    def phase(self) -> Phase:
        return self._state.phase

    def can(self, event: Event) -> bool:
        """Whether the event fits the present phase, under these rules."""
        if event is Event.HINT and self._state.hints == len(self._hints):
            return False
        return event in TRANSITIONS[self._rules][self._state.phase]

    @property
    def revealed(self) -> bool:
        """Whether there are findings and they may be shown."""
        return self.phase is Phase.REVIEW and self._state.checked

    @property
    def hints_shown(self) -> tuple[str, ...]:
        """The hints that were asked for so far, in their order."""
        return self._hints.texts[: self._state.hints]

    def asked(self) -> None:
        """The question was heard, shown or skipped: think time begins."""
        self._take(Event.ASKED)

    def begin_answer(self) -> None:
        """Recording has begun. Fits while the question is being asked, too: then the rest of it is skipped."""
        self._take(Event.BEGIN_ANSWER)

    def next_hint(self) -> str:
        """One hint more, which is then among `hints_shown`. Only in practice, and only while some are left."""
        if not self.can(Event.HINT):
            raise IllegalEvent(self.phase, Event.HINT)
        self._take(Event.HINT)
        return self._hints.hint(self._state.hints)

    def pause(self) -> None:
        self._take(Event.PAUSE)

    def resume(self) -> None:
        self._take(Event.RESUME)

    def done(self) -> None:
        """The answer is finished and on disk: it can be checked."""
        self._take(Event.DONE)

    def recording_failed(self, problem: UserError, kept_seconds: float) -> None:
        """The recorder gave up. What is on disk goes on to be checked; with nothing there, it is back to thinking."""
        event = Event.CUT_SHORT if kept_seconds > 0 else Event.LOST
        self._take(event, Failure(problem, kept_seconds))

    def checked(self, graded: bool = True) -> None:
        """The findings are there. Without a grade among them there is nothing to predict, so they show at once."""
        self._take(Event.CHECKED, predict=self._predict and graded and self._state.predicted is None)

    def check_failed(self, problem: UserError, kept_seconds: float) -> None:
        """There will be no findings this time; the recording is kept."""
        self._take(Event.CHECK_FAILED, Failure(problem, kept_seconds))

    def check_again(self) -> None:
        """Transcribe or grade the same answer once more. What was predicted of it, or was not, stays so."""
        self._take(Event.CHECK_AGAIN)

    def predicted(self) -> None:
        """The user said what they expect: the result may show. Keeping the guess is for the caller."""
        self._take(Event.PREDICTED)

    def prediction_skipped(self) -> None:
        """The user would rather not guess: the result may show."""
        self._take(Event.PREDICTION_SKIPPED)

    def retry(self) -> None:
        """Answer the same question once more, beginning with think time. Only in practice."""
        self._take(Event.RETRY)

    def skip(self) -> None:
        """Leave the question unanswered. What becomes of a recording under way is for the caller to say."""
        self._take(Event.SKIP)

    def abandon(self) -> None:
        """Leave. What becomes of the recording is for the caller to say."""
        self._take(Event.ABANDON)

    @property
    def thought(self) -> float:
        """Seconds of think time used in this attempt."""
        return self._state.thought_at(self._clock.now())

    @property
    def answered(self) -> float:
        """Seconds spent answering in this attempt, without pauses."""
        return self._state.answered_at(self._clock.now())

    @property
    def think_left(self) -> float:
        """Seconds of think time left; negative once they are over."""
        return self._limits.think_seconds - self.thought

    @property
    def answer_left(self) -> float:
        """Seconds of answer time left; negative once they are over."""
        return self._limits.answer_seconds - self.answered

    @property
    def nudge(self) -> Nudge | None:
        """What to remind of just now, if anything."""
        if self.phase is Phase.THINKING:
            return Nudge.THINKING_OVER if self.think_left <= 0 else None
        if self.phase not in {Phase.ANSWERING, Phase.PAUSED} or self.answer_left > NEARLY_UP_SECONDS:
            return None
        return Nudge.TIME_NEARLY_UP if self.answer_left > 0 else Nudge.OVER_TIME

    def _take(self, event: Event, failure: Failure | None = None, predict: bool = False) -> None:
        phase = next_phase(self.phase, event, self._rules, predict)
        self._state = after(self._state, event, phase, self._clock.now(), failure)
