"""Cuts timed words into subtitle cues that can be read at a glance."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.report.document import clean
from voice_interviewer.report.phrases import ends_sentence

LINE_CHARACTERS = 42
LINES = 2
LONGEST = 7.0
"""Two lines of 42 characters for at most 7 s is the common rule of broadcasters (Netflix Timed Text Style Guide)."""

SHORTEST_MS = 1_000
"""A cue stays this long where the next one leaves it the room."""

PHRASE_GAP = 1.0
"""A silence from which on (seconds) a new cue begins: the cue should not stand there while nobody speaks."""

CLAUSE_GAP = 0.25
"""A silence that makes a good place to cut a cue that has become too long (seconds)."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One subtitle; times in milliseconds, ``start_ms < end_ms``."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]


def cues(words: Sequence[VerbatimWord]) -> list[Cue]:
    """The words as cues, in order, never overlapping. Every word is in one cue, filled pauses as they were said.

    A cue ends with its sentence, at a silence of `PHRASE_GAP`, or where the next word would not fit any more; then it
    is cut after the last clause in it, if that leaves at least half.
    """
    groups = _groups([piece for word in words for piece in _pieces(word)])
    starts = [_ms(group[0].start) for group in groups]
    made: list[Cue] = []
    for group, following in zip_longest(groups, starts[1:]):
        earliest = made[-1].end_ms if made else 0
        made.append(_timed(group, earliest, following))
    return made


def _pieces(word: VerbatimWord) -> list[VerbatimWord]:
    """The word, in parts where it is longer than a line."""
    parts = textwrap.wrap(clean(word.text), LINE_CHARACTERS, break_on_hyphens=False)
    return [replace(word, text=part) for part in parts]


def _groups(words: Sequence[VerbatimWord]) -> list[list[VerbatimWord]]:
    groups: list[list[VerbatimWord]] = []
    current: list[VerbatimWord] = []
    for word in words:
        if current and _begins_phrase(current[-1], word):
            groups.append(current)
            current = []
        while current and not _fits([*current, word]):
            cut = _place_to_cut([*current, word])
            groups.append(current[:cut])
            current = current[cut:]
        current.append(word)
    return [*groups, current] if current else groups


def _begins_phrase(before: VerbatimWord, word: VerbatimWord) -> bool:
    return ends_sentence(before) or word.start - before.end >= PHRASE_GAP


def _fits(words: Sequence[VerbatimWord]) -> bool:
    return len(_lines(words)) <= LINES and words[-1].end - words[0].start <= LONGEST


def _place_to_cut(words: Sequence[VerbatimWord]) -> int:
    """How many of the words to keep together; the last word is the one that did not fit."""
    for index in range(len(words) - 1, len(words) // 2, -1):
        before, after = words[index - 1], words[index]
        if before.text.endswith((",", ";", ":")) or after.start - before.end >= CLAUSE_GAP:
            return index
    return len(words) - 1


def _timed(words: Sequence[VerbatimWord], earliest: int, following: int | None) -> Cue:
    """The cue of these words, not before ``earliest`` and, if that leaves any time, not after ``following`` begins."""
    start = max(_ms(words[0].start), earliest)
    end = max(_ms(words[-1].end), start + SHORTEST_MS)
    if following is not None:
        end = min(end, following)
    end = min(end, start + _ms(LONGEST))
    return Cue(start, max(end, start + 1), tuple(_lines(words)))


def _lines(words: Sequence[VerbatimWord]) -> list[str]:
    return textwrap.wrap(" ".join(word.text for word in words), LINE_CHARACTERS, break_on_hyphens=False)


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
