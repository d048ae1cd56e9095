"""A follow-up question, who asks it, and the answer that it grows from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.grade import SentenceLabels

DESIGN, CONCEPT, BEHAVIORAL = "design", "concept", "behavioral"
"""The kinds of question."""


class Family(StrEnum):
    """Why a question is asked."""

    HEART = "heart"
    """The answer was about something else."""
    WAY_IN = "way_in"
    """There was too little to grade."""
    GAP = "gap"
    """A section lacks something."""
    WHOLE = "whole"
    """Something of its kind is nowhere in the answer: no figure, no reason, no trade-off."""
    WRITTEN = "written"
    """A section is thin, and the question's pack has a question for it."""
    POINT = "point"
    """A strong point of the question was not made."""
    DIG = "dig"
    """A sentence opens something and leaves it open."""
    STRETCH = "stretch"
    """To see how far a strong answer carries."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One question to ask next. ``id`` is pattern, section and subject, and is the same whoever asks it."""

    id: str
    voice: Voice
    section: Section | None
    """What it asks for; None where it asks for the whole answer again."""
    text: str
    """One spoken sentence."""
    why: str
    """What in the answer leads to it, in one sentence."""
    quote: str = ""
    """The user's words it grows from; empty where something was left out."""
    sentence_index: int | None = None
    """Which sentence the quote is from."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer and what is known of it. Without ``scores`` it was not graded."""

    question: str
    kind: str
    """design, concept or behavioral."""
    texts: Sequence[str]
    labels: Sequence[SentenceLabels]
    """One per sentence."""
    scores: Mapping[Section, int] = field(default_factory=dict)
    """0 to 4."""
    relevance: int | None = None
    """0 to 2; None where it was not judged."""
    points: Mapping[Section, Sequence[str]] = field(default_factory=dict)
    """The question's strong points; empty for a question of the user's own."""
    stack: Sequence[str] = ()
    """The user's own tools."""
    company: str = ""
    """One of `interview_terms.Company`."""
    written: Mapping[Section, Mapping[Voice, str]] = field(default_factory=dict)
    """What the question's pack has each voice ask about a thin section."""

    @property
    def graded(self) -> bool:
        return bool(self.scores)

    @property
    def off_topic(self) -> bool:
        return self.relevance == 0


POINT = "point"
"""The pattern of all questions for a strong point."""

WRITTEN = "written"
"""What all questions that packs have written ask for: what their text says."""

WRITTEN_PATTERNS = {
    (section, voice): f"written-{section.value}-{voice.value}" for section in Section for voice in Voice
}


def ground(meaning: str, section: str) -> tuple[str, str]:
    """Where two questions must agree to be the same, beside their subject: a point is one point in any section, and so
    is a text.
    """
    return meaning, "" if meaning in {POINT, WRITTEN} else section


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked, in all its wordings."""

    family: Family
    pattern: str
    section: Section | None
    wordings: Mapping[Voice, Sequence[str]]
    """Whole texts; a voice that would not ask this is not there."""
    why: str
    weight: float = 1.0
    subject: str = ""
    """Stems of what it is about, with hyphens between; empty for the thing as such."""
    quote: str = ""
    sentence_index: int | None = None
    own_words: bool = False
    """Whether the user's own words stand in it."""
    settles: str = ""
    """What it asks for, where other patterns ask for the same; else empty."""

    @property
    def meaning(self) -> str:
        """What it asks for."""
        return self.settles or self.pattern

    @property
    def ground(self) -> tuple[str, str]:
        """See `ground`."""
        return ground(self.meaning, self.section.value if self.section else "")

    @property
    def words(self) -> frozenset[str]:
        """The stems of its subject."""
        return frozenset(self.subject.split("-")) - {""}

    @property
    def id(self) -> str:
        return f"{self.pattern}:{self.section.value if self.section else ''}:{self.subject}"
