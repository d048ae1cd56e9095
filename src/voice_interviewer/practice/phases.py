"""The phases of one rehearsal, and which event leads from where to where. This table is the whole of the rules."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Phase(StrEnum):
    """Where a rehearsal stands."""

    ASKING = "asking"
    """The question is being spoken or shown."""
    THINKING = "thinking"
    ANSWERING = "answering"
    """Recording, or typing."""
    PAUSED = "paused"
    CHECKING = "checking"
    """The answer is being transcribed and graded."""
    REVIEW = "review"
    """The take is kept and can be looked at, with its findings or with the reason why there are none."""
    ABANDONED = "abandoned"
    """The user left before there was anything to review. The end."""


class Event(StrEnum):
    """What can happen to a rehearsal."""

    ASKED = "asked"
    """The question was asked to its end, or the rest of it was skipped."""
    BEGIN_ANSWER = "begin_answer"
    PAUSE = "pause"
    RESUME = "resume"
    DONE = "done"
    CUT_SHORT = "cut_short"
    """The recording broke off, and something of it is on disk."""
    LOST = "lost"
    """The recording broke off before anything was on disk."""
    CHECKED = "checked"
    CHECK_FAILED = "check_failed"
    """There are no findings; the recording is kept."""
    CHECK_AGAIN = "check_again"
    """After a failure, or after the transcript was corrected."""
    RETRY = "retry"
    """Answer the same question once more."""
    ABANDON = "abandon"


_RECORDING: Mapping[Event, Phase] = {
    Event.DONE: Phase.CHECKING,
    Event.CUT_SHORT: Phase.CHECKING,
    Event.LOST: Phase.THINKING,
    Event.RETRY: Phase.THINKING,
    Event.ABANDON: Phase.ABANDONED,
}

TRANSITIONS: Mapping[Phase, Mapping[Event, Phase]] = MappingProxyType(
    {
        Phase.ASKING: {
            Event.ASKED: Phase.THINKING,
            Event.BEGIN_ANSWER: Phase.ANSWERING,
            Event.ABANDON: Phase.ABANDONED,
        },
        Phase.THINKING: {Event.BEGIN_ANSWER: Phase.ANSWERING, Event.ABANDON: Phase.ABANDONED},
        Phase.ANSWERING: {Event.PAUSE: Phase.PAUSED, **_RECORDING},
        Phase.PAUSED: {Event.RESUME: Phase.ANSWERING, **_RECORDING},
        Phase.CHECKING: {
            Event.CHECKED: Phase.REVIEW,
            Event.CHECK_FAILED: Phase.REVIEW,
            Event.ABANDON: Phase.ABANDONED,
        },
        Phase.REVIEW: {Event.RETRY: Phase.THINKING, Event.CHECK_AGAIN: Phase.CHECKING},
        Phase.ABANDONED: {},
    }
)
"""The next phase by phase and event; an event that is not listed for a phase does not fit it."""


class IllegalEvent(RuntimeError):
    """An event that does not fit the phase: a bug in the caller, who could have asked first."""

    def __init__(self, phase: Phase, event: Event) -> None:
        super().__init__(f"a rehearsal that is {phase} cannot take the event {event}")
        self.phase = phase
        self.event = event


def next_phase(phase: Phase, event: Event) -> Phase:
    """Where an event leads. Raises IllegalEvent where it does not fit."""
    try:
        return TRANSITIONS[phase][event]
    except KeyError:
        raise IllegalEvent(phase, event) from None
