"""What the mock interview page shows before an interview, gathered in one go off the UI thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.bank.question import Pack
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState, Setup
from voice_interviewer.practice.own_times import OwnTimes, own_times
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.questions import interview_items
from voice_interviewer.programme.past import PastTake


@dataclass(frozen=True, slots=True)
class PastInterview:
    """One that was held, or left."""

    kept: KeptInterview
    role: str
    """The title of its pack, or its id where that has gone."""
    means: Mapping[Section, float]
    """Of the answers to its questions, 0 to 4; empty where none was graded. Follow-ups and curveballs do not count:
    they ask for a part."""

    @property
    def interview(self) -> Interview:
        return self.kept.interview

    @property
    def over(self) -> bool:
        """Whether it was ended."""
        return self.kept.ended is not None


@dataclass(frozen=True, slots=True)
class MockData:
    """Roles to choose from, and what was held so far, newest first."""

    packs: Sequence[Pack]
    past: Past
    interviews: tuple[PastInterview, ...]
    unfinished: PastInterview | None
    """The one that can be gone on with."""
    times: OwnTimes | None = None
    """Those that hold for every question; None where each question's own do."""


def gather(services: Services) -> MockData:
    """Look into bank and library. Raises LibraryError or StorageError."""
    bank, library = services.fresh_bank(), services.library
    takes = library.past_takes()
    by_id = {take.id: take for take in takes}
    left = library.interviews.unfinished()
    held = tuple(_past_interview(kept, bank.packs, by_id) for kept in library.interviews.interviews())
    return MockData(
        bank.packs,
        Past(takes, bank),
        tuple(entry for entry in held if left is None or entry.kept.id != left.id),
        next((entry for entry in held if left is not None and entry.kept.id == left.id), None),
        own_times(services.settings.current),
    )


def outlook(data: MockData, setup: Setup, seed: int) -> tuple[Item, ...]:
    """The questions that such an interview would ask; none where the role has gone. Takes a moment with a long past."""
    pack = next((pack for pack in data.packs if pack.id == setup.pack), None)
    return interview_items(pack, setup, data.past, seed, data.times) if pack is not None else ()


def role_title(packs: Sequence[Pack], pack_id: str) -> str:
    """The title of a pack, its id where it has gone."""
    return next((pack.title for pack in packs if pack.id == pack_id), pack_id)


def _past_interview(kept: KeptInterview, packs: Sequence[Pack], takes: Mapping[int, PastTake]) -> PastInterview:
    return PastInterview(kept, role_title(packs, kept.interview.setup.pack), _means(kept.interview, takes))


def _means(interview: Interview, takes: Mapping[int, PastTake]) -> dict[Section, float]:
    whole = [item for item in interview.items if item.kind is ItemKind.QUESTION and item.state is ItemState.ANSWERED]
    found = [takes[item.take].scores for item in whole if item.take is not None and item.take in takes]
    graded = [scores for scores in found if scores]
    return (
        {section: fmean(scores[place] for scores in graded) for place, section in enumerate(Section)} if graded else {}
    )
