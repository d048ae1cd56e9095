"""What is known to be no speech in a Whisper transcript, and how it is taken out: loops and stock phrases."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

from voice_interviewer.answer import Word

# How often a run of n words may come back to back: people repeat themselves, but not like this.
_REPEATS = {1: 8, 2: 8, 3: 4, 4: 3, 5: 3}
_LONGER_REPEATS = 3
_LONGEST_RUN = 20

# Phrases that Whisper learned from captions and writes where nobody speaks.
_STOCK_PHRASES = frozenset({
    "thank you", "thank you very much", "thank you so much", "thank you for watching", "thanks for watching",
    "thanks for listening", "thank you for listening", "please subscribe", "please subscribe to my channel",
    "like and subscribe", "subscribe to my channel", "see you next time", "see you in the next video", "bye", "bye bye",
    "you", "the end", "music", "applause", "laughter", "silence", "foreign", "so", "okay", "oh", "i", "the",
})  # fmt: skip
_LEAST_VOICED = 0.5
_LEAST_PROBABILITY = 0.4
_SENTENCE_END = (".", "?", "!", "…")

T = TypeVar("T")

VoicedShare = Callable[[float, float], float]
"""The share (0 to 1) of the time from ``start`` to ``end`` in which there is a voice."""


def plain(text: str) -> str:
    """A word as it is compared: lower case, letters, digits and inner apostrophes only."""
    return re.sub(r"[^a-z0-9']", "", text.lower().replace("\u2019", "'")).strip("'")


def loops(words: Sequence[str]) -> bool:
    """Whether some run of words comes back to back more often than people do it."""
    return len(without_loops(words, plain)) < len(words)


def without_stutters(words: Sequence[Word]) -> list[Word]:
    """The words less those that are one syllable over and over: "pom-pom-pom-pom-pom-pom-pom-pom"."""
    return [word for word in words if not loops([part for part in word.text.split("-") if part])]


def without_loops(words: Sequence[T], key: Callable[[T], str]) -> list[T]:
    """The words with each loop cut down to its first round."""
    kept = list(words)
    for size in range(1, _LONGEST_RUN + 1):
        kept = _without_loops_of(size, kept, key)
    return kept


def _without_loops_of(size: int, words: list[T], key: Callable[[T], str]) -> list[T]:
    keys = [key(word) for word in words]
    most = _REPEATS.get(size, _LONGER_REPEATS)
    kept: list[T] = []
    at = 0
    while at < len(words):
        rounds = 1
        run = keys[at : at + size]
        while keys[at + rounds * size : at + (rounds + 1) * size] == run:
            rounds += 1
        looped = rounds >= most
        kept += words[at : at + size] if looped else words[at : at + 1]
        at += rounds * size if looped else 1
    return kept


def without_stock_phrases(words: Sequence[Word], voiced: VoicedShare) -> list[Word]:
    """The words less the sentences that are a stock phrase and hardly voiced, or that Whisper itself doubts."""
    return [word for sentence in _sentences(words) if not _is_stock(sentence, voiced) for word in sentence]


def _is_stock(sentence: Sequence[Word], voiced: VoicedShare) -> bool:
    if " ".join(plain(word.text) for word in sentence) not in _STOCK_PHRASES:
        return False
    probability = sum(word.probability for word in sentence) / len(sentence)
    return probability < _LEAST_PROBABILITY or voiced(sentence[0].start, sentence[-1].end) < _LEAST_VOICED


def _sentences(words: Sequence[Word]) -> list[Sequence[Word]]:
    ends = [at + 1 for at, word in enumerate(words) if word.text.endswith(_SENTENCE_END)]
    bounds = [0, *ends, *([len(words)] if not ends or ends[-1] < len(words) else [])]
    return [words[first:last] for first, last in pairwise(bounds)]
