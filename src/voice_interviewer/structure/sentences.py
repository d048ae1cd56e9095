"""Sentences from what the recogniser wrote, with punctuation or without it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from voice_interviewer.structure.grade import Sentence

PAUSE = 0.6
"""Seconds. Pauses at sentence ends were judged most natural at about this length (Liu et al. 2022)."""

LONGEST = 45
"""Words. A longer stretch with hardly a mark in it was not punctuated by the recogniser, and is cut further."""

WORDS_PER_MARK = 20
"""A long sentence that has a comma or the like at least this often was punctuated, and is left whole."""

LEAST_BEFORE_PAUSE = 4
LEAST_BEFORE_OPENER = 9
TARGET = 22
"""Words. Where neither pause nor opener cuts, the conjunction nearest to this length does, once a piece is LONGEST."""

END = re.compile(r"[.?!…]+[\"'”’)\]]*$")
MARK = re.compile(r"[,;:–—-]$")
ABBREVIATIONS = frozenset(
    "e.g. i.e. eg. ie. vs. cf. approx. mr. mrs. ms. dr. prof. no. fig. st. inc. ltd. u.s. u.k.".split()
)

OPENERS = frozenset(
    "so now okay ok right then next first second third finally lastly also after because but however although "
    "another anyway overall basically and".split()
)
"""Words that often open a sentence in speech. "And" only where one who acts follows."""

SUBJECTS = frozenset(
    "i i'd i'll i've i'm we we'd we'll we've we're it it's it'd that that's there there's this they they're the a if "
    "when for once then after you you'd so our my".split()
)
CONJUNCTIONS = frozenset("and but so because which then or while where when if".split())


class SpokenWord(Protocol):
    """A word with its times; `Word` and `VerbatimWord` are such. Fillers (``filler`` is true) are left out."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Token:
    """A word on its way into a sentence; ``pause`` is the longest silence before it, in seconds."""

    text: str
    start: float | None = None
    end: float | None = None
    pause: float = 0.0

    @property
    def bare(self) -> str:
        """Lower case, without punctuation around it."""
        return self.text.lower().replace("’", "'").strip(".,;:?!…\"'“”()[]")


def split(words: Sequence[SpokenWord]) -> tuple[Sentence, ...]:
    """The sentences of a recording, with their times. Every word that is no filler is in exactly one, in order."""
    tokens: list[Token] = []
    pause, last_end = 0.0, None
    for word in words:
        if last_end is not None:
            pause = max(pause, word.start - last_end)
        last_end = word.end
        if not getattr(word, "filler", False) and word.text.strip():
            tokens.append(Token(word.text.strip(), word.start, word.end, pause))
            pause = 0.0
    return tuple(as_sentence(piece) for piece in cut(tokens))


def split_text(text: str) -> tuple[Sentence, ...]:
    """The sentences of a typed or stored text, without times. Line ends end a sentence too."""
    lines = ([Token(word) for word in line.split()] for line in text.splitlines())
    return tuple(as_sentence(piece) for line in lines for piece in cut(line))


def as_sentence(tokens: Sequence[Token]) -> Sentence:
    """The words joined by single spaces."""
    return Sentence(" ".join(token.text for token in tokens), tokens[0].start, tokens[-1].end)


def cut(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut at the recogniser's own sentence ends; where a stretch has none, at pauses, openers and conjunctions."""
    pieces: list[list[Token]] = []
    for sentence in at_marks(tokens):
        pieces += unpunctuated(sentence) if lacks_marks(sentence) else [sentence]
    return pieces


def at_marks(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut after sentence ends."""
    if not tokens:
        return []
    pieces = [[tokens[0]]]
    for token, following in pairwise(tokens):
        if ends_sentence(token, following):
            pieces.append([])
        pieces[-1].append(following)
    return pieces


def ends_sentence(token: Token, following: Token) -> bool:
    """Whether a sentence ends between the two: not after "e.g.", "A. B." or the dots of a hesitation."""
    if not END.search(token.text):
        return False
    if token.text.lower().strip("(\"'“") in ABBREVIATIONS:
        return False
    spelt = re.fullmatch(r"[A-Z]\.", token.text) and re.fullmatch(r"[A-Z]\.?,?", following.text)
    trails_off = re.search(r"(\.\.|…)", token.text) and not following.text[:1].isupper()
    return not spelt and not trails_off


def lacks_marks(tokens: Sequence[Token]) -> bool:
    """Whether a stretch is too long to be a sentence, or too bare of marks to have been punctuated."""
    marks = sum(bool(MARK.search(token.text)) for token in tokens)
    bare = not END.search(tokens[-1].text) and marks == 0
    long = len(tokens) > LONGEST and marks * WORDS_PER_MARK < len(tokens)
    return long or (bare and len(tokens) > LEAST_BEFORE_OPENER)


def unpunctuated(tokens: Sequence[Token]) -> list[list[Token]]:
    """Cut a stretch without marks at long pauses and before words that open a sentence."""
    pieces: list[list[Token]] = [[]]
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        left = len(tokens) - place
        if left >= LEAST_BEFORE_PAUSE and starts_sentence(token, following, len(pieces[-1])):
            pieces.append([])
        pieces[-1].append(token)
    return [part for piece in pieces for part in shortened(piece)]


def starts_sentence(token: Token, following: Token | None, so_far: int) -> bool:
    """Whether a new sentence starts with this word, when ``so_far`` words came since the last start."""
    if token.pause >= PAUSE and so_far >= LEAST_BEFORE_PAUSE:
        return True
    if so_far < LEAST_BEFORE_OPENER or token.bare not in OPENERS or following is None:
        return False
    return token.bare not in {"and", "because", "after", "but"} or following.bare in SUBJECTS


def shortened(tokens: list[Token]) -> list[list[Token]]:
    """Cut a piece that is still too long at the conjunction nearest to `TARGET` words, again and again.

    In a loop, and with the conjunctions looked up once: hours without a mark are one piece.
    """
    joints = [place for place, token in enumerate(tokens) if token.bare in CONJUNCTIONS]
    parts: list[list[Token]] = []
    start = 0
    while len(tokens) - start > LONGEST:
        places = range(start + LEAST_BEFORE_OPENER, len(tokens) - LEAST_BEFORE_PAUSE)
        place = _nearest(joints, start + TARGET, places)
        parts.append(tokens[start:place])
        start = place
    return [*parts, tokens[start:]]


def _nearest(joints: Sequence[int], wanted: int, places: range) -> int:
    """Of joints in order, the one nearest to a place, the earlier of two; the place itself where none may be taken."""
    after = bisect_left(joints, wanted)
    near = [joint for joint in joints[max(0, after - 1) : after + 1] if joint in places]
    return min(near, key=lambda joint: abs(joint - wanted), default=wanted)
