"""Finds the moment in the sound of a filled pause that only the decoder wrote.

The decoder's attention tells between which words a filler was said, but its time is off by half a second (median, for
tiny.en).
"""

from collections.abc import Sequence

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.fillers import Sighting, Slot

SHORTEST = 0.1
"""Seconds; a shorter voiced stretch is no filler of its own (inaudible below 150 ms: Zhu et al. 2022)."""
USUAL = 0.3
"""Seconds that a filler lasts where nothing shows its length (150 to 400 ms: Zhu et al. 2022)."""


def allowed(slot: Slot, words: Sequence[Word], seconds: float) -> Span:
    """Where a filler of that slot can be: from the middle of the word before it to the middle of the word after."""
    earliest = _middle(words[slot.before - 1]) if slot.before else 0.0
    latest = _middle(words[slot.before]) if slot.before < len(words) else seconds
    return Span(earliest, max(earliest, latest))


def placed(seen: Sighting, within: Span, voice: Sequence[Span]) -> Span:
    """Where it is: the free-standing voice nearest its time, else the voiced part of that time.

    ``voice`` are the stretches with any voice, soft ones too. The span lies in ``within``.
    """
    inside = [_cut(stretch, within) for stretch in voice if stretch.start < within.end and stretch.end > within.start]
    middle = min(max((seen.word.start + seen.word.end) / 2, within.start), within.end)
    free = [s for s in inside if s.start > within.start and s.end < within.end and s.seconds >= SHORTEST]
    if free:
        return min(free, key=lambda stretch: _distance(stretch, middle))
    own = _cut(Span(seen.word.start, max(seen.word.end, seen.next_start)), within)
    parts = [_cut(own, stretch) for stretch in inside]
    best = max(parts, key=lambda part: part.seconds, default=own)
    return best if best.seconds >= SHORTEST else _cut(Span(middle - USUAL / 2, middle + USUAL / 2), within)


def _cut(span: Span, to: Span) -> Span:
    start = min(max(span.start, to.start), to.end)
    return Span(start, max(start, min(span.end, to.end)))


def _distance(span: Span, moment: float) -> float:
    return max(span.start - moment, moment - span.end, 0.0)


def _middle(word: Word) -> float:
    return (word.start + word.end) / 2
