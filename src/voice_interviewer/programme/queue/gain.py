"""How many points a take brings: what somebody gained from one take of a question to the next."""

from bisect import bisect_left
from collections.abc import Iterator
from statistics import fmean

from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake

LAST_TAKES = 40
"""The takes that are looked at: the pace of last month says little about this week's."""

FEWEST = 5
"""Sections answered again that it takes to measure a pace; with fewer, `USUAL` counts."""

USUAL = 1.0
"""Points a take. Ours: the advice after each take asks for the one thing that is worth the next point."""

SLOWEST, FASTEST = 0.5, 2.0
"""Bounds, in points a take, so that one bad day does not call for thirty takes of a question."""


def points_a_take(past: Past) -> float:
    """The mean gain of sections that were under `GOOD`, over the last takes, within the bounds."""
    gains = [gain for take in past.graded[-LAST_TAKES:] for gain in _gains(take, past)]
    return min(FASTEST, max(SLOWEST, fmean(gains))) if len(gains) >= FEWEST else USUAL


def _gains(take: PastTake, past: Past) -> Iterator[int]:
    if take.question_id is None:
        return
    earlier = past.graded_of(take.question_id)
    place = bisect_left(earlier, take.id, key=lambda one: one.id)
    if place:
        pairs = zip(earlier[place - 1].scores, take.scores, strict=True)
        yield from (after - before for before, after in pairs if before < GOOD)
