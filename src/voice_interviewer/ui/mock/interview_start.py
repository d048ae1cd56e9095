"""Makes mock interviews and takes them up again. All of it looks into bank and library: call it in a worker."""

from dataclasses import dataclass, replace

from voice_interviewer.app import Services
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.places import present
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Setup
from voice_interviewer.practice.own_times import own_times
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.questions import interview_items


@dataclass(frozen=True, slots=True)
class TakenUp:
    """An interview that was left, and the answer that it never heard of."""

    kept: KeptInterview
    take: int | None = None
    """A take of its present question: the app was ended between keeping the one and storing the other."""


def new_interview(services: Services, setup: Setup, seed: int) -> KeptInterview:
    """Choose the questions and store the interview, before the first of them is asked.

    One that was left without an end is ended as it stands. Raises NotFound where the pack has gone, LibraryError or
    StorageError.
    """
    bank, library = services.fresh_bank(), services.library
    pack = next((pack for pack in bank.packs if pack.id == setup.pack), None)
    if pack is None:
        raise NotFound("The questions of this role are not there any more.", "Choose another role.")
    past = Past(library.past_takes(), bank)
    items = interview_items(pack, setup, past, seed, own_times(services.settings.current))
    left = library.interviews.unfinished()
    if left is not None:
        ended = replace(left.interview, phase=InterviewPhase.FINISHED)
        library.interviews.save(left.id, ended, services.now())
    return library.interviews.begin(Interview(setup, items), services.now())


def taken_up(services: Services, interview_id: int) -> TakenUp:
    """An interview as it is stored, to go on with. Raises UserError where it has ended, or cannot be read."""
    kept = services.library.interviews.interview(interview_id)
    if kept.ended is not None or kept.interview.phase is InterviewPhase.FINISHED:
        raise UserError("This mock interview has ended.", "Its report is in the list of interviews.")
    item = present(kept.interview)
    if item is None:
        return TakenUp(kept)
    known = {entry.take for entry in kept.interview.items}
    takes = (take for take in services.library.past_takes() if take.interview == interview_id and take.id not in known)
    return TakenUp(kept, next((take.id for take in takes if take.question_text == item.text), None))
