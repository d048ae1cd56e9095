"""Which of the places where a filled pause may be hold one: the witnesses' votes, combined by one rule.

A witness is a way of listening: ``clean`` (the recogniser wrote it unasked), ``primed_list`` and ``primed_sentence``
(it wrote it behind a text full of fillers), ``voiced`` (how much of the moment holds a voice, 0 to 1). The first three
say that a filler was heard and add up; a missing vote is no evidence against one. ``voiced`` can only take away: where
nobody makes a sound, nobody said "um".
"""

from collections.abc import Iterable, Mapping
from math import prod

from voice_interviewer.answer import FillerCandidate, Transcript, is_filled_pause
from voice_interviewer.delivery.findings import FilledPause

_TRUST: Mapping[str, float] = {"clean": 0.85, "primed_list": 0.85, "primed_sentence": 0.8}
"""How far each witness is believed when it alone is certain. Passes that stray from the clean one are not heard at all
(`voice_interviewer.transcription.fillers`), which is why one that is heard can be believed."""

_DOUBT = 0.75
"""What is left of a witness's trust when it was not sure at all. That two passes wrote the word says far more than how
likely either found it: on real talk the decoder gives true fillers anything from 0.0 to 1.0."""

_VOICED_ENOUGH = 0.15
"""The share of voice from which on a moment counts as voiced. It is measured with 0.3 s on either side, so a filler
between two pauses has little of it; only true silence should count against one."""

COUNTED = 0.6
"""The confidence from which on a filled pause is counted: any one witness, where there was a voice. On our development
clips nine of ten such places hold one; requiring two witnesses lost a third of the true ones and few false ones."""


def confidence(votes: Mapping[str, float]) -> float:
    """How sure the witnesses are together, 0 to 1: one minus the chance that all of them are wrong."""
    wrong = prod(1 - _TRUST.get(name, 0.0) * (_DOUBT + (1 - _DOUBT) * vote) for name, vote in votes.items())
    heard = min(1.0, votes.get("voiced", 1.0) / _VOICED_ENOUGH)
    return round((1 - wrong) * heard, 3)


def filled_pauses(transcript: Transcript) -> tuple[FilledPause, ...]:
    """The filled pauses that count, in order and not overlapping (seconds)."""
    written = (
        FillerCandidate(word.text, word.start, word.end, {"clean": word.probability})
        for word in transcript.words
        if is_filled_pause(word.text)
    )
    candidates = _merged((*transcript.candidates, *written))
    found = (FilledPause(c.text, c.start, c.end, confidence(c.votes), c.votes) for c in candidates)
    return tuple(pause for pause in found if pause.confidence >= COUNTED)


def _merged(candidates: Iterable[FillerCandidate]) -> list[FillerCandidate]:
    """Candidates in order of time; those that overlap are one sound, with the best vote of each witness."""
    merged: list[FillerCandidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, c.end)):
        if merged and candidate.start < merged[-1].end:
            merged[-1] = _joined(merged[-1], candidate)
        else:
            merged.append(candidate)
    return merged


def _joined(one: FillerCandidate, other: FillerCandidate) -> FillerCandidate:
    votes = {name: max(one.votes.get(name, 0.0), other.votes.get(name, 0.0)) for name in {**one.votes, **other.votes}}
    return FillerCandidate(one.text, one.start, max(one.end, other.end), votes)
