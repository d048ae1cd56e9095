"""What is put into a mock interview after an answer: the curveball that was agreed on, or a follow-up question."""

from dataclasses import dataclass

from voice_interviewer.app import Services
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.places import chain
from voice_interviewer.practice.interview.state import Interview, Item
from voice_interviewer.programme.mock.curveballs import curveball_due, curveball_item
from voice_interviewer.programme.mock.follow_up import follow_up_item, may_ask_on, next_follow_up


@dataclass(frozen=True, slots=True)
class PutIn:
    """A question between the chosen ones."""

    item: Item
    voice: Voice | None = None
    """Who asks it."""


def waits_for_a_grade(interview: Interview) -> bool:
    """Whether what comes next hangs on how the last question was answered."""
    return may_ask_on(interview) and not curveball_due(interview)


def put_in(services: Services, interview: Interview, seed: int) -> PutIn | None:
    """What is asked before the next question; None where that is its turn.

    The curveball comes first, since it was asked for and may else find no time. Looks into bank and library: call it
    in a worker. Raises LibraryError or StorageError.
    """
    if curveball_due(interview):
        thrown = curveball_item(interview, seed)
        if thrown is not None:
            return PutIn(thrown)
    return _follow_up(services, interview) if may_ask_on(interview) else None


def _follow_up(services: Services, interview: Interview) -> PutIn | None:
    answered = chain(interview)[0].take
    take = services.library.take(answered) if answered is not None else None
    if take is None or take.findings is None:
        return None
    grade, assessor = take.findings.grade, services.assessor.for_company(interview.setup.company)
    found = next_follow_up(interview, grade, assessor.interviewer(take.question, grade))
    return PutIn(follow_up_item(found, interview), found.voice) if found is not None else None
