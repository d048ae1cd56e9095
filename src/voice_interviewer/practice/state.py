"""The state of one rehearsal as data, and the pure function that makes the next one. All times are in seconds."""

from dataclasses import dataclass, replace

from voice_interviewer.errors import UserError
from voice_interviewer.practice.phases import Event, Phase

_CHECKED = {Phase.PREDICTING, Phase.REVIEW}
"""Where there can be findings."""

_BEGINS_ANEW = {Event.ASKED, Event.LOST, Event.RETRY}
"""Think time begins, and with it another attempt."""

_PUTS_RIGHT = {*_BEGINS_ANEW, Event.BEGIN_ANSWER, Event.CHECK_AGAIN}
"""An earlier failure is behind the user."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, for the page to say; ``kept_seconds`` of the recording are safe on disk."""

    problem: UserError
    kept_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SessionState:
    """Where a rehearsal stood at the clock's time ``since``, when its last event came."""

    phase: Phase
    since: float
    attempt: int = 0
    """How many answers have been begun."""
    thought: float = 0.0
    """Think time of this attempt up to ``since``."""
    answered: float = 0.0
    """Time spent answering in this attempt up to ``since``, without pauses."""
    checked: bool = False
    """Whether there are findings; in the phase PREDICTING they are not to be shown yet."""
    predicted: bool | None = None
    """Whether the user said what they expected of this attempt; None while that is open."""
    hints: int = 0
    """How many hints were shown, over all attempts: what was seen stays seen."""
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


def after(state: SessionState, event: Event, phase: Phase, now: float, failure: Failure | None = None) -> SessionState:
    """The state after an event that led to a phase, at the clock's time ``now``."""
    moved = replace(
        state,
        phase=phase,
        since=now,
        attempt=state.attempt + (event is Event.BEGIN_ANSWER),
        thought=state.thought_at(now),
        answered=state.answered_at(now),
        checked=phase in _CHECKED and (state.checked or event is Event.CHECKED),
        hints=state.hints + (event is Event.HINT),
        failure=failure or (None if event in _PUTS_RIGHT else state.failure),
    )
    if event in _BEGINS_ANEW:
        return replace(moved, thought=0.0, answered=0.0, predicted=None)
    if event in {Event.PREDICTED, Event.PREDICTION_SKIPPED}:
        return replace(moved, predicted=event is Event.PREDICTED)
    return moved
