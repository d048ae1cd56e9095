"""A take: one answer to one question, with its recording and everything that was found in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from voice_interviewer.answer import Section, Transcript
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.structure.grade import Grade

SAMPLE_TAG = "sample"
"""The tag of the sample answer that comes with the app: nobody gave it, so it is kept out of every list."""


class Source(StrEnum):
    """How the answer came in."""

    MICROPHONE = "microphone"
    FILE = "file"
    TYPED = "typed"
    COMPOSITE = "composite"
    """Put together from stretches of other takes."""


class Mode(StrEnum):
    """Under which rules the answer was given."""

    PRACTICE = "practice"
    """With hints and as many tries as one likes."""
    REAL = "real"
    """One take, no hints."""


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """The question as it was asked. A copy, so that a take stays whole when its pack changes or goes."""

    text: str
    kind: str
    id: str | None = None
    pack: str | None = None
    """``pack-id@version``, None for a question of the user's own."""

    def same_as(self, other: "AskedQuestion") -> bool:
        """Whether both are one question: by its id, however it is worded, or, where the user typed it, by its words."""
        if self.id is not None and other.id is not None:
            return self.id == other.id
        return self.text.casefold().split() == other.text.casefold().split()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one answer, and what found it."""

    transcript: Transcript
    delivery: Delivery
    grade: Grade
    app_version: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of another take's recording, in seconds of that recording."""

    take: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Take:
    """One answer. ``findings`` is None until it was transcribed and graded: the recording is kept first."""

    question: AskedQuestion
    created: datetime
    """When the answer began, with a time zone."""
    seconds: float
    source: Source
    audio: Path | None = None
    """The recording, None for a typed answer."""
    findings: Findings | None = None
    id: int | None = None
    """Given by the library when it is first kept."""
    deleted: datetime | None = None
    """When it was moved to the bin, None for a take that is there."""
    mode: Mode = Mode.PRACTICE
    interview: int | None = None
    """The mock interview it belongs to."""
    notes: str = ""
    """What the user jotted down while thinking, or wrote beside it later."""
    drill: Section | None = None
    """The one section that was answered, where only that was asked for."""
    pieces: tuple[Piece, ...] = ()
    """What a composite was put together from, in the order in which it is heard; empty for any other take."""
    starred: bool = False
    tags: tuple[str, ...] = ()
    """In the order of the alphabet."""

    @property
    def whole(self) -> bool:
        """Whether it is an answer as it was given to the whole question: what plan, queue and progress go by."""
        return self.drill is None and self.source is not Source.COMPOSITE

    @property
    def sample(self) -> bool:
        """Whether it is the sample answer: it lies in the bin since the moment it was made, as no other take does."""
        return self.deleted == self.created and SAMPLE_TAG in self.tags
