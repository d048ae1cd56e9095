"""Finds the moment of each suspected filler in the sound, and makes the words around it give way.

The decoder's attention tells between which words a filler was said, but its time is off by half a second (median, for
tiny.en), and the clean words' times know nothing of it: the next word usually begins with the filler.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from voice_interviewer.answer import FillerCandidate, Span, Word
from voice_interviewer.transcription.fillers import VOICED_VOTE, Sighting, Suspect
from voice_interviewer.transcription.guards import VoicedShare, plain

SHORTEST = 0.1
"""Seconds; a shorter voiced stretch is no filler of its own (inaudible below 150 ms: Zhu et al. 2022)."""
USUAL = 0.3
"""Seconds that a filler lasts where nothing shows its length (150 to 400 ms: Zhu et al. 2022)."""
_AROUND = 0.3
"""Seconds on either side in which a voice is looked for."""


def placed(
    words: Sequence[Word], suspects: Sequence[Suspect], voice: Sequence[Span], voiced: VoicedShare, seconds: float
) -> tuple[list[Word], list[FillerCandidate]]:
    """The content words with room made between them, and the candidates in that room, in order.

    ``voice`` are the stretches with any voice, soft ones too; ``seconds`` is the chunk's length.
    """
    room = list(words)
    candidates: list[FillerCandidate] = []
    for suspect in suspects:
        at = suspect.slot.before
        earliest = max(_middle(room[at - 1]) if at else 0.0, candidates[-1].end if candidates else 0.0)
        latest = max(earliest, _middle(room[at]) if at < len(room) else seconds)
        span = _span(suspect.best, Span(earliest, latest), voice)
        share = voiced(span.start - _AROUND, span.end + _AROUND)
        votes: Mapping[str, float] = {**suspect.votes, VOICED_VOTE: round(share, 3)}
        candidates.append(FillerCandidate(plain(suspect.best.word.text), span.start, span.end, votes))
        if at:
            room[at - 1] = replace(room[at - 1], end=min(room[at - 1].end, span.start))
        if at < len(room):
            room[at] = replace(room[at], start=max(room[at].start, span.end))
    return room, candidates


def _span(seen: Sighting, allowed: Span, voice: Sequence[Span]) -> Span:
    """Where the filler is: the free-standing voice nearest its time, else the voiced part of that time."""
    inside = [
        _cut(stretch, allowed) for stretch in voice if stretch.start < allowed.end and stretch.end > allowed.start
    ]
    middle = min(max((seen.word.start + seen.word.end) / 2, allowed.start), allowed.end)
    free = [s for s in inside if s.start > allowed.start and s.end < allowed.end and s.seconds >= SHORTEST]
    if free:
        return min(free, key=lambda stretch: _distance(stretch, middle))
    own = _cut(Span(seen.word.start, max(seen.word.end, seen.next_start)), allowed)
    parts = [_cut(own, stretch) for stretch in inside]
    best = max(parts, key=lambda part: part.seconds, default=own)
    return best if best.seconds >= SHORTEST else _cut(Span(middle - USUAL / 2, middle + USUAL / 2), allowed)


def _cut(span: Span, to: Span) -> Span:
    start = min(max(span.start, to.start), to.end)
    return Span(start, max(start, min(span.end, to.end)))


def _distance(span: Span, moment: float) -> float:
    return max(span.start - moment, moment - span.end, 0.0)


def _middle(word: Word) -> float:
    return (word.start + word.end) / 2
