"""When each piece is heard in what is put together from them: every time here is in seconds of the joined sound."""

from collections.abc import Sequence
from itertools import accumulate

from voice_interviewer.answer import Span
from voice_interviewer.take import Piece

CROSSFADE = 0.03
"""Seconds for which one piece fades into the next. 3 ms are enough for a join that does not click (AUDITORY list, "Re:
Removing transients in rejoined speech files", 4 December 2006); ten times as much also carries one room's noise over
into another's, and is still far shorter than any pause."""

SHORTEST = 2 * CROSSFADE
"""Seconds: a piece fades in and out, and one fade ends before the other begins."""


def starts(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """When each piece begins to be heard: each but the first while the one before it fades out."""
    steps = [piece.end - piece.start - CROSSFADE for piece in pieces[:-1]]
    return tuple(accumulate(steps, initial=0.0))[: len(pieces)]


def total(pieces: Sequence[Piece]) -> float:
    """How long they last together."""
    return starts(pieces)[-1] + pieces[-1].end - pieces[-1].start if pieces else 0.0


def seams(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """The middle of each crossfade."""
    return tuple(start + CROSSFADE / 2 for start in starts(pieces)[1:])


def around(seam: float, pieces: Sequence[Piece], seconds: float) -> Span:
    """The stretch of that many seconds with a seam in its middle, as far as there is sound."""
    return Span(max(0.0, seam - seconds / 2), min(total(pieces), seam + seconds / 2))
