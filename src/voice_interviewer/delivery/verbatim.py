"""What was really said, in order: the clean words with the filled pauses set in at their places."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from voice_interviewer.answer import Transcript, Word, is_filled_pause
from voice_interviewer.delivery.findings import FilledPause, VerbatimWord


def content_words(transcript: Transcript) -> tuple[Word, ...]:
    """The words that are no filled pauses and were not taken out: what speech rates count."""
    return tuple(word for word in transcript.words if word.text and not is_filled_pause(word.text))


def verbatim(words: Sequence[Word], pauses: Sequence[FilledPause]) -> tuple[VerbatimWord, ...]:
    """Words and filled pauses by the middle of their time. Words never change places among themselves.

    Where a word and a filled pause overlap, the word gives way up to its middle: the recogniser's word times know
    nothing of fillers. So no two entries overlap, and each can be played alone.
    """
    merged: list[VerbatimWord] = []
    waiting = list(pauses)
    for word in words:
        while waiting and _middle(waiting[0]) <= _middle(word):
            merged.append(_as_word(waiting.pop(0)))
        merged.append(VerbatimWord(word.text, word.start, word.end, filler=False, probability=word.probability))
    return _side_by_side([*merged, *map(_as_word, waiting)])


def _side_by_side(said: list[VerbatimWord]) -> tuple[VerbatimWord, ...]:
    edges = [_edge(before, after) if after.start < before.end else None for before, after in pairwise(said)]
    found = list(said)
    for at, edge in enumerate(edges):
        if edge is not None:
            found[at] = replace(found[at], end=edge)
            found[at + 1] = replace(found[at + 1], start=edge)
    return tuple(found)


def _edge(before: VerbatimWord, after: VerbatimWord) -> float:
    """Where one ends and the other begins: at the filler's own edge, but never past the word's middle."""
    if before.filler and not after.filler:
        return min(before.end, _middle(after))
    return max(after.start, _middle(before))


def _as_word(pause: FilledPause) -> VerbatimWord:
    return VerbatimWord(pause.text, pause.start, pause.end, filler=True, probability=pause.confidence)


def _middle(timed: Word | FilledPause | VerbatimWord) -> float:
    return (timed.start + timed.end) / 2
