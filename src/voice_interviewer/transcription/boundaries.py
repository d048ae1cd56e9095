"""Moves word boundaries out of silence and puts them in order.

Whisper's word times have no silence in them: where a pause is not marked by punctuation, the word after it begins with
the pause. The idea, from stable-ts, is that a boundary that lies in a silence belongs at that silence's edge.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from voice_interviewer.answer import Span, Word

SHORTEST_WORD = 0.02
"""Seconds."""


def refined(words: Sequence[Word], speech: Sequence[Span], seconds: float) -> tuple[Word, ...]:
    """The words with boundaries on the edges of speech where they fell into silence.

    Times never run backwards, lie in ``0..seconds``, and every word lasts at least `SHORTEST_WORD` where there is room.
    """
    snapped = [_snapped(word, speech) for word in words]
    return tuple(in_order(snapped, seconds))


def _snapped(word: Word, speech: Sequence[Span]) -> Word:
    """The word on the speech it overlaps: on the longest overlap, or on the nearest speech where there is none."""
    overlaps = [span for span in speech if span.start < word.end and span.end > word.start]
    if not overlaps:
        return _moved(word, speech)
    start, end = max(word.start, overlaps[0].start), min(word.end, overlaps[-1].end)
    main = max(overlaps, key=lambda span: min(span.end, end) - max(span.start, start))
    start = max(start, main.start) if _is_scrap(start, overlaps[0], main, end) else start
    end = min(end, main.end) if _is_scrap(start, overlaps[-1], main, end) else end
    return replace(word, start=start, end=max(end, start))


def _is_scrap(start: float, edge: Span, main: Span, end: float) -> bool:
    """Whether the part of the word in ``edge`` is so short beside the main part that it belongs to a neighbour."""
    if edge is main:
        return False
    part = min(edge.end, end) - max(edge.start, start)
    whole = min(main.end, end) - max(main.start, start)
    return part < 0.5 * whole


def _moved(word: Word, speech: Sequence[Span]) -> Word:
    if not speech:
        return word
    after = bisect_right(speech, word.start, key=lambda span: span.start)
    near = [speech[at] for at in (after - 1, after) if 0 <= at < len(speech)]
    nearest = min(near, key=lambda span: max(span.start - word.end, word.start - span.end))
    length = min(word.end - word.start, nearest.seconds)
    if nearest.start >= word.end:
        return replace(word, start=nearest.start, end=nearest.start + length)
    return replace(word, start=nearest.end - length, end=nearest.end)


def in_order(words: Sequence[Word], seconds: float) -> list[Word]:
    """The words with times that never run backwards and lie in ``0..seconds``."""
    starts: list[float] = []
    for left, word in zip(range(len(words), 0, -1), words, strict=True):
        earliest = starts[-1] + SHORTEST_WORD if starts else 0.0
        latest = max(0.0, seconds - left * SHORTEST_WORD)  # leaves room for the words still to come
        starts.append(min(max(word.start, earliest), max(latest, starts[-1] if starts else 0.0)))
    limits = [*starts[1:], seconds][: len(starts)]
    return [
        replace(word, start=start, end=max(start, min(limit, max(word.end, start + SHORTEST_WORD))))
        for word, start, limit in zip(words, starts, limits, strict=True)
    ]
