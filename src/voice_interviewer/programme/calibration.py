"""How well somebody guesses their own scores: what they said before the reveal, beside what the grader gave.

The first guess of a take counts, because a later one may have seen the scores.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.programme.events import Noted, Predicted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.wording import counted, section_name

ENOUGH = 5
"""Guessed takes before a mean is put into words: with fewer, one odd take turns its sign."""

CLOSE = 0.5
"""Points of mean difference up to which guesses count as close: scores are whole, so half a point rounds away."""

TOP_SCORE = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """One section of one take, guessed and graded."""

    take: int
    day: date
    """The day on which it was guessed."""
    section: Section
    predicted: int
    given: int

    @property
    def difference(self) -> int:
        """Points by which the guess is higher than the grader's score."""
        return self.predicted - self.given


@dataclass(frozen=True, slots=True)
class TableRow:
    """What the grader gave where one score was guessed."""

    predicted: int
    mean_given: float | None
    """None where this score was never guessed."""
    count: int


@dataclass(frozen=True, slots=True)
class Week:
    """The guesses of one week."""

    start: date
    """Its Monday."""
    mean_difference: float
    """Points by which the guesses are higher than the scores, on average; below 0 where they are lower."""
    mean_distance: float
    """Points by which they differ, on average, whichever way."""
    count: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """A number of guesses: of one section, or of all."""

    section: Section | None
    """None for all sections together."""
    guesses: tuple[Guess, ...]
    """In the order in which they were made."""

    @property
    def count(self) -> int:
        """How many takes were guessed."""
        return len({guess.take for guess in self.guesses})

    @property
    def missing(self) -> int:
        """How many more takes must be guessed until this can be put into words."""
        return max(0, ENOUGH - self.count)

    @property
    def mean_difference(self) -> float | None:
        """Mean of predicted minus given, in points; None without guesses."""
        return fmean(guess.difference for guess in self.guesses) if self.guesses else None

    @property
    def table(self) -> tuple[TableRow, ...]:
        """A row for each score from 0 to 4."""
        return tuple(_row(self.guesses, predicted) for predicted in range(TOP_SCORE + 1))

    @property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks in which there were guesses, oldest first."""
        by_week: dict[date, list[int]] = {}
        for guess in self.guesses:
            monday = guess.day - timedelta(days=guess.day.weekday())
            by_week.setdefault(monday, []).append(guess.difference)
        return tuple(
            Week(monday, fmean(differences), fmean(map(abs, differences)), len(differences))
            for monday, differences in sorted(by_week.items())
        )

    @property
    def sentence(self) -> str:
        """What the guesses say, or how many are missing until they say something."""
        name = section_name(self.section) if self.section else "answers"
        difference = self.mean_difference
        if difference is None or self.missing:
            return f"{counted(self.missing, 'more guess', 'more guesses')} until this can be told for {name}."
        if abs(difference) <= CLOSE:
            return f"Your guesses for {name} are within half a point of the grader on average ({self._basis})."
        way = "higher" if difference > 0 else "lower"
        return f"You rate your {name} {abs(difference):.1f} points {way} than the grader ({self._basis})."

    @property
    def _basis(self) -> str:
        return counted(self.count, "guess", "guesses")


@dataclass(frozen=True, slots=True)
class Calibrations:
    """The guesses of each section, and all of them together."""

    overall: Calibration
    sections: tuple[Calibration, ...]
    """In the order of the sections."""


def calibrations(events: Sequence[Noted], past: Past) -> Calibrations:
    """From every guess whose take is there and graded; scores outside 0 to 4 are left out."""
    guesses = _guesses(events, past)
    return Calibrations(
        Calibration(None, guesses),
        tuple(
            Calibration(section, tuple(guess for guess in guesses if guess.section is section)) for section in Section
        ),
    )


def _guesses(events: Sequence[Noted], past: Past) -> tuple[Guess, ...]:
    first: dict[int, tuple[date, Predicted]] = {}
    for noted in events:
        if isinstance(noted.event, Predicted):
            first.setdefault(noted.event.take, (noted.day, noted.event))
    return tuple(
        Guess(take.id, day, section, predicted, given)
        for take_id, (day, event) in first.items()
        if (take := past.take(take_id)) is not None
        for section in Section
        if (given := take.score(section)) is not None and 0 <= (predicted := getattr(event, section)) <= TOP_SCORE
    )


def _row(guesses: Sequence[Guess], predicted: int) -> TableRow:
    given = [guess.given for guess in guesses if guess.predicted == predicted]
    return TableRow(predicted, fmean(given) if given else None, len(given))
