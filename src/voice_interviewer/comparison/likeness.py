"""How alike two ideas are in their words, whatever the order: paraphrase and mishearing may stand between them.

Words count by how rare they are in the two answers, everyday words count half, and words of the question, which both
answers are bound to use, count little.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from voice_interviewer.comparison.idea import Idea, said_of
from voice_interviewer.comparison.same_meaning import MEANING
from voice_interviewer.delivery.everyday_words import EVERYDAY_WORDS
from voice_interviewer.structure.claims.numbers import number_claims
from voice_interviewer.structure.text import content_stems, stem

MISHEARD = 84.0
"""Share of letters in common, in percent, from which two long words are taken for one that was heard in two ways."""

LEAST_LETTERS = 5
"""Shorter words are too often neighbours of another one."""

EVERYDAY = 0.5
"""What an everyday word counts for."""

ASKED = 0.2
"""What a word of the question counts for."""

FIGURE = 1.0
"""What a figure counts for, beside any other word."""

_SIGN = "#"
"""What a figure begins with and no word does."""

SHORTER = 0.5
"""How far the shorter of the two ideas is the measure: 1 would let any short sentence fit into a long one."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The words of one idea with what each counts for."""

    words: Mapping[str, float]
    whole: float
    """The sum over all words."""


class Likeness:
    """Weighs the words of both answers once, then compares ideas."""

    def __init__(self, left: Sequence[Idea], right: Sequence[Idea], question: str = "") -> None:
        said = [_terms(idea) for idea in left], [_terms(idea) for idea in right]
        heard = _one_spelling(*({word for idea in side for word in idea} for side in said))
        both = [[[heard.get(word, word) for word in idea] for idea in side] for side in said]
        ideas = [idea for side in both for idea in side]
        spread = Counter(word for idea in ideas for word in set(idea))
        asked = {_meaning(word) for word in content_stems(question)}
        worth = {word: _worth(word, asked) * math.log(1 + len(ideas) / count) for word, count in spread.items()}
        self._left, self._right = ([_weighed(idea, worth) for idea in side] for side in both)

    def of(self, left: int, right: int) -> float:
        """How alike two ideas are, 0 to 1, by their places."""
        one, other = self._left[left], self._right[right]
        shared = sum(weight for word, weight in one.words.items() if word in other.words)
        least, most = sorted((one.whole, other.whole))
        return shared / (SHORTER * least + (1 - SHORTER) * most) if least else 0.0


def _terms(idea: Idea) -> list[str]:
    """The meanings of the content words, and the values of the figures, spoken or written: with a sign before them."""
    figures = (value for claim in number_claims(said_of(idea)) for value in claim.values)
    return [*map(_meaning, content_stems(idea.text)), *(f"{_SIGN}{value:g}" for value in figures)]


def _meaning(stemmed: str) -> str:
    return MEANING.get(stemmed, stemmed)


_EVERYDAY = frozenset(_meaning(stem(word)) for word in EVERYDAY_WORDS)


def _worth(word: str, asked: set[str]) -> float:
    if word.startswith(_SIGN):
        return FIGURE
    return ASKED if word in asked else EVERYDAY if word in _EVERYDAY else 1.0


def _weighed(idea: Sequence[str], worth: Mapping[str, float]) -> Weighed:
    weights = {word: worth[word] for word in idea}
    return Weighed(weights, sum(weights.values()))


def _one_spelling(left: set[str], right: set[str]) -> dict[str, str]:
    """Words of the right answer that are words of the left one, heard or spelt differently: "tokeniser"."""
    # Sorted: of two that are as near the first is taken, and a set has another order each time the app is started.
    theirs = [word for word in sorted(left - right) if len(word) >= LEAST_LETTERS and not word.startswith(_SIGN)]
    found: dict[str, str] = {}
    for word in right - left:
        if len(word) >= LEAST_LETTERS and not word.startswith(_SIGN):
            near = process.extractOne(word, theirs, scorer=fuzz.ratio, score_cutoff=MISHEARD)
            if near is not None:
                found[word] = near[0]
    return found
