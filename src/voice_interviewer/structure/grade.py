"""The grade of an answer's structure, and the port behind which sentences are labelled.

Scores follow one scale: 0 absent, 1 named in passing, 2 one specific and relevant statement, 3 several specifics tied
to this problem, 4 specifics with reasoning (why, number, threshold, owner, trade-off).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from voice_interviewer.answer import Section

OTHER = "other"
"""The label of a sentence that belongs to none of the four sections."""


class PitfallCode(StrEnum):
    """The four ways in which answers commonly go wrong."""

    TOOLS_FIRST = "tools_first"
    NO_OPERATIONS_OR_GOVERNANCE = "no_operations_or_governance"
    NO_TRADEOFFS = "no_tradeoffs"
    JARGON_OVERLOAD = "jargon_overload"


class Abstention(StrEnum):
    """Why an answer was not graded."""

    NO_SPEECH = "no_speech"
    TOO_SHORT = "too_short"
    QUESTION_READ_BACK = "question_read_back"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer; ``start`` and ``end`` (seconds) are None where it was typed."""

    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class SentenceLabels:
    """What one sentence is about: one or two of the section names, or ``other``."""

    labels: tuple[str, ...]
    tradeoff: bool
    probabilities: Mapping[str, float] = field(default_factory=dict)


class SentenceLabeller(Protocol):
    """Says what each sentence is about, seen in the context of the question and of its neighbours."""

    @property
    def version(self) -> str:
        """Name and version, stored with every grade."""
        ...

    def label(self, question: str, kind: str, sentences: Sequence[str]) -> list[SentenceLabels]:
        """One result per sentence, in order."""
        ...


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The score of one section, 0 to 4, with what it stands on."""

    section: Section
    score: int
    sureness: float
    """How sure the grader is of the score, 0 to 1."""
    evidence: tuple[int, ...]
    """Indices of the sentences that earned the score, best first."""
    reason: str
    """Why this score, in one sentence."""
    next_step: str
    """What would lift it, in one sentence; empty at the top."""


@dataclass(frozen=True, slots=True)
class Pitfall:
    """One of the four pitfalls, the sentences that show it, and the way out of it."""

    code: PitfallCode
    title: str
    explanation: str
    way_out: str
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do next time: what was said (if anything was), and what to say."""

    section: Section | None
    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """How an answer is built. With ``abstained`` set there are no scores, and ``explanation`` says why."""

    sentences: tuple[Sentence, ...]
    labels: tuple[SentenceLabels, ...]
    sections: tuple[SectionScore, ...]
    structure: int | None
    """Order and flow, 0 to 4."""
    relevance: int | None
    """Whether it answers the question asked, 0 to 2."""
    pitfalls: tuple[Pitfall, ...]
    advice: tuple[Advice, ...]
    """At most three."""
    strengths: tuple[str, ...]
    abstained: Abstention | None
    explanation: str
    rubric: str
    """Version of the rules and of the labeller that made this grade."""

    def section(self, section: Section) -> SectionScore | None:
        """The score of one section, or None where the grader abstained."""
        return next((score for score in self.sections if score.section is section), None)
