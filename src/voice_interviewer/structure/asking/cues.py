"""Finds the cues of the table in a sentence: one pass over its words, however many phrases there are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from voice_interviewer.answer import is_filled_pause

WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d+(?:[.,]\d+)*|%")

PERCENT = "percent"
"""The word for its sign."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence. ``word`` is its lower case, ``start`` and ``end`` are characters of the sentence."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cue stands: the first and the last of its words."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a cue. With each word goes whether it is open-ended: ``*`` in the table."""

    cue: str
    words: tuple[tuple[str, bool], ...]

    def stands_at(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the phrase stands in the words from this place on."""
        if place + len(self.words) > len(tokens):
            return False
        return all(
            said.word.startswith(word) if open_ended else bare(said.word) == word or said.word == word
            for (word, open_ended), said in zip(self.words, tokens[place:], strict=False)
        )


def tokens_of(text: str) -> list[Token]:
    """The words of a text; filled pauses, and words stammered twice, are left out."""
    found: list[Token] = []
    for match in WORD.finditer(text):
        word = PERCENT if match.group() == "%" else match.group().lower().replace("’", "'")
        if not _is_filler(word) and (not found or word != found[-1].word):
            found.append(Token(word, match.start(), match.end()))
    return found


@lru_cache(maxsize=4096)
def _is_filler(word: str) -> bool:
    return is_filled_pause(word)


def bare(word: str) -> str:
    """The word without a possessive ending."""
    return word[:-2] if word.endswith("'s") else word


def phrases_of(cue: str, entry: str) -> Iterator[Phrase]:
    """The phrases of one entry of the table."""
    for phrase in entry.split(","):
        parts = re.findall(r"([A-Za-z]+(?:'[A-Za-z]+)?|\d+)(\*?)", phrase.lower())
        if parts:
            yield Phrase(cue, tuple((word, bool(star)) for word, star in parts))


@dataclass(frozen=True, slots=True)
class Openings:
    """The phrases that may start at a word: those of one word, and the others by their second word."""

    alone: tuple[str, ...]
    by_second: Mapping[str, Sequence[Phrase]]
    any_second: tuple[Phrase, ...]
    """Those whose second word is open-ended."""

    def followed_by(self, word: str) -> Sequence[Phrase]:
        """The longer phrases that may go on with this word."""
        if not self.by_second:
            return self.any_second
        return (*(self.by_second.get(word) or self.by_second.get(bare(word), ())), *self.any_second)


class CueFinder:
    """Knows all phrases by their first two words."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        self._whole: dict[str, list[Phrase]] = {}
        self._beginnings: dict[str, list[Phrase]] = {}
        for name, entry in cues.items():
            for phrase in phrases_of(name, entry):
                word, open_ended = phrase.words[0]
                (self._beginnings if open_ended else self._whole).setdefault(word, []).append(phrase)
        self._openings = lru_cache(maxsize=8192)(self._openings_of)

    def find(self, tokens: Sequence[Token]) -> dict[str, list[Spot]]:
        """Every cue with its spots, in order."""
        found: dict[str, list[Spot]] = {}
        following = [token.word for token in tokens[1:]] + [""]
        for place, token in enumerate(tokens):
            openings = self._openings(token.word)
            for cue in openings.alone:
                found.setdefault(cue, []).append(Spot(place, place))
            for phrase in openings.followed_by(following[place]):
                if phrase.stands_at(tokens, place):
                    found.setdefault(phrase.cue, []).append(Spot(place, place + len(phrase.words) - 1))
        return found

    def names(self, text: str) -> frozenset[str]:
        """The cues in a text."""
        return frozenset(self.find(tokens_of(text)))

    def _openings_of(self, word: str) -> Openings:
        forms: Iterable[str] = dict.fromkeys((word, bare(word)))
        phrases = [phrase for form in forms for phrase in self._whole.get(form, ())]
        phrases += [phrase for end in range(2, len(word) + 1) for phrase in self._beginnings.get(word[:end], ())]
        longer = [phrase for phrase in phrases if len(phrase.words) > 1]
        by_second: dict[str, list[Phrase]] = {}
        for phrase in longer:
            if not phrase.words[1][1]:
                by_second.setdefault(phrase.words[1][0], []).append(phrase)
        return Openings(
            alone=tuple(dict.fromkeys(phrase.cue for phrase in phrases if len(phrase.words) == 1)),
            by_second=by_second,
            any_second=tuple(phrase for phrase in longer if phrase.words[1][1]),
        )
