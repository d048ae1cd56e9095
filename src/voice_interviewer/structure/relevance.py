"""Relevance, 0 to 2: does the answer speak of what was asked, and does it say anything about it?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.structure import ladder
from voice_interviewer.structure.ladder import Points
from voice_interviewer.structure.signposts import says_nothing
from voice_interviewer.structure.text import content_stems, stem

GENERIC = frozenset(
    stem(word)
    for word in (
        "design system explain difference use tell time describe set walk machine learning model models production ml "
        "built build run typical problem solve say different data end choose decide manage team company plan question "
        "happen deal give example project"
    ).split()
)
"""Words that any question of an interview may hold, so that finding them in an answer tells nothing."""

ALIKE = 5
"""Letters that two longer stems must begin with to count as the same word."""

NEARLY = 0.8
"""What such a word counts, beside 1 for the very same stem."""

MOST_SURE = 5.0
"""Log odds beyond which the reader's probability tells nothing more."""

TABLE = (
    Points("reader", 0.37, "the reader's log odds that the answer is to this question"),
    Points("shared", 5.7, "the share of the question's own words that come back"),
)
"""Points per unit of `Aboutness`; fitted on answers below their own and below other questions."""

OTHER_STEP = -0.6
"""Up to here the answer is to another question. Of 20 answers to their own question one stands below, of 20 to another
about ten; an honest answer that is told off costs more than a borrowed one that is not."""
OWN_STEP = 0.3
"""From here on it is to its own (nine of ten are); in between it may be."""

SAYS_SOMETHING = 2
SAYS_ENOUGH = 5
"""Sums of the four section scores (before the cap for another question's answer) from which an answer answers in part,
and whole: one that says next to nothing answers nothing, however near its words are."""


@dataclass(frozen=True, slots=True)
class Aboutness:
    """How far an answer is about its question."""

    reader: float
    """Log odds, -`MOST_SURE` to `MOST_SURE`."""
    shared: float
    """Share of the question's own words that come back, 0 to 1; a half where it has none of its own."""


def aboutness(question: str, sentences: Sequence[str], fits: float) -> Aboutness:
    """How far an answer is about its question; sentences that only announce or restate do not count.

    ``fits`` is the reader's probability that the answer is to its question.
    """
    odds = math.log((fits + 1e-6) / (1 - fits + 1e-6))
    asked = set(content_stems(question)) - GENERIC
    text = " ".join(sentence for sentence in sentences if not says_nothing(sentence, question))
    said = set(content_stems(text))
    shared = sum(found(item, said) for item in asked) / len(asked) if asked else 0.5
    return Aboutness(max(-MOST_SURE, min(MOST_SURE, odds)), shared)


def found(asked: str, said: set[str]) -> float:
    """Whether a word of the question comes back, 0 to 1; "observable" nearly is "observability"."""
    if asked in said:
        return 1.0
    near = len(asked) >= ALIKE and any(item[:ALIKE] == asked[:ALIKE] for item in said if len(item) >= ALIKE)
    return NEARLY if near else 0.0


def relevance(about: Aboutness, section_total: int) -> int:
    """0 to 2."""
    points = ladder.total(TABLE, about)
    by_question = 2 if points > OWN_STEP else 1 if points > OTHER_STEP else 0
    by_content = 2 if section_total >= SAYS_ENOUGH else 1 if section_total >= SAYS_SOMETHING else 0
    return min(by_question, by_content)
