"""Looks up what is put into a mock interview after an answer."""

from voice_interviewer.app import Services
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.mock.next_item import Graded, PutIn, next_item


def put_in(services: Services, interview: Interview, seed: int) -> PutIn | None:
    """What is asked before the next question; None where that is its turn.

    Looks into bank and library: call it in a worker. Raises LibraryError or StorageError.
    """

    def graded(take_id: int) -> Graded | None:
        take = services.library.take(take_id)
        if take.findings is None:
            return None
        grade, assessor = take.findings.grade, services.assessor.for_company(interview.setup.company)
        return grade, assessor.interviewer(take.question, grade)

    return next_item(interview, seed, graded)
