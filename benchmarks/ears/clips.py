"""Labelled recordings: what a manifest says about each clip, and which third of the clips is kept aside."""

import hashlib
from enum import StrEnum
from pathlib import Path

import msgspec

from voice_interviewer.answer import Span


class Kind(StrEnum):
    """How the filled pauses of a clip came into it."""

    REAL = "real"
    """People talking."""
    SPLICED = "spliced"
    """Recorded filled pauses set into other recorded speech."""
    SPOKEN = "spoken"
    """Planted in a text that a synthetic voice speaks."""


class LabelledWord(msgspec.Struct, frozen=True):
    """A word or filled pause and where it lies (seconds)."""

    w: str
    start: float
    end: float


class LabelledStretch(msgspec.Struct, frozen=True):
    """A stretch of speech, or of none (seconds)."""

    start: float
    end: float
    speech: bool = True


class Clip(msgspec.Struct, frozen=True):
    """One recording and what is known of it; one JSON object a line of the manifest.

    ``transcript`` is None where it is not known and empty where nobody speaks. ``verbatim`` says that it keeps every
    filled pause; ``spliced``, that ``fillers`` names all there are. Times are in seconds from the start.
    """

    id: str
    set: str
    path: str
    seconds: float
    transcript: str | None = None
    verbatim: bool = False
    spliced: bool = False
    words: tuple[LabelledWord, ...] | None = None
    fillers: tuple[LabelledWord, ...] | None = None
    speech_segments: tuple[LabelledStretch, ...] | None = None

    @property
    def kind(self) -> Kind:
        return Kind(self.set) if self.set in (Kind.SPLICED, Kind.SPOKEN) else Kind.REAL

    @property
    def aside(self) -> bool:
        """Whether the clip belongs to the third that nothing may be tuned on: fixed by its id for all time."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 3 == 0

    @property
    def spans(self) -> tuple[Span, ...]:
        """The labelled stretches of speech."""
        return tuple(Span(part.start, part.end) for part in self.speech_segments or () if part.speech)


def read_manifest(path: Path) -> list[Clip]:
    """The clips of a manifest, with absolute paths. Raises OSError, or msgspec.DecodeError for a line that is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    clips = (msgspec.json.decode(line, type=Clip) for line in lines if line.strip())
    return [msgspec.structs.replace(clip, path=str((path.parent / clip.path).resolve())) for clip in clips]
