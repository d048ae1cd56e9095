"""What each sentence of an answer speaks of: cues, figures, limits, and what the reader found in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from voice_interviewer.structure.asking.cues import CueFinder, Spot, Token, tokens_of
from voice_interviewer.structure.grade import OTHER, SentenceLabels, Shown
from voice_interviewer.structure.text import FUNCTION_WORDS, NUMBER_WORDS, is_number, stem

SHOWN = 0.5
"""A sentence shows something from this probability on."""

SURELY_OTHER = 0.8
"""From this probability on a sentence that belongs to no section is not asked about."""

REACH = 3
"""Words between a negation and what it negates ("we never had an alert"), and between a small number and its unit."""

NEGATIONS = frozenset(
    "no not never without don't didn't doesn't isn't wasn't aren't haven't hasn't hadn't won't wouldn't can't cannot "
    "couldn't nobody none neither nor hardly lacked lack lacking needn't".split()
)

ARTICLES = frozenset({"a", "an", "the"})

SMALL = frozenset("one two three four five six seven eight nine half zero".split())
"""Numbers that count something only beside a unit; "one" and "two" are mostly said in passing."""

FIGURE, LIMIT = "figure", "limit"
"""Terms that no phrase can tell: a number that counts something, and one with a condition."""

UNIT_CUE, COMPARATOR_CUE = "unit", "comparator"


@dataclass(frozen=True, slots=True)
class HeardSentence:
    """One sentence with everything it speaks of."""

    index: int
    text: str
    tokens: Sequence[Token]
    spots: dict[str, list[Spot]]
    labels: SentenceLabels
    spoken: frozenset[str]
    """Its terms, also those it denies: what is denied is settled, too."""
    claimed: frozenset[str]
    """Its terms without those it denies."""

    @property
    def askable(self) -> bool:
        """Whether it says something, as far as the reader can tell."""
        sure = self.labels.probabilities.get(OTHER, 1.0) >= SURELY_OTHER
        return not (self.labels.labels == (OTHER,) and sure)

    @property
    def specific(self) -> bool:
        """Whether it is concrete already."""
        return f"@{Shown.SPECIFIC}" in self.spoken


class Window:
    """Two sentences that follow each other: what one begins, the other may finish."""

    def __init__(self, *sentences: frozenset[str]) -> None:
        self.sentences = sentences
        """The terms of each."""
        self.together = frozenset().union(*sentences)


class HeardAnswer:
    """All sentences of an answer."""

    def __init__(self, finder: CueFinder, texts: Sequence[str], labels: Sequence[SentenceLabels]) -> None:
        pairs = zip(texts, labels, strict=True)
        self.sentences = [hear(finder, index, text, label) for index, (text, label) in enumerate(pairs)]

    @cached_property
    def windows(self) -> list[Window]:
        """Each sentence with the one after it."""
        terms = [sentence.spoken for sentence in self.sentences]
        return [Window(one, *terms[place + 1 : place + 2]) for place, one in enumerate(terms)]

    @cached_property
    def terms(self) -> frozenset[str]:
        """Everything that is spoken of anywhere."""
        return frozenset().union(*(sentence.spoken for sentence in self.sentences))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all content words."""
        words = {token.word for sentence in self.sentences for token in sentence.tokens}
        return frozenset(filter(None, map(content_stem, words)))


@lru_cache(maxsize=8192)
def content_stem(word: str) -> str:
    """The stem of a content word; empty for any other."""
    content = len(word) > 1 and word not in FUNCTION_WORDS and not is_number(word)
    return stem(word) if content else ""


def hear(finder: CueFinder, index: int, text: str, labels: SentenceLabels) -> HeardSentence:
    """One sentence."""
    tokens = tokens_of(text)
    spots = finder.find(tokens)
    cues = frozenset(spots)
    denied = frozenset(cue for cue, found in spots.items() if all(is_denied(tokens, spot) for spot in found))
    terms = read_terms(labels) | number_terms(text, tokens, spots)
    if not labels.shows:
        terms |= plain_terms(cues | terms)
    return HeardSentence(index, text, tokens, spots, labels, cues | terms, (cues - denied) | terms)


def is_denied(tokens: Sequence[Token], spot: Spot) -> bool:
    """Whether a negation stands shortly before; "no" with an article after it takes back a slip of the tongue."""
    near = [token.word for token in tokens[max(0, spot.first - REACH) : spot.first]]
    if near and "no" in near and not ARTICLES.isdisjoint(near[near.index("no") :]):
        near.remove("no")
    return not NEGATIONS.isdisjoint(near)


def read_terms(labels: SentenceLabels) -> frozenset[str]:
    """What the reader found: ``@`` and the name of the section or of what is shown."""
    shown = [name for name, probability in labels.shows.items() if probability >= SHOWN]
    weighed = ["tradeoff"] if labels.tradeoff else []
    return frozenset(f"@{name}" for name in (*labels.labels, *shown, *weighed))


def plain_terms(terms: frozenset[str]) -> frozenset[str]:
    """What the words alone show, where the reader cannot tell."""
    pairs = ((FIGURE, Shown.NUMBER), (LIMIT, Shown.THRESHOLD), ("reason", Shown.REASON), ("owner", Shown.OWNER))
    found = frozenset(f"@{shown}" for term, shown in pairs if term in terms)
    return found | ({f"@{Shown.SPECIFIC}"} if len(found) > 1 else frozenset())


def number_terms(text: str, tokens: Sequence[Token], spots: dict[str, list[Spot]]) -> frozenset[str]:
    """`FIGURE` and `LIMIT`, where they hold."""
    units = {spot.first for spot in spots.get(UNIT_CUE, ())}
    if not any(is_figure(text, tokens, place, units) for place in range(len(tokens))):
        return frozenset()
    return frozenset({FIGURE, LIMIT} if COMPARATOR_CUE in spots else {FIGURE})


def is_figure(text: str, tokens: Sequence[Token], place: int, units: set[int]) -> bool:
    """Whether the word is a number that counts something: not "one thing", "p99", "GPT-4" or "in 2019"."""
    word = tokens[place].word
    if not is_number(word):
        return False
    beside_unit = any(near in units for near in range(place + 1, place + 1 + REACH))
    if word in SMALL:
        return beside_unit or (word == "one" and one_in(tokens, place))
    part_of_name = re.search(r"[A-Za-z][-.]?$", text[: tokens[place].start]) is not None
    year = re.fullmatch(r"(19|20)\d\d", word) is not None
    return not part_of_name and (not year or beside_unit)


def one_in(tokens: Sequence[Token], place: int) -> bool:
    """Whether a share is said: "one in fifty"."""
    after = [token.word for token in tokens[place + 1 : place + 3]]
    return len(after) == 2 and after[0] == "in" and (after[1] in NUMBER_WORDS or after[1][0].isdigit())
