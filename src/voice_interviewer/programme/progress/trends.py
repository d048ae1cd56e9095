"""Whether something is getting better: every measure over the takes, against the user's own past and nobody else's.

Takes stand in the order in which they were kept, whatever the clock said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from statistics import quantiles

from voice_interviewer.bank.question import Bucket
from voice_interviewer.delivery.baseline import FEWEST_TAKES, MOST_TAKES
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.measures import DELIVERY_MEASURES, Measure, bucket_measure, section_measures
from voice_interviewer.programme.progress.overlap import FEWEST, Change, FirstAndLast, first_and_last


@dataclass(frozen=True, slots=True)
class Point:
    """One take in a trend."""

    take: int
    day: date
    """The day on which it was made, where it was made."""
    value: float


@dataclass(frozen=True, slots=True)
class Usual:
    """The takes before the latest one: the middle half of their values, as `delivery.baseline` has it."""

    low: float
    """Lower quartile."""
    median: float
    high: float
    """Upper quartile."""
    takes: int


@dataclass(frozen=True)
class Trend:
    """One measure over the takes that have it."""

    measure: Measure
    points: tuple[Point, ...]
    """Oldest first."""

    @cached_property
    def compared(self) -> FirstAndLast | None:
        """The first takes beside the last; None where there are not enough to tell."""
        return first_and_last([point.value for point in self.points], self.measure.step, self.measure.share)

    @property
    def change(self) -> Change | None:
        """What became of it; None where there are not enough takes to tell."""
        return self.compared.change if self.compared else None

    @property
    def missing(self) -> int:
        """How many more takes it needs to be told."""
        return max(0, FEWEST - len(self.points))

    @cached_property
    def usual(self) -> Usual | None:
        """What the latest take can be set beside; None where too few came before it."""
        before = [point.value for point in self.points[:-1]][-MOST_TAKES:]
        if len(before) < FEWEST_TAKES:
            return None
        low, middle, high = quantiles(before, n=4, method="inclusive")
        return Usual(low, middle, high, len(before))

    @property
    def sentence(self) -> str:
        """The change, that there is none, or that it is too early to tell."""
        if self.compared is None:
            return f"{self.measure.name}: not enough takes to tell ({len(self.points)} of {FEWEST})."
        return f"{self.measure.name}: median {self._medians(self.compared)}."

    def _medians(self, compared: FirstAndLast) -> str:
        early, late = self.measure.told(compared.early), self.measure.told(compared.late)
        before = f"{early} {self.measure.unit} in your first {compared.group} takes"
        if early == late:
            return f"{before} and in your last {compared.group}"
        mixed = "; too mixed to call it a change" if compared.change is Change.NONE else ""
        return f"{before}, {late} in your last {compared.group}{mixed}"


@dataclass(frozen=True, slots=True)
class Trends:
    """All measures, each in the order of its kind."""

    sections: tuple[Trend, ...]
    buckets: tuple[Trend, ...]
    delivery: tuple[Trend, ...]

    @property
    def all(self) -> tuple[Trend, ...]:
        """One after the other."""
        return (*self.sections, *self.buckets, *self.delivery)


def trends(past: Past) -> Trends:
    """Every measure of all takes; one that no take has is there too, with no points."""
    return Trends(
        sections=tuple(_trend(measure, past.graded) for measure in section_measures()),
        buckets=tuple(_trend(bucket_measure(bucket), past.graded_in(bucket)) for bucket in Bucket),
        delivery=tuple(_trend(measure, past.takes) for measure in DELIVERY_MEASURES),
    )


def _trend(measure: Measure, takes: Sequence[PastTake]) -> Trend:
    return Trend(measure, tuple(_points(measure, takes)))


def _points(measure: Measure, takes: Sequence[PastTake]) -> Iterable[Point]:
    for take in takes:
        value = measure.of(take)
        if value is not None:
            yield Point(take.id, take.day, value)
