"""The state of one rehearsal as data, and the pure function that makes the next one. All times are in seconds."""

from dataclasses import dataclass, replace

from voice_interviewer.errors import UserError
from voice_interviewer.practice.phases import Event, Phase, next_phase


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, for the page to say; ``kept_seconds`` of the recording are safe on disk."""

    problem: UserError
    kept_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SessionState:
    """Where a rehearsal stood at the clock's time ``since``, when its phase began."""

    phase: Phase
    since: float
    attempt: int = 0
    """How many answers have been begun."""
    thought: float = 0.0
    """Think time of this attempt, without the present phase."""
    answered: float = 0.0
    """Time spent answering in this attempt, without pauses and without the present phase."""
    checked: bool = False
    """Whether there are findings to review."""
    failure: Failure | None = None
    """The latest failure of this attempt, None once a new one begins."""

    def thought_at(self, now: float) -> float:
        """Think time of this attempt so far."""
        return self.thought + self._running(Phase.THINKING, now)

    def answered_at(self, now: float) -> float:
        """Time spent answering in this attempt so far; pauses do not count."""
        return self.answered + self._running(Phase.ANSWERING, now)

    def _running(self, phase: Phase, now: float) -> float:
        return now - self.since if self.phase is phase else 0.0


def after(state: SessionState, event: Event, now: float, failure: Failure | None = None) -> SessionState:
    """The state after an event at the clock's time ``now``. Raises IllegalEvent where the event does not fit."""
    phase = next_phase(state.phase, event)
    moved = replace(
        state,
        phase=phase,
        since=now,
        thought=state.thought_at(now),
        answered=state.answered_at(now),
        failure=failure or state.failure,
    )
    if phase is Phase.THINKING:
        return replace(moved, thought=0.0, answered=0.0, checked=False, failure=failure)
    if event is Event.BEGIN_ANSWER:
        return replace(moved, attempt=state.attempt + 1, failure=None)
    if event is Event.CHECK_AGAIN:
        return replace(moved, checked=False, failure=None)
    return replace(moved, checked=event is Event.CHECKED)
