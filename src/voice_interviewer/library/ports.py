"""The port to where takes are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from voice_interviewer.answer import Section
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.library.finding import ALL, Order, TakeFilter
from voice_interviewer.library.shelf_port import Shelf
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.events import Event, Noted
from voice_interviewer.programme.past import PastTake
from voice_interviewer.remarks.remark import KeptRemark, Remark
from voice_interviewer.take import Findings, Mode, Source, Take


@dataclass(frozen=True, slots=True)
class TakeSummary:
    """One line of the history: what a list needs, read without opening the whole take."""

    id: int
    question_id: str | None
    question_text: str
    created: datetime
    seconds: float
    source: Source
    graded: bool
    """False while the take waits to be transcribed."""
    scores: tuple[int, ...]
    """Context, architecture, operations, risks; empty where the grader abstained or has not run."""
    words: int
    filled_pauses: int
    words_per_minute: float | None
    snippet: str
    """The first words of the answer."""
    mode: Mode = Mode.PRACTICE
    interview: int | None = None
    drill: Section | None = None
    starred: bool = False
    tags: tuple[str, ...] = ()
    notes: str = ""
    """The first words of the notes."""


@dataclass(frozen=True, slots=True)
class KeptInterview:
    """A mock interview in the library."""

    id: int
    began: datetime
    """With the time zone in which it began."""
    ended: datetime | None
    """None while it is under way, or was left without an end."""
    interview: Interview


class Journal(Protocol):
    """Keeps what the user does beside answering. Safe to call from any thread; each call is one transaction.

    Each raises LibraryError or StorageError, having changed nothing.
    """

    def note(self, event: Event, at: datetime) -> Noted:
        """Add an event."""
        ...

    def events(self) -> list[Noted]:
        """All events that are not struck, in the order in which they were noted; those of a newer version of the app,
        which this one cannot read, are passed over and kept.
        """
        ...

    def strike(self, ids: Sequence[int]) -> None:
        """Take events back. Unknown ids are ignored."""
        ...

    def unstrike(self, ids: Sequence[int]) -> None:
        """Undo that."""
        ...


class Interviews(Protocol):
    """Keeps mock interviews. Safe to call from any thread; each call is one transaction.

    Each raises LibraryError or StorageError, having changed nothing.
    """

    def begin(self, interview: Interview, at: datetime) -> KeptInterview:
        """Store a new one."""
        ...

    def save(self, interview_id: int, interview: Interview, ended: datetime | None = None) -> None:
        """Store where it stands; with ``ended`` it is over, and stays over. Raises NotFound."""
        ...

    def interview(self, interview_id: int) -> KeptInterview:
        """One interview, also from the bin. Raises NotFound, and LibraryError where it cannot be read; in lists such an
        interview is passed over.
        """
        ...

    def interviews(self) -> list[KeptInterview]:
        """All that are not in the bin, newest first."""
        ...

    def unfinished(self) -> KeptInterview | None:
        """The one that was begun last, whatever the clock said, if it has no end yet and is not in the bin."""
        ...

    def delete(self, ids: Sequence[int]) -> None:
        """Move interviews to the bin; their takes stay. Unknown ids are ignored."""
        ...

    def restore(self, ids: Sequence[int]) -> None:
        """Take them out of the bin again."""
        ...


class Remarks(Protocol):
    """Keeps what is said about takes. Safe to call from any thread; each call is one transaction.

    Each raises LibraryError or StorageError, having changed nothing.
    """

    def note(self, take_id: int, remark: Remark, at: datetime) -> KeptRemark:
        """Add one. Raises NotFound where there is no such take."""
        ...

    def of(self, take_id: int) -> list[KeptRemark]:
        """All about one take that are not struck, in the order in which they were noted; those of a newer version of
        the app, which this one cannot read, are passed over and kept.
        """
        ...

    def all(self) -> list[KeptRemark]:
        """All that are not struck, about takes that are not in the bin."""
        ...

    def strike(self, ids: Sequence[int]) -> None:
        """Take remarks back. Unknown ids are ignored."""
        ...

    def unstrike(self, ids: Sequence[int]) -> None:
        """Undo that."""
        ...


class Library(Protocol):
    """Keeps takes. Every method is safe to call from any thread and is one transaction.

    Each raises LibraryError (locked, broken, too new) or StorageError (full, read-only), having changed nothing.
    """

    @property
    def journal(self) -> Journal:
        """What the user did beside answering."""
        ...

    @property
    def interviews(self) -> Interviews:
        """Their mock interviews."""
        ...

    @property
    def remarks(self) -> Remarks:
        """What is said about the takes."""
        ...

    @property
    def shelf(self) -> Shelf:
        """How they are sorted and stored."""
        ...

    def past_takes(self) -> list[PastTake]:
        """A few figures of every whole take (`Take.whole`) that is not in the bin, oldest first."""
        ...

    def keep(self, take: Take, recording: Path | None = None) -> Take:
        """Store a new take with its recording, as FLAC; returns it with its id and ``audio`` set.

        A recording of the app's own, in its folder of recordings, is removed after the commit; any other file is the
        user's and stays.
        """
        ...

    def add_findings(self, take_id: int, findings: Findings) -> Take:
        """Store (or replace) what was found in a take. Raises NotFound."""
        ...

    def take(self, take_id: int) -> Take:
        """One whole take, also from the bin. Raises NotFound."""
        ...

    def summaries(
        self,
        search: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        among: TakeFilter = ALL,
        order: Order = Order.NEWEST,
    ) -> list[TakeSummary]:
        """Takes in that order; ``search`` matches words of the question, of the answer, of the notes or of the tags."""
        ...

    def count(self, search: str = "", *, among: TakeFilter = ALL) -> int:
        """How many takes `summaries` would list without a limit."""
        ...

    def recent_delivery(self, limit: int, before: datetime | None = None) -> list[EarlierAnswer]:
        """How the last spoken takes were spoken, newest first: those with enough speech for a comparison
        (`voice_interviewer.delivery.baseline`), not in the bin and made before that moment. Takes whose findings cannot
        be read are passed over.
        """
        ...

    def recent_texts(self, limit: int) -> list[str]:
        """What was said in the last answers, without filled pauses, newest first: of takes that have words and are not
        in the bin.
        """
        ...

    def delete(self, take_ids: Sequence[int]) -> None:
        """Move takes to the bin. Unknown ids are ignored."""
        ...

    def restore(self, take_ids: Sequence[int]) -> None:
        """Take them out of the bin again."""
        ...

    def purge(self, take_ids: Sequence[int]) -> None:
        """Remove takes and their sound for good, with every copy of the database that holds one of them.

        With them go the spoken questions, which may quote them, and the follow-up questions of mock interviews that do.
        What cannot be removed at once goes at the next start.
        """
        ...

    def close(self) -> None: ...
