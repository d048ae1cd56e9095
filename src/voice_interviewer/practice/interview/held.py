"""When a mock interview counts as held: one rule for the plan, for readiness, and for whoever else counts them."""

from voice_interviewer.practice.interview.state import Interview, InterviewPhase, ItemState


def was_held(interview: Interview) -> bool:
    """Whether it was finished, with at least one item answered.

    One that is still under way was not held yet; one in which everything was skipped was not held at all.
    """
    answered = any(item.state is ItemState.ANSWERED for item in interview.items)
    return answered and interview.phase is InterviewPhase.FINISHED
