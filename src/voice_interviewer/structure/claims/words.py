"""The words of a sentence with their places in it: what claims are found in and quoted from."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from voice_interviewer.answer import is_filled_pause
from voice_interviewer.structure.claims.claim import Claim, ClaimKind
from voice_interviewer.structure.grade import Sentence
from voice_interviewer.structure.text import normal, stem

TOKEN = re.compile(r"(?<![\w.])\.\d+|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%$£€]")
"""Letters and digits are taken apart, so that "p99", "P-99" and "p ninety nine" are all a letter and a number."""

_NO_BREAK = frozenset({" ", "-", "", "."})
"""With a full stop and no space an abbreviation goes on: "i.e.", "P.S.I."."""

_OPENS_PAUSE = frozenset("uehma")
"""First letters of filled pauses; no other word need be looked at."""

BREAK = re.compile(r"[,;:.!?()\[\]…—–]|\s-+\s")
"""What sets words apart: no phrase goes across it. A hyphen inside a word does not."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign of money or share, in lower case."""

    word: str
    begin: int
    end: int
    gap: str
    """What stands between it and the token before."""

    @property
    def breaks(self) -> bool:
        """Whether punctuation sets it apart from the token before."""
        return self.gap not in _NO_BREAK and BREAK.search(self.gap) is not None

    @property
    def joined(self) -> bool:
        """Whether it is written in one with the token before: "200ms", "gpt-4"."""
        return self.gap in {"", "-"}


class Said:
    """One sentence of an answer as tokens, filled pauses left out."""

    def __init__(self, index: int, sentence: Sentence) -> None:
        self.index = index
        self.sentence = sentence
        self.tokens = tokens_of(sentence.text)
        self.words = [token.word for token in self.tokens]

    def word(self, place: int) -> str:
        """The word at a place, empty outside the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def slice(self, first: int, last: int) -> str:
        """The words from one token to another as they were said."""
        return self.sentence.text[self.tokens[first].begin : self.tokens[last].end] if first <= last else ""

    def claim(self, kind: ClaimKind, first: int, last: int) -> Claim:
        """A claim that reaches from one token to another."""
        begin, end = self.tokens[first].begin, self.tokens[last].end
        return Claim(kind, self.sentence.text[begin:end], self.index, begin, end, second_of(self.sentence, begin))

    @cached_property
    def line(self) -> str:
        """The tokens with single spaces between them, and a comma for any punctuation: what patterns are read in."""
        return " ".join(f", {token.word}" if token.breaks else token.word for token in self.tokens)

    @cached_property
    def stems(self) -> Counter[str]:
        """How often each stem is in it."""
        return Counter(map(stem, self.words))

    @cached_property
    def _starts(self) -> list[int]:
        starts, place = [], 0
        for token in self.tokens:
            place += 2 * token.breaks
            starts.append(place)
            place += len(token.word) + 1
        return starts

    def covered(self, found: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """The first and the last token that a match in `line` (or a group of it) covers."""
        return bisect_right(self._starts, found.start(group)) - 1, bisect_right(self._starts, found.end(group) - 1) - 1


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text."""
    plain = normal(text)
    if len(plain) != len(text):  # a letter whose small form is two characters: the places would be off
        plain = "".join(small if len(small := normal(letter)) == 1 else letter for letter in text)
    found: list[Token] = []
    end, gap = 0, ""
    for match in TOKEN.finditer(plain):
        gap += plain[end : match.start()]
        end = match.end()
        if match[0][0] not in _OPENS_PAUSE or not is_filled_pause(match[0]):
            found.append(Token(match[0], match.start(), end, gap if found else " "))
            gap = ""
    return found


def second_of(sentence: Sentence, begin: int) -> float | None:
    """When the character was said, as if all characters of the sentence took the same time; None without times."""
    if sentence.start is None or sentence.end is None or not sentence.text:
        return None
    return sentence.start + (sentence.end - sentence.start) * begin / len(sentence.text)


class Phrases:
    """Names that may be said in several ways, found in tokens; the longest wins. The possessive counts too."""

    def __init__(self, forms: Iterable[tuple[str, str]], plurals: bool = True) -> None:
        """``forms`` are pairs of a way to say it and the name it stands for; with ``plurals`` these count as well."""
        self._bases = singulars if plurals else possessors
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        for form, name in forms:
            words = [token.word for token in tokens_of(form)]
            self._by_first.setdefault(words[0], []).append((words, name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, said: Said) -> list[tuple[int, int, str]]:
        """First and last token and name of each phrase in the sentence, none overlapping."""
        found: list[tuple[int, int, str]] = []
        place = 0
        while place < len(said.words):
            entry = self.at(said, place)
            if entry is not None:
                found.append((place, entry[0], entry[1]))
                place = entry[0]
            place += 1
        return found

    def at(self, said: Said, place: int) -> tuple[int, str] | None:
        """Last token and name of the phrase that begins there."""
        word = said.words[place]
        for first in (word, *self._bases(word)) if word.endswith("s") else (word,):
            for words, name in self._by_first.get(first, ()):
                if self._matches(said, place, words):
                    return place + len(words) - 1, name
        return None

    def _matches(self, said: Said, place: int, words: Sequence[str]) -> bool:
        last = place + len(words) - 1
        if last >= len(said.words) or said.words[place:last] != words[:-1]:
            return False
        if any(token.breaks for token in said.tokens[place + 1 : last + 1]):
            return False
        return words[-1] in (said.words[last], *self._bases(said.words[last]))


def listed(*lists: str) -> list[tuple[str, str]]:
    """Forms for `Phrases` out of lists separated by commas and line ends: each stands for itself."""
    parts = (part.strip() for entry in lists for line in entry.splitlines() for part in line.split(","))
    return [(part, part) for part in parts if part]


def possessors(word: str) -> tuple[str, ...]:
    """What the word may be the possessive of."""
    return (word[:-2],) if word.endswith("'s") and len(word) > 2 else ()


def singulars(word: str) -> tuple[str, ...]:
    """What the word may be the plural or the possessive of."""
    if len(word) < 3 or not word.endswith("s") or word.endswith("'s"):
        return possessors(word)
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
