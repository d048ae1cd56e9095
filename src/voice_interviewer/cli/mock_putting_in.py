"""Puts into a mock interview what comes after an answer, and says what that is."""

from voice_interviewer.app import Services
from voice_interviewer.assess import Assessor
from voice_interviewer.cli.mock_stored import StoredRun
from voice_interviewer.programme.mock.next_item import Graded, next_item

CURVEBALL = "A curveball: something changes."


def put_in(services: Services, stored: StoredRun, assessor: Assessor, seed: int) -> str:
    """Put in what comes before the next question, if anything does; what to announce it with, empty where nothing does.

    Raises LibraryError or StorageError.
    """

    def graded(take_id: int) -> Graded | None:
        take = services.library.take(take_id)
        if take.findings is None:
            return None
        return take.findings.grade, assessor.interviewer(take.question, take.findings.grade)

    found = next_item(stored.interview, seed, graded)
    if found is None:
        return ""
    stored.put_in(found.item)
    return CURVEBALL if found.voice is None else f"{found.voice.title} asks on."
