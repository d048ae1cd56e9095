"""What a server thinks of an answer, after every part of it has been checked. Pure data."""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_interviewer.answer import Section

BEST_SECTION = 4
BEST_STRUCTURE = 4
BEST_RELEVANCE = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """One score, with what it is said to stand on. Every text is one line without control characters."""

    score: int
    reason: str
    quote: str
    """Words of the answer; empty where there is none."""
    quote_missing: bool = False
    """Whether words were quoted that the answer does not have. They are not kept."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """Somebody else's view of one answer. It is shown beside our own scores, never in their place."""

    sections: Mapping[Section, Judgement]
    structure: Judgement
    relevance: Judgement
    suggestions: tuple[str, ...]
    """At most three."""
    model: str
    host: str
