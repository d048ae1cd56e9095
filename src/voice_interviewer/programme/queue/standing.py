"""Where somebody stands with one section of one question, and when it is due."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from voice_interviewer.programme.checklist import GOOD
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.horizon import Horizon
from voice_interviewer.programme.queue.spacing import Stage, gap_days, takes_to_come

MOST_A_DAY = 200
"""Takes: nobody makes more in a day, and those before them need not be looked at."""


class Standing(NamedTuple):
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


class Standings:
    """Works standings out, each different one once: a thousand questions share a few dozen."""

    def __init__(self, where: Horizon, gain: float) -> None:
        """``gain`` is what a take brings, in points."""
        self._where = where
        self._gain = gain
        self._known: dict[tuple[int, bool, date | None], Standing] = {}
        takes = takes_to_come(Stage.NEW, None, gain)
        self._new = (Standing(Stage.NEW, None, None, where.today, takes, False),) * 4

    def of(self, graded: Sequence[PastTake]) -> tuple[Standing, ...]:
        """The standings of a question's four sections, from its graded takes, oldest first."""
        if not graded:
            return self._new
        latest = graded[-1]
        day = known_day(latest, self._where.today)
        return tuple(
            [self._standing(score, _good_before(graded, place), day) for place, score in enumerate(latest.scores)]
        )

    def _standing(self, last: int, good_before: bool, day: date | None) -> Standing:
        key = last, good_before, day
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._worked_out(last, good_before, day)
        return known

    def _worked_out(self, last: int, good_before: bool, day: date | None) -> Standing:
        stage = Stage.WEAK if last < GOOD else Stage.SETTLED if good_before else Stage.CHECK
        takes = takes_to_come(stage, last, self._gain)
        if day is None:
            return Standing(stage, last, None, self._where.today, takes, False)
        gap = gap_days(stage, day, takes, self._where)
        due = day + timedelta(days=gap)
        return Standing(stage, last, day, due, takes, _is_pressing(stage, due, gap, self._where))


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


def _good_before(graded: Sequence[PastTake], place: int) -> bool:
    """Whether the latest take is good, and so were those before it, back to one of another day at least."""
    latest = graded[-1]
    for take in reversed(graded):
        if take.scores[place] < GOOD:
            return False
        if take is not latest and take.day != latest.day:
            return True
    return False


def _is_pressing(stage: Stage, due: date, gap: int, where: Horizon) -> bool:
    """A check is due half-way to the interview; in the last quarter of the way it goes before other sections."""
    return (
        stage is Stage.CHECK
        and due <= where.today
        and where.days_left is not None
        and where.days_left <= max(1, gap // 2)
    )
