"""The phases of one rehearsal, and what can happen in it. `transitions` says which event leads from where to where."""

from enum import StrEnum


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
    PREDICTING = "predicting"
    """The result is there and still hidden: the user says first what they expect."""
    REVIEW = "review"
    """The take is kept and can be looked at, with its findings or with the reason why there are none."""
    SKIPPED = "skipped"
    """The question was left unanswered on purpose. An end."""
    ABANDONED = "abandoned"
    """The user left before there was anything to review. An end."""


class Event(StrEnum):
    """What can happen to a rehearsal."""

    ASKED = "asked"
    """The question was asked to its end, or the rest of it was skipped."""
    BEGIN_ANSWER = "begin_answer"
    HINT = "hint"
    """One more hint was shown."""
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
    """The same answer once more: after a failure, or after the transcript was corrected."""
    PREDICTED = "predicted"
    """The user said which scores they expect."""
    PREDICTION_SKIPPED = "prediction_skipped"
    RETRY = "retry"
    """Answer the same question once more."""
    SKIP = "skip"
    """Leave the question unanswered; an answer under way is given up."""
    ABANDON = "abandon"


class IllegalEvent(RuntimeError):
    """An event that does not fit the phase: a bug in the caller, who could have asked first."""

    def __init__(self, phase: Phase, event: Event) -> None:
        super().__init__(f"a rehearsal that is {phase} cannot take the event {event}")
        self.phase = phase
        self.event = event
