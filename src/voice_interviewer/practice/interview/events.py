"""What can happen to a mock interview, and in which phase of it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from voice_interviewer.practice.interview.state import InterviewPhase


class InterviewEvent(StrEnum):
    """What can happen to a mock interview."""

    ANSWERED = "answered"
    """A take of the present question is in the library."""
    SKIP = "skip"
    """The present question is left unanswered."""
    ASK_ON = "ask_on"
    """A follow-up question to the last answer is put in."""
    CURVEBALL = "curveball"
    """A change of the problem is put in after the last answer."""
    ONE_MORE = "one_more"
    """The agreed minutes are over, and the user goes on for one more question."""
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


_AT_ANY_TIME = {InterviewEvent.ANSWERED, InterviewEvent.ASK_ON, InterviewEvent.CURVEBALL, InterviewEvent.END}
"""What follows from an answer that is being kept or checked comes when it comes, also in a pause."""

FITTING: Mapping[InterviewPhase, frozenset[InterviewEvent]] = MappingProxyType(
    {
        InterviewPhase.RUNNING: frozenset(
            {*_AT_ANY_TIME, InterviewEvent.SKIP, InterviewEvent.ONE_MORE, InterviewEvent.PAUSE}
        ),
        InterviewPhase.PAUSED: frozenset({*_AT_ANY_TIME, InterviewEvent.RESUME}),
        InterviewPhase.FINISHED: frozenset(),
    }
)
"""The events of each phase; some need a present question or an answer before it as well."""


class IllegalInterviewEvent(RuntimeError):
    """An event that does not fit where the interview stands: a bug in the caller, who could have asked first."""

    def __init__(self, phase: InterviewPhase, event: InterviewEvent) -> None:
        super().__init__(f"an interview that is {phase} cannot take the event {event} here")
        self.phase = phase
        self.event = event
