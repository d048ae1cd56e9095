"""An answer as the network sees it: windows of whole sentences, each with the question in front. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.structure.text import words

MOST_TOKENS = 512
"""What the network's table of positions holds."""

MOST_QUESTION = 60
MOST_SENTENCE = 90
"""Tokens; what is longer is cut, so that no sentence crowds out its neighbours."""

OVERLAP = 4
"""Sentences that two windows share, so that each is seen with its neighbours in one of them."""

KINDS = {"design": "design", "concept": "concept", "behavioral": "story"}
"""The word that tells the network what kind of answer was asked for; any other kind is none of these."""


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of an answer that fits the network."""

    tokens: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    """First token and the one after the last of each sentence, its separator included."""
    sentences: tuple[int, ...]
    """Which sentences of the answer these are."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The tokens that the vocabulary has for the beginning, for a border and for a word it does not know."""

    begin: int
    border: int
    unknown: int


def plain(text: str) -> str:
    """A text with everything left out that a recogniser may add or lose: capitals, marks, fillers, stammers.

    So none of these can change what the network sees, nor therefore a score.
    """
    return " ".join(words(text))


def head(question: str, kind: str) -> str:
    """What stands in front of the sentences, before it is cut into tokens."""
    return f"{KINDS.get(kind, '')} {plain(question)}".strip()


def windows(question: Sequence[int], sentences: Sequence[Sequence[int]], marks: Marks) -> list[Window]:
    """Windows of as many whole sentences as fit; one, for an answer of usual length. At least one, even of nothing."""
    cut = [tuple(tokens[:MOST_SENTENCE]) or (marks.unknown,) for tokens in sentences]
    front = (marks.begin, *question[:MOST_QUESTION], marks.border)
    found = [_window(front, cut, 0, marks)]
    while found[-1].sentences and found[-1].sentences[-1] + 1 < len(cut):
        start = max(found[-1].sentences[0] + 1, found[-1].sentences[-1] + 1 - OVERLAP)
        found.append(_window(front, cut, start, marks))
    return found


def _window(front: tuple[int, ...], sentences: Sequence[tuple[int, ...]], start: int, marks: Marks) -> Window:
    tokens, spans = list(front), []
    for sentence in sentences[start:]:
        if len(tokens) + len(sentence) + 1 > MOST_TOKENS:
            break
        spans.append((len(tokens), len(tokens) + len(sentence) + 1))
        tokens += (*sentence, marks.border)
    return Window(tuple(tokens), tuple(spans), tuple(range(start, start + len(spans))))


def best_window(place: int, found: Sequence[Window]) -> tuple[int, int]:
    """The window in which a sentence stands furthest from both ends, and its row there."""
    seen = [(number, window.sentences.index(place)) for number, window in enumerate(found) if place in window.sentences]
    return max(seen, key=lambda pair: min(pair[1], len(found[pair[0]].sentences) - 1 - pair[1]))
