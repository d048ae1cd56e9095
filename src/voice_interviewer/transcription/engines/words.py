"""Turns the decoder's timed tokens into words, the same way for both engines."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from voice_interviewer.transcription.engines.base import AlignedWord


class WordSplitter(Protocol):
    """The part of either library's tokenizer that is used here."""

    def split_to_word_tokens(self, tokens: list[int]) -> tuple[list[str], list[list[int]]]: ...


def timed_words(
    splitter: WordSplitter, tokens: Sequence[int], starts: Sequence[float], probabilities: Sequence[float]
) -> tuple[AlignedWord, ...]:
    """The words of ``tokens``, whose k-th token lasts from ``starts[k]`` to ``starts[k + 1]`` (seconds).

    A word's probability is the mean of its tokens'. Punctuation joins its word but not the word's time: attention rests
    on a comma or full stop through the pause that follows, so that span is silence more often than speech.
    """
    texts, groups = splitter.split_to_word_tokens(list(tokens))
    pieces = list(_pieces(texts, groups, starts, probabilities))
    return tuple(word for word in _joined(pieces) if any(character.isalnum() for character in word.text))


def _pieces(
    texts: Sequence[str], groups: Sequence[Sequence[int]], starts: Sequence[float], probabilities: Sequence[float]
) -> Iterator[AlignedWord]:
    ends = [0]
    for group in groups:
        ends.append(ends[-1] + len(group))
    for text, (first, last) in zip(texts, pairwise(ends), strict=True):
        if last > first:
            mean = sum(probabilities[first:last]) / (last - first)
            yield AlignedWord(text, float(starts[first]), float(starts[last]), float(mean))


def _joined(pieces: Sequence[AlignedWord]) -> Iterator[AlignedWord]:
    word: AlignedWord | None = None
    for piece in pieces:
        if word is not None and not piece.text.startswith(" "):
            word = _extended(word, piece)
            continue
        if word is not None:
            yield word
        word = AlignedWord(piece.text.strip(), piece.start, piece.end, piece.probability)
    if word is not None:
        yield word


def _extended(word: AlignedWord, piece: AlignedWord) -> AlignedWord:
    """The word with a piece written onto it: ``e`` and ``-mail``, or a word and its full stop."""
    if any(character.isalnum() for character in piece.text):
        return AlignedWord(word.text + piece.text, word.start, piece.end, min(word.probability, piece.probability))
    return AlignedWord(word.text + piece.text.strip(), word.start, word.end, word.probability)
