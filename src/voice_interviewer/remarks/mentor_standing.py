"""Everything that is shown about a take that a mentor marked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError, NotFound
from voice_interviewer.remarks.mentor_agreement import Agreement, Scores, agreement
from voice_interviewer.remarks.mentor_comparison import MarkedSection, OwnScores, beside, marks_of, own_scores
from voice_interviewer.remarks.remark import KeptRemark, Marked
from voice_interviewer.take import Take


class RemarksPort(Protocol):
    """What is needed of `voice_interviewer.library.ports.Remarks`."""

    def of(self, take_id: int) -> list[KeptRemark]: ...
    def all(self) -> list[KeptRemark]: ...


class TakesPort(Protocol):
    """What is needed of `voice_interviewer.library.ports.Library`."""

    @property
    def remarks(self) -> RemarksPort: ...
    def take(self, take_id: int) -> Take: ...


@dataclass(frozen=True, slots=True)
class Marks:
    """What one mentor marked."""

    kept: KeptRemark
    marked: Marked
    rows: tuple[MarkedSection, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The marks of one take, the newest first, and how mentors and the app agree over all takes."""

    marks: tuple[Marks, ...]
    own: OwnScores
    agreement: Agreement


def standing(library: TakesPort, take: Take, guess: Callable[[], Scores | None] = lambda: None) -> Standing | None:
    """None where nobody marked the take; ``guess`` is asked for what the user expected of one that was marked.

    Reads the library: call it off the UI thread. Raises LibraryError.
    """
    if take.id is None:
        return None
    remarks = library.remarks.of(take.id)
    if not (marked := marks_of(remarks)):
        return None
    own = own_scores(remarks, guess())
    asked = (take.drill,) if take.drill else tuple(Section)
    marks = tuple(
        Marks(kept, kept.remark, beside(kept.remark, _scores(take), own.scores, asked))
        for kept in marked
        if isinstance(kept.remark, Marked)
    )
    return Standing(marks, own, agreement_of(library))


def agreement_of(library: TakesPort) -> Agreement:
    """Over every marked take that is not in the bin; one whose findings cannot be read is passed over.

    Reads the library: call it off the UI thread. Raises LibraryError.
    """
    remarks = library.remarks.all()
    ids = {kept.take for kept in remarks if isinstance(kept.remark, Marked)}
    graded: dict[int, Scores] = {}
    for take_id in ids:
        try:
            graded[take_id] = _scores(library.take(take_id))
        except (LibraryError, NotFound):  # its row is damaged, or it went meanwhile
            continue
    return agreement(remarks, graded)


def _scores(take: Take) -> dict[Section, int]:
    return {entry.section: entry.score for entry in take.findings.grade.sections} if take.findings else {}
