"""Relevance, 0 to 2: does the answer speak of what was asked, and does it say anything about it?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.structure.signposts import says_nothing
from voice_interviewer.structure.text import content_stems, stem
from voice_interviewer.structure.topics import has_topic, topic_cues

BEHAVIORAL = "behavioral"

GENERIC = frozenset(
    stem(word)
    for word in (
        "design system explain difference use tell time describe set walk machine learning model models production ml "
        "built build run typical problem solve say different data end choose decide manage team company plan question "
        "happen deal give example project"
    ).split()
)
"""Words that any question of an interview may hold, so that finding them in an answer tells nothing."""

QUESTION_WEIGHT = 6.0
CUES_WEIGHT = 6.0
POINTS_WEIGHT = 20.0
POINTS_COMMON = 0.14
"""Share of content words that an answer has in common with the strong points of any question of the trade."""

MOST_CUES = 12.0
"""Topic phrases per 100 content words; more tell nothing more."""

LEAST_WORDS = 50
"""Content words; a shorter answer is treated as this long, so that one lucky word is no proof."""

PARTLY = 0.75
FULLY = 2.5
"""Where the sum of the weights reaches 1 and 2. Set on sets 1 to 4, each answer beside five wrong questions."""


@dataclass(frozen=True, slots=True)
class Aboutness:
    """How far an answer is about its question."""

    question: float
    """Share of the question's own content words that come back, 0 to 1."""
    cues: float
    """Phrases of the question's topics per 100 content words."""
    points: float | None
    """Share of the answer's content words that the question's strong points hold too, 0 to 1; None without points."""
    doubtful: bool
    """Whether words alone cannot show that the answer is to another question: a story asked for in general words
    ("tell me about a launch that failed"), or a question of no known topic and without points."""

    @property
    def total(self) -> float:
        cues = min(MOST_CUES, self.cues) / MOST_CUES
        points = 0.0 if self.points is None else self.points - POINTS_COMMON
        return QUESTION_WEIGHT * self.question + CUES_WEIGHT * cues + POINTS_WEIGHT * points


def aboutness(
    question: str, kind: str, sentences: Sequence[str], points: Mapping[Section, Sequence[str]] | None = None
) -> Aboutness:
    """Compare an answer with its question; sentences that only announce or restate do not count."""
    text = " ".join(sentence for sentence in sentences if not says_nothing(sentence, question))
    asked, said = set(content_stems(question)) - GENERIC, set(content_stems(text))
    size = max(LEAST_WORDS, len(said))
    expected = {item for entries in (points or {}).values() for entry in entries for item in content_stems(entry)}
    return Aboutness(
        question=len(asked & said) / max(1, len(asked)),
        cues=100 * len(topic_cues(question, text)) / max(LEAST_WORDS, len(content_stems(text))),
        points=len((expected - GENERIC) & said) / size if expected else None,
        doubtful=kind == BEHAVIORAL or not (expected or has_topic(question)),
    )


def relevance(about: Aboutness, section_total: int, names: float) -> int:
    """0 to 2. ``section_total`` is the sum of the section scores, ``names`` the mean share of names in a sentence.

    An answer that says next to nothing answers nothing; one that mostly lists names answers partly at best.
    """
    value = 2 if about.total >= FULLY else 1 if about.doubtful or about.total >= PARTLY else 0
    if section_total <= 1:
        return 0
    if section_total <= 2 or (section_total <= 5 and names > 0.45):
        return min(1, value)
    return value
