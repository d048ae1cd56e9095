"""On which days somebody practised: the days in a row, and the last seven. A day off is no news, so nothing is said of
it.

Days are those that were recorded, where they were recorded: a take at 23:00 in Tokyo was made on that evening, wherever
its maker is now.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from voice_interviewer.programme.events import Noted, TaskDone
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.wording import counted

LAST_DAYS = 7

FEWEST_SAID = 2
"""Days in a row from which on they are put into words: one day is no row."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PractisedDay:
    """One of the last days."""

    day: date
    practised: bool


@dataclass(frozen=True, slots=True)
class Streak:
    """The days with at least one take or one task of the plan."""

    running: int
    """Days in a row up to today, or up to yesterday as long as today is young; 0 where there is none."""
    longest: int
    """The most days in a row that there ever were."""
    week: tuple[PractisedDay, ...]
    """The last seven days, today last."""

    @property
    def sentence(self) -> str:
        """The days in a row, ``3 days running``; empty where there is no row."""
        return f"{self.running} days running" if self.running >= FEWEST_SAID else ""

    @property
    def week_in_words(self) -> str:
        """The seven dots for somebody who does not see them."""
        practised = sum(day.practised for day in self.week)
        return f"{counted(practised, 'day')} of the last {LAST_DAYS} with practice"


def streak(past: Past, events: Sequence[Noted], today: date) -> Streak:
    """From the takes and the tasks that were done.

    Tomorrow's date may stand on a take that was made further east, and counts as today. Later ones stand there because
    the clock was moved back; they are left out until the clock has caught up.
    """
    days = {min(day, today) for day in _recorded(past, events) if day <= today + _DAY}
    week = tuple(PractisedDay(day, day in days) for day in (today - back * _DAY for back in reversed(range(LAST_DAYS))))
    return Streak(_running(days, today), _longest(days), week)


def _recorded(past: Past, events: Sequence[Noted]) -> Iterable[date]:
    yield from (take.day for take in past.takes)
    yield from (noted.day for noted in events if isinstance(noted.event, TaskDone))


def _running(days: set[date], today: date) -> int:
    last = today if today in days else today - _DAY
    running = 0
    while last - running * _DAY in days:
        running += 1
    return running


def _longest(days: set[date]) -> int:
    longest = row = min(1, len(days))
    for before, after in pairwise(sorted(days)):
        row = row + 1 if after - before == _DAY else 1
        longest = max(longest, row)
    return longest
