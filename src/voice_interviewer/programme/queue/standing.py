"""Where somebody stands with one section of one question, and when it is due."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.spacing import Stage, days_to_spread, gap_days, takes_to_come

MOST_A_DAY = 200
"""Takes: nobody makes more in a day, and those before them need not be looked at."""

_GOOD_SCORES = (3, 4)
_NOTHING = (0,) * 4


class Standing(Struct, frozen=True, gc=False):
    """What the takes of a section of a question say."""

    stage: Stage
    last: int | None
    """The section's score in the latest graded take, 0 to 4."""
    last_day: date | None
    """The day of that take; None where there is none, or where it lies in the future because the clock was moved."""
    due: date
    """From this day on it is due."""
    takes: int
    """How many takes it still needs."""
    pressing: bool
    """A check that has to be made now to be made before the interview."""


class _Case(NamedTuple):
    """A score that a section can have, and what it means on whatever day."""

    score: int
    stage: Stage
    takes: int
    """That it still needs."""


class Standings:
    """Works standings out, those of each day once: a thousand questions were last answered on a few hundred days."""

    def __init__(self, where: Horizon, gain: float) -> None:
        """``gain`` is what a take brings, in points."""
        self._where = where
        weak = _cases(Stage.WEAK, range(GOOD), gain)
        self._once = [*weak, *_cases(Stage.CHECK, _GOOD_SCORES, gain)]
        self._twice = _cases(Stage.SETTLED, _GOOD_SCORES, gain)
        self._by_day: dict[date, tuple[Mapping[int, Standing], Mapping[int, Standing]]] = {}
        takes = takes_to_come(Stage.NEW, None, gain)
        self._new = (Standing(Stage.NEW, None, None, where.today, takes, False),) * 4

    def of(self, graded: Sequence[PastTake]) -> Sequence[Standing]:
        """The standings of a question's four sections, from its graded takes, oldest first."""
        if not graded:
            return self._new
        latest = graded[-1]
        once, twice = self._by_day.get(latest.day) or self._of_day(latest)
        before = _lowest_before(graded)
        return [
            (twice if score >= GOOD and before[place] >= GOOD else once)[score]
            for place, score in enumerate(latest.scores)
        ]

    def _of_day(self, take: PastTake) -> tuple[Mapping[int, Standing], Mapping[int, Standing]]:
        """The standings of sections whose last take was made on the day of this one, by their score in it: those that
        were not good on another day before, and those that were.
        """
        day = known_day(take, self._where.today)
        found = _by_score(self._once, day, self._where), _by_score(self._twice, day, self._where)
        self._by_day[take.day] = found
        return found


def takes_of_today(past: Past, today: date) -> list[PastTake]:
    """The takes made today, oldest first. A recording that was recovered late may stand among them out of its order,
    so that the last ones are all looked at.
    """
    return [take for take in past.takes[-MOST_A_DAY:] if known_day(take, today) == today]


def known_day(take: PastTake, today: date) -> date | None:
    """The day of a take, at the latest today: a take that was made further east may bear tomorrow's date.

    None for a take dated later than that. Then the clock was moved back; its scores count, and it is due at once,
    because to count it as today's would put it off day after day until the clock has caught up.
    """
    day = take.day
    if day <= today:
        return day
    return today if day.toordinal() == today.toordinal() + 1 else None


def _cases(stage: Stage, scores: Iterable[int], gain: float) -> list[_Case]:
    return [_Case(score, stage, takes_to_come(stage, score, gain)) for score in scores]


def _by_score(cases: Iterable[_Case], day: date | None, where: Horizon) -> dict[int, Standing]:
    """``day`` is that of the last take, as far as it is known."""
    if day is None:
        return {score: Standing(stage, score, None, where.today, takes, False) for score, stage, takes in cases}
    found, days, ordinal = {}, days_to_spread(day, where), day.toordinal()
    for score, stage, takes in cases:
        gap = gap_days(stage, takes, days)
        due = date.fromordinal(ordinal + gap)
        pressing = stage is Stage.CHECK and _is_pressing(due, gap, where)
        found[score] = Standing(stage, score, day, due, takes, pressing)
    return found


def _lowest_before(graded: Sequence[PastTake]) -> Sequence[int]:
    """The lowest score of each section in the takes before the latest, back to the first one of another day; zeros
    where all are of one day.
    """
    day, lowest = graded[-1].day, None
    for take in graded[-2::-1]:
        lowest = take.scores if lowest is None else tuple(map(min, lowest, take.scores))
        if take.day != day:
            return lowest
    return _NOTHING


def _is_pressing(due: date, gap: int, where: Horizon) -> bool:
    """A check is due half-way to the interview; in the last quarter of the way it goes before other sections."""
    return due <= where.today and where.days_left is not None and where.days_left <= max(1, gap // 2)
