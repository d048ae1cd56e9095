"""The port to where takes are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.take import Findings, Source, Take


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


class Library(Protocol):
    """Keeps takes. Every method is safe to call from any thread and is one transaction.

    Each raises LibraryError (locked, broken, too new) or StorageError (full, read-only), having changed nothing.
    """

    def keep(self, take: Take, recording: Path | None = None) -> Take:
        """Store a new take, moving its recording (a WAV, becoming FLAC) into the library; returns it with its id and
        ``audio`` set. ``recording`` is removed only after the commit.
        """
        ...

    def add_findings(self, take_id: int, findings: Findings) -> Take:
        """Store (or replace) what was found in a take. Raises NotFound."""
        ...

    def take(self, take_id: int) -> Take:
        """One whole take, also from the bin. Raises NotFound."""
        ...

    def summaries(self, search: str = "", limit: int | None = None, offset: int = 0) -> list[TakeSummary]:
        """Takes that are not in the bin, newest first; ``search`` matches words of the question or of the answer."""
        ...

    def count(self, search: str = "") -> int:
        """How many takes `summaries` would list without a limit."""
        ...

    def recent_delivery(self, limit: int, before: datetime | None = None) -> list[EarlierAnswer]:
        """How the last spoken takes were spoken, newest first: those with enough speech for a comparison
        (`voice_interviewer.delivery.baseline`), not in the bin and made before that moment. Takes whose findings cannot
        be read are passed over.
        """
        ...

    def delete(self, take_ids: Sequence[int]) -> None:
        """Move takes to the bin. Unknown ids are ignored."""
        ...

    def restore(self, take_ids: Sequence[int]) -> None:
        """Take them out of the bin again."""
        ...

    def purge(self, take_ids: Sequence[int]) -> None:
        """Remove takes and their sound for good."""
        ...

    def close(self) -> None: ...
