"""Which event leads from where to where in a rehearsal. These tables are the whole of its rules."""

from collections.abc import Mapping
from types import MappingProxyType

from voice_interviewer.practice.phases import Event, IllegalEvent, Phase
from voice_interviewer.practice.rules import Rules

Table = Mapping[Phase, Mapping[Event, Phase]]
"""The next phase by phase and event; an event that is not listed for a phase does not fit it."""

_LEAVING: Mapping[Event, Phase] = {Event.SKIP: Phase.SKIPPED, Event.ABANDON: Phase.ABANDONED}

_RECORDING: Mapping[Event, Phase] = {
    Event.DONE: Phase.CHECKING,
    Event.CUT_SHORT: Phase.CHECKING,
    Event.LOST: Phase.THINKING,
    **_LEAVING,
}

REAL: Table = MappingProxyType(
    {
        Phase.ASKING: {Event.ASKED: Phase.THINKING, Event.BEGIN_ANSWER: Phase.ANSWERING, **_LEAVING},
        Phase.THINKING: {Event.BEGIN_ANSWER: Phase.ANSWERING, **_LEAVING},
        Phase.ANSWERING: {Event.PAUSE: Phase.PAUSED, **_RECORDING},
        Phase.PAUSED: {Event.RESUME: Phase.ANSWERING, **_RECORDING},
        Phase.CHECKING: {
            Event.CHECKED: Phase.REVIEW,
            Event.CHECK_FAILED: Phase.REVIEW,
            Event.ABANDON: Phase.ABANDONED,
        },
        Phase.PREDICTING: {Event.PREDICTED: Phase.REVIEW, Event.PREDICTION_SKIPPED: Phase.REVIEW},
        Phase.REVIEW: {Event.CHECK_AGAIN: Phase.CHECKING},
        Phase.SKIPPED: {},
        Phase.ABANDONED: {},
    }
)
"""One take: once there is something of an answer, nothing leads back to thinking. Only a recording that was lost before
anything was on disk may begin again, since there is no take yet. Checking again is of that same take."""

_ONLY_IN_PRACTICE: Table = {
    Phase.ASKING: {Event.HINT: Phase.ASKING},
    Phase.THINKING: {Event.HINT: Phase.THINKING},
    Phase.ANSWERING: {Event.HINT: Phase.ANSWERING, Event.RETRY: Phase.THINKING},
    Phase.PAUSED: {Event.HINT: Phase.PAUSED, Event.RETRY: Phase.THINKING},
    Phase.REVIEW: {Event.RETRY: Phase.THINKING},
}

PRACTICE: Table = MappingProxyType({phase: {**row, **_ONLY_IN_PRACTICE.get(phase, {})} for phase, row in REAL.items()})
"""The same with hints, and with as many tries as one likes."""

TRANSITIONS: Mapping[Rules, Table] = MappingProxyType({Rules.PRACTICE: PRACTICE, Rules.REAL: REAL})


def next_phase(phase: Phase, event: Event, rules: Rules = Rules.PRACTICE, predict: bool = False) -> Phase:
    """Where an event leads. Raises IllegalEvent where it does not fit.

    With ``predict`` the user is asked for their own guess before a result is shown.
    """
    try:
        reached = TRANSITIONS[rules][phase][event]
    except KeyError:
        raise IllegalEvent(phase, event) from None
    return Phase.PREDICTING if event is Event.CHECKED and predict else reached
