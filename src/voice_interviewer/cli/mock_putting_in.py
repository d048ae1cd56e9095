"""What a mock interview puts in after an answer: a curveball that was agreed on, or a follow-up question."""

from voice_interviewer.app import Services
from voice_interviewer.assess import Assessor
from voice_interviewer.cli.mock_stored import StoredRun
from voice_interviewer.practice.interview.places import chain
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.mock.curveballs import curveball_due, curveball_item
from voice_interviewer.programme.mock.follow_up import follow_up_item, next_follow_up
from voice_interviewer.structure.asking.model import FollowUp

CURVEBALL = "A curveball: something changes."


def put_in(services: Services, stored: StoredRun, assessor: Assessor, seed: int) -> str:
    """Put in what comes before the next question, if anything does; what to announce it with, empty where nothing does.

    The curveball goes first, since it was asked for: after a follow-up question the time may be up.
    """
    interview = stored.interview
    curveball = curveball_item(interview, seed) if curveball_due(interview) else None
    if curveball is not None:
        stored.put_in(curveball)
        return CURVEBALL
    follow_up = _follow_up(services, interview, assessor)
    if follow_up is None:
        return ""
    stored.put_in(follow_up_item(follow_up, interview))
    return f"{follow_up.voice.title} asks on."


def _follow_up(services: Services, interview: Interview, assessor: Assessor) -> FollowUp | None:
    """To the answer to the question itself; None where that was skipped, or is not transcribed."""
    question = chain(interview)[0]
    take = services.library.take(question.take) if question.take is not None else None
    if take is None or take.findings is None:
        return None
    grade = take.findings.grade
    return next_follow_up(interview, grade, assessor.interviewer(take.question, grade))
