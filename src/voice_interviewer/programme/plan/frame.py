"""The days between the start of a plan and the interview, and which phase each belongs to."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from voice_interviewer.programme.plan.catalogue import Phase


@dataclass(frozen=True, slots=True)
class Frame:
    """The days of a plan: from its start up to the day before the interview."""

    start: date
    interview: date
    minutes: int
    """Minutes a day."""

    @property
    def days(self) -> int:
        """How many days there are; 0 where the interview is on the first day or before it."""
        return max(0, (self.interview - self.start).days)

    @property
    def last(self) -> date:
        """The last day."""
        return self.interview - timedelta(days=1)

    def number(self, day: date) -> int:
        """The number of a day, from 1."""
        return (day - self.start).days + 1

    def left(self, day: date) -> int:
        """How many days there are from this one on, itself included."""
        return max(0, (self.interview - day).days)

    def ends(self, phases: tuple[Phase, ...]) -> tuple[int, ...]:
        """The number of each phase's last day, each phase keeping its part; 0 where the first ones have no whole day.

        With fewer days than phases, some end on the same day.
        """
        parts = list(accumulate(phase.days for phase in phases))
        return tuple((2 * self.days * part + parts[-1]) // (2 * parts[-1]) for part in parts)

    def phase_number(self, day: date, phases: tuple[Phase, ...]) -> int:
        """The place of the phase to which a day belongs, from 0."""
        number = self.number(day)
        return next((place for place, end in enumerate(self.ends(phases)) if end >= number), len(phases) - 1)
