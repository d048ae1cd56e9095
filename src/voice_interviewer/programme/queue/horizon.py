"""How far away the interview is, as the journal has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.programme.events import Noted, PlanDropped, PlanSet


@dataclass(frozen=True, slots=True)
class Horizon:
    """Today, and the interview where one is to come."""

    today: date
    interview: date | None = None
    """None where no date is set, or the day has passed."""
    minutes_a_day: int | None = None
    """None without a date."""

    @property
    def days_left(self) -> int | None:
        """Days to practise on, today included and the day of the interview not; None without a date."""
        return (self.interview - self.today).days if self.interview else None


def horizon(events: Sequence[Noted], today: date) -> Horizon:
    """What the latest plan says."""
    for noted in reversed(events):
        if isinstance(noted.event, PlanDropped):
            break
        if isinstance(noted.event, PlanSet):
            if noted.event.interview < today:
                break
            return Horizon(today, noted.event.interview, noted.event.minutes_a_day)
    return Horizon(today)
