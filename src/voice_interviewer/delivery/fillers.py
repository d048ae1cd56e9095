"""Which of the places where a filled pause may be hold one: the witnesses' votes, combined by one small model.

A witness is a way of listening. ``detector`` and ``detector_peak`` are the mean and the highest probability of a
network that hears filled pauses in the encoder's output; ``clean`` (the recogniser wrote it unasked), ``primed_list``
and ``primed_sentence`` (it wrote it behind a text full of fillers) are the decoder's; ``aligner`` is a forced alignment
that fitted one there; ``voiced`` is how much of the moment holds a voice. All are 0 to 1.
"""

from collections.abc import Iterable, Mapping
from math import exp, prod

from voice_interviewer.answer import FillerCandidate, Transcript, is_filled_pause
from voice_interviewer.delivery.findings import FilledPause

WEIGHTS: Mapping[str, float] = {"detector": 4.2, "primed_sentence": 3.2, "clean": 3.6, "aligner": 0.2}
BIAS = -2.9
"""Logistic regression on the votes of labelled candidates, by `benchmarks/filled_pauses/fit_votes.py`, as heard by
detectors that had not learnt from those recordings (three folds: precision 0.91, recall 0.85). How high the detector's
probability rises adds nothing to its mean."""

_HEARD_BY = {"primed_sentence": 0.5, "clean": 0.5}
"""The least that a decoder's vote is worth: that it wrote the word says more than how likely it found it."""

_TRUST: Mapping[str, float] = {"clean": 0.85, "primed_list": 0.85, "primed_sentence": 0.8}
"""How far each witness is believed when it alone is certain. Passes that stray from the clean one are not heard at all
(`voice_interviewer.transcription.fillers`), which is why one that is heard can be believed."""

_DOUBT = 0.75
"""What is left of a witness's trust when it was not sure at all. That two passes wrote the word says far more than how
likely either found it: on real talk the decoder gives true fillers anything from 0.0 to 1.0."""

_VOICED_ENOUGH = 0.15
"""The share of voice from which on a moment counts as voiced. It is measured with 0.3 s on either side, so a filler
between two pauses has little of it; only true silence should count against one."""

COUNTED = 0.5
"""The confidence from which on a filled pause is counted: more likely one than not."""


def confidence(votes: Mapping[str, float]) -> float:
    """How sure the witnesses are together, 0 to 1. Where nobody makes a sound, nobody said "um"."""
    heard = min(1.0, votes.get("voiced", 1.0) / _VOICED_ENOUGH)
    return round((_with_detector(votes) if "detector" in votes else _without_detector(votes)) * heard, 3)


def _with_detector(votes: Mapping[str, float]) -> float:
    odds = BIAS + sum(weight * strength(name, votes) for name, weight in WEIGHTS.items())
    return 1 / (1 + exp(-odds))


def strength(name: str, votes: Mapping[str, float]) -> float:
    """What a witness's vote counts, 0 to 1; nothing where it did not vote."""
    least = _HEARD_BY.get(name, 0.0)
    return least + (1 - least) * votes[name] if name in votes else 0.0


def _without_detector(votes: Mapping[str, float]) -> float:
    """One minus the chance that all passes of the decoder are wrong; for models whose encoder no detector knows."""
    return 1 - prod(1 - _TRUST.get(name, 0.0) * (_DOUBT + (1 - _DOUBT) * vote) for name, vote in votes.items())


def filled_pauses(transcript: Transcript) -> tuple[FilledPause, ...]:
    """The filled pauses that count, in order and not overlapping (seconds)."""
    return tuple(pause for pause in _heard(transcript) if not _denied(pause, transcript))


def taken_out(transcript: Transcript) -> tuple[FilledPause, ...]:
    """Those that would count, had the user not said that they are none (`Transcript.not_fillers`).

    A word that the recogniser wrote there is no word of the answer either: it counts as neither.
    """
    return tuple(pause for pause in _heard(transcript) if _denied(pause, transcript))


def _denied(pause: FilledPause, transcript: Transcript) -> bool:
    return any(span.start < pause.end and pause.start < span.end for span in transcript.not_fillers)


def _heard(transcript: Transcript) -> tuple[FilledPause, ...]:
    """By the witnesses alone."""
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
