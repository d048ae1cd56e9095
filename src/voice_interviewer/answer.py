"""What was said: words, stretches of speech and the transcript that holds them. Pure data and views of it.

Every time in this package is in seconds from the first sample of the recording.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_FILLED_PAUSE = re.compile(r"u+m+|u+h+m*|e+r+m?|h+m+|m{2,}|a+h+|e+h+")


def is_filled_pause(text: str) -> bool:
    """Whether a written word is nothing but a filled pause: um, uh, er, erm, hmm, mm, ah, eh, however long."""
    return _FILLED_PAUSE.fullmatch(re.sub(r"[^a-z']", "", text.lower())) is not None


class Section(StrEnum):
    """The four parts of a strong answer, in the order in which they are best said."""

    CONTEXT = "context"
    ARCHITECTURE = "architecture"
    OPERATIONS = "operations"
    RISKS = "risks"

    @property
    def title(self) -> str:  # type: ignore[override]  # nobody wants a member's value in title case
        """The name that people read."""
        return "Risks and governance" if self is Section.RISKS else self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time; ``start <= end``."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the clean pass, as the recogniser wrote it (with its punctuation) or as it was corrected."""

    text: str
    start: float
    end: float
    probability: float = 1.0
    heard: str | None = None
    """What the recogniser wrote, where a correction took its place. Where several words did, the first has it all and
    the others have an empty text; a blank alone says that the recogniser wrote nothing there, and the user added it.
    A word whose own text is empty was never said, by the user's say."""


@dataclass(frozen=True, slots=True)
class FillerCandidate:
    """A place where some witness heard a filled pause. ``votes`` maps the witness's name to its strength, 0 to 1.

    Candidates are evidence, not findings: `voice_interviewer.delivery` decides which of them count.
    """

    text: str
    start: float
    end: float
    votes: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Transcript:
    """What one recording holds.

    ``words`` come from the clean pass alone, in order, with times that never run backwards and lie inside
    ``0..seconds``. ``speech`` are the stretches with voice activity, in order, not overlapping; silences and pauses
    are what lies between them. ``candidates`` are the places where a filled pause may be.
    """

    words: tuple[Word, ...]
    speech: tuple[Span, ...]
    seconds: float
    engine: str
    model: str
    candidates: tuple[FillerCandidate, ...] = ()
    terms: tuple[str, ...] = ()
    """The terms that the recogniser was prepared for; what it may have missed is looked for among them."""
    misheard: Mapping[str, str] = field(default_factory=dict)
    """What recognisers are known to write in place of some of them: what is heard, and the term that it may be."""
    not_fillers: tuple[Span, ...] = ()
    """Where the user said that what was taken for a filled pause is none."""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words if word.text)

    @property
    def heard_speech(self) -> bool:
        """False for silence, noise and music: then there is nothing to grade and nothing to quote."""
        return bool(self.words)
