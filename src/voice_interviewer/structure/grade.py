"""The grade of an answer's structure, and the port behind which sentences are labelled.

Scores follow one scale: 0 absent, 1 named in passing, 2 one specific and relevant statement, 3 several specifics tied
to this problem, 4 specifics with reasoning (why, number, threshold, owner, trade-off).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company

OTHER = "other"
"""The label of a sentence that belongs to none of the four sections."""

SCORE_WORDS = (
    "not mentioned",
    "named in passing",
    "one specific statement",
    "several specifics",
    "specifics with reasoning",
)
"""What each score from 0 on stands for, in short."""


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


class Shown(StrEnum):
    """What a sentence can show beyond its subject; all of it is observable in the words."""

    SPECIFIC = "specific"
    """Something concrete and relevant that one could picture or check, rather than a topic or a tool named."""
    REASON = "reason"
    """Why it is so, what it is for, what would happen otherwise."""
    NUMBER = "number"
    """A figure that means something for the problem."""
    THRESHOLD = "threshold"
    """A value or a condition that decides something."""
    OWNER = "owner"
    """Somebody who owns, decides, signs or is called."""


@dataclass(frozen=True, slots=True)
class SentenceLabels:
    """What one sentence is about: one or two of the section names, or ``other``; and what it shows."""

    labels: tuple[str, ...]
    tradeoff: bool
    probabilities: Mapping[str, float] = field(default_factory=dict)
    """Of each label, and of ``tradeoff``."""
    shows: Mapping[str, float] = field(default_factory=dict)
    """Probability of each `Shown`, by its value; empty where the reader cannot tell."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a whole answer."""

    sentences: tuple[SentenceLabels, ...]
    """One per sentence, in order."""
    fits: float | None = None
    """The probability that it answers the question above it; None where there was none, or that is not known."""


class AnswerReader(Protocol):
    """Says what each sentence is about and shows, seen in the context of the question and of its neighbours."""

    @property
    def version(self) -> str:
        """Name and version, stored with every grade."""
        ...

    def read(self, question: str, kind: str, sentences: Sequence[str]) -> Reading:
        """``kind`` is design, concept or behavioral; ``question`` may be empty."""
        ...


@dataclass(frozen=True, slots=True)
class Working:
    """One line of the sum that a score is: how much of one kind of evidence there is, and the points it adds."""

    evidence: str
    amount: float
    points: float
    why: str


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
    workings: tuple[Working, ...] = ()
    """The sum of points; empty in grades of an older version."""
    chances: tuple[float, ...] = ()
    """The probability of each score from 0 to 4 by that sum, before the rules that no sum may break."""


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
    say: str = ""
    """The beginning of a sentence to say, with gaps for the speaker to fill; empty where there is none."""


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
    """Version of the rules and of the reader that made this grade."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """The share of each section by the question or its kind, and the company; empty in grades of an older version."""
    structure_workings: tuple[Working, ...] = ()
    """The sum of points that the structure score is; empty in grades of an older version."""
    relevance_workings: tuple[Working, ...] = ()
    """The sum that says whether the answer is to its question; empty where none was given."""
    company: Company | None = None
    """What it was weighed for; None in grades of an older version, whose weights alone tell it."""
    own_emphasis: bool = False
    """Whether the weights are the question's own and not those of its kind."""

    def section(self, section: Section) -> SectionScore | None:
        """The score of one section, or None where the grader abstained."""
        return next((score for score in self.sections if score.section is section), None)
