"""What happened to the filled pauses that were missed, told by rule, so that all of them can be counted."""

from collections.abc import Iterable
from enum import StrEnum

from benchmarks.ears.heard import Timed
from benchmarks.ears.hits_and_misses.places import Place
from benchmarks.ears.score import COLLAR


class Cause(StrEnum):
    """Why a filled pause was missed; the first that holds."""

    JOINED = "one report for several"
    """A report lies there, but it was counted for another one beside it."""
    DOUBTED = "heard, not believed"
    """Some witness heard it there, and too weakly to count."""
    A_WORD = "written as a word, or under one"
    """A word of the transcript takes most of its time: it was written as that word, or that word was stretched."""
    UNHEARD = "in a gap between words, no witness"
    """Nobody wrote it and no word covers it, though there may be a voice."""


_MOST = 0.5


def cause(miss: Place) -> Cause:
    """Why this one was missed."""
    if _near(miss, miss.delivery.filled_pauses):
        return Cause.JOINED
    if _near(miss, miss.transcript.candidates):
        return Cause.DOUBTED
    covered = sum(_shared(miss.span, word) for word in miss.transcript.words)
    return Cause.A_WORD if covered >= _MOST * miss.span.seconds else Cause.UNHEARD


def _near(miss: Place, reports: Iterable[Timed]) -> bool:
    lower, upper = miss.span.start - COLLAR, miss.span.end + COLLAR
    return any(one.start < upper and one.end > lower for one in reports)


def _shared(one: Timed, other: Timed) -> float:
    return max(0.0, min(one.end, other.end) - max(one.start, other.start))
