"""What is put into a mock interview after an answer: the curveball that was agreed on, or a follow-up question."""

from collections.abc import Callable
from dataclasses import dataclass

from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.places import chain
from voice_interviewer.practice.interview.state import Interview, Item
from voice_interviewer.programme.mock.curveballs import curveball_due, curveball_item
from voice_interviewer.programme.mock.follow_up import follow_up_item, may_ask_on, next_follow_up
from voice_interviewer.structure.grade import Grade
from voice_interviewer.structure.interviewer import Interviewer

Graded = tuple[Grade, Interviewer]
"""The grade of an answer, and who asks on about it."""


@dataclass(frozen=True, slots=True)
class PutIn:
    """A question between the chosen ones."""

    item: Item
    voice: Voice | None = None
    """Who asks it; None for a curveball."""


def waits_for_a_grade(interview: Interview) -> bool:
    """Whether what comes next hangs on how the last question was answered."""
    return may_ask_on(interview) and not curveball_due(interview)


def next_item(interview: Interview, seed: int, graded: Callable[[int], Graded | None]) -> PutIn | None:
    """What is asked before the next question; None where that is its turn.

    The curveball comes first, since it was asked for and may else find no time. ``graded`` looks an answer up by the
    id of its take, None where it has no grade; it is called only where that matters, and what it raises is passed on.
    Same interview, same seed, same curveball.
    """
    curveball = curveball_item(interview, seed) if curveball_due(interview) else None
    if curveball is not None:
        return PutIn(curveball)
    return _follow_up(interview, graded) if may_ask_on(interview) else None


def _follow_up(interview: Interview, graded: Callable[[int], Graded | None]) -> PutIn | None:
    """To the answer to the question itself; None where that was skipped, or is not graded."""
    answered = chain(interview)[0].take
    answer = graded(answered) if answered is not None else None
    found = next_follow_up(interview, *answer) if answer is not None else None
    return PutIn(follow_up_item(found, interview), found.voice) if found is not None else None
