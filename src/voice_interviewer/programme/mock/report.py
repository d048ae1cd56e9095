"""The closing report of a mock interview: what was scored, what to do next time, and how it went over its minutes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.mock.fatigue import Fatigue, fatigue
from voice_interviewer.programme.mock.moments import Moment, best_and_thinnest
from voice_interviewer.programme.mock.overall_advice import OverallAdvice, overall_advice
from voice_interviewer.programme.mock.results import Points, Result, graded_answers, results
from voice_interviewer.take import Take


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean of section scores, 0 to 4, over some answers."""

    of: str
    """A section, or a bucket."""
    value: float
    answers: int


@dataclass(frozen=True, slots=True)
class MockReport:
    """A mock interview as a whole.

    Means, advice and the thinnest moment are of the questions alone: a follow-up question or a curveball asks for a
    part, so what its answer leaves out says nothing. Its scores stand beside it all the same.
    """

    interview: Interview
    role: str
    """What was interviewed for: the title of the pack, or its id."""
    began: datetime | None
    results: tuple[Result, ...]
    """Every question, in the order in which it was asked."""
    advice: tuple[OverallAdvice, ...]
    """At most three."""
    sections: tuple[Mean, ...]
    """Of each section, in order; empty where nothing was graded."""
    buckets: tuple[Mean, ...]
    """Of each bucket that was asked about: the mean of the four sections; the weakest first."""
    best: Moment | None
    thinnest: Moment | None
    fatigue: Fatigue

    @property
    def answered(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.answered)

    @property
    def skipped(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.skipped)

    @property
    def not_reached(self) -> tuple[Result, ...]:
        return tuple(result for result in self.results if result.not_reached)

    @property
    def not_graded(self) -> tuple[Result, ...]:
        """Answers without scores; each says why."""
        return tuple(result for result in self.answered if not result.scores)


def mock_report(
    interview: Interview,
    takes: Iterable[Take],
    points: Mapping[str, Points] | None = None,
    began: datetime | None = None,
    role: str = "",
) -> MockReport:
    """The report on an interview, also on one that was left before its end.

    ``takes`` are those that belong to it, with their findings where they have any; ``points`` are what a strong answer
    covers, by question id; ``role`` is the title of the pack, its id where that is not given. Same takes, same report.
    """
    found = results(interview, takes, points or {})
    graded = graded_answers(found)
    best, thinnest = best_and_thinnest(graded)
    spoken = [result.take.findings for result in found if result.take and result.take.findings]
    whole = [result for result in found if result.whole and result.scores]
    return MockReport(
        interview=interview,
        role=role or interview.setup.pack,
        began=began,
        results=found,
        advice=overall_advice(graded),
        sections=_section_means(whole),
        buckets=_bucket_means(whole),
        best=best,
        thinnest=thinnest,
        fatigue=fatigue(spoken),
    )


def _section_means(graded: Sequence[Result]) -> tuple[Mean, ...]:
    by_section = ((section, [result.scores[section] for result in graded]) for section in Section)
    return tuple(Mean(section.value, fmean(scores), len(scores)) for section, scores in by_section if scores)


def _bucket_means(graded: Sequence[Result]) -> tuple[Mean, ...]:
    by_bucket: dict[str, list[float]] = {}
    for result in graded:
        by_bucket.setdefault(result.item.bucket, []).append(fmean(result.scores.values()))
    means = (Mean(bucket, fmean(values), len(values)) for bucket, values in by_bucket.items())
    return tuple(sorted(means, key=lambda mean: mean.value))
