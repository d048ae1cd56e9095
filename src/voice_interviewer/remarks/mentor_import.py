"""Keeping a mentor's marks with the take that they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from voice_interviewer.errors import NotFound
from voice_interviewer.remarks.mentor_marks import MarksFile, pack_id
from voice_interviewer.remarks.remark import KeptRemark, Marked, Remark


class Answered(Protocol):
    """The few things about a take by which its marks find it."""

    @property
    def id(self) -> int: ...
    @property
    def created(self) -> datetime: ...
    @property
    def question_text(self) -> str: ...


class RemarksPort(Protocol):
    """What is needed of `voice_interviewer.library.ports.Remarks`."""

    def note(self, take_id: int, remark: Remark, at: datetime) -> KeptRemark: ...
    def of(self, take_id: int) -> list[KeptRemark]: ...
    def strike(self, ids: Sequence[int]) -> None: ...
    def unstrike(self, ids: Sequence[int]) -> None: ...


class TakesPort(Protocol):
    """What is needed of `voice_interviewer.library.ports.Library`."""

    @property
    def remarks(self) -> RemarksPort: ...
    def summaries(self) -> Sequence[Answered]: ...


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file of marks."""

    take: int
    question: str
    by: str
    """The mentor, empty where they gave no name."""
    added: int | None = None
    """The remark that holds them, None where the same marks were there already."""
    replaced: tuple[int, ...] = ()
    """Earlier marks of this take by somebody of the same name, struck now."""

    @property
    def sentence(self) -> str:
        """What is told about it."""
        marks = f"The marks of {self.by}" if self.by else "The marks"
        if self.added is None:
            return f"{marks} were here already; nothing was changed."
        again = " They take the place of the earlier ones." if self.replaced else ""
        return f"{marks} are kept with take {self.take}.{again}"


def keep_marks(library: TakesPort, marks: MarksFile, at: datetime) -> Imported:
    """Keep them with their take. The same marks twice are kept once; marks that a mentor sent anew replace the old.

    Where that is cut short, both stand there until the file is imported once more, and nothing is lost. Slow with many
    takes: call it off the UI thread. Raises NotFound where the take is not here, LibraryError or StorageError.
    """
    take = _take_of(library, marks)
    kept = [entry for entry in library.remarks.of(take.id) if isinstance(entry.remark, Marked)]
    here = next((entry.id for entry in kept if entry.remark == marks.marked), None)
    older = tuple(entry.id for entry in kept if entry.id != here and _same_mentor(entry.remark, marks.marked))
    if here is not None and not older:
        return Imported(take.id, take.question_text, marks.marked.by)
    added = library.remarks.note(take.id, marks.marked, at).id if here is None else here
    library.remarks.strike(older)
    return Imported(take.id, take.question_text, marks.marked.by, added, older)


def take_back(library: TakesPort, imported: Imported) -> None:
    """Undo that. Raises LibraryError or StorageError."""
    if imported.added is not None:
        library.remarks.strike([imported.added])
        library.remarks.unstrike(imported.replaced)


def _take_of(library: TakesPort, marks: MarksFile) -> Answered:
    for entry in library.summaries():
        if pack_id(entry.id, entry.created, entry.question_text) == marks.pack:
            return entry
    raise NotFound(
        f"These marks are for an answer of {marks.answered} to “{marks.question}”, which is not in this library.",
        "If it was deleted, bring it back; if it was given on another computer, import them there.",
    )


def _same_mentor(remark: Remark, marks: Marked) -> bool:
    return isinstance(remark, Marked) and bool(marks.by) and remark.by.casefold() == marks.by.casefold()
