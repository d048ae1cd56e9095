"""A labelled answer: a question of the exam with the marks that its author gave, on the scale of `structure.grade`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, PitfallCode

KINDS = ("design", "concept", "behavioral")
LABELS: tuple[str, ...] = (*(section.value for section in Section), OTHER)
MOST_LABELS = 2
"""Sections that one sentence can be about."""

STRUCTURE = "structure"
RELEVANCE = "relevance"
TOPS: Mapping[str, int] = {**{section.value: 4 for section in Section}, STRUCTURE: 4, RELEVANCE: 2}
"""The best of each score; the worst is 0."""

CONTENT_SCORES = tuple(name for name in TOPS if name != RELEVANCE)
"""Those whose kappas are averaged: the four sections and structure."""

PITFALLS: tuple[str, ...] = tuple(code.value for code in PitfallCode)

TITLES: Mapping[str, str] = {
    **{section.value: section.title for section in Section},
    OTHER: "Other",
    STRUCTURE: "Structure",
    RELEVANCE: "Relevance",
    PitfallCode.TOOLS_FIRST.value: "Tools first",
    PitfallCode.NO_OPERATIONS_OR_GOVERNANCE.value: "No operations or governance",
    PitfallCode.NO_TRADEOFFS.value: "No trade-offs",
    PitfallCode.JARGON_OVERLOAD.value: "Jargon overload",
}
"""The names that people read."""


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """One sentence. Without labels (an answer that has bounds only) it is not counted among the sentences."""

    text: str
    labels: tuple[str, ...] = ()
    tradeoff: bool = False


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """An answer and what was expected of its grade."""

    id: str
    question: str
    kind: str
    sentences: tuple[LabelledSentence, ...]
    scores: Mapping[str, int] = field(default_factory=dict)
    """All of `TOPS`, or none."""
    pitfalls: frozenset[str] = frozenset()
    """Those that hold; counted only where there are scores."""
    bounds: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Lowest and highest score that a fair interviewer would give; for some of `TOPS`, or for none."""
    intent: str = ""
    """What its author meant it to be. No grader is ever shown it."""

    @property
    def labelled(self) -> bool:
        """Whether its sentences have labels."""
        return all(sentence.labels for sentence in self.sentences)

    @property
    def words(self) -> int:
        """How long it is."""
        return sum(len(sentence.text.split()) for sentence in self.sentences)
