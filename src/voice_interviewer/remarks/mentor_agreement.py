"""How far mentors and the grader agree over every take that was marked. Figures beside each other, never blended."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.remarks.remark import KeptRemark, Marked

ENOUGH = 10
"""Marked takes before figures are put into a sentence: with fewer, one odd take moves a mean by tenths of a point."""

Scores = Mapping[Section, int]


@dataclass(frozen=True, slots=True)
class Agreed:
    """The marks of one section, or of all, beside the grader's scores; figures are None where there are none."""

    section: Section | None
    marks: int
    """How many pairs of scores there are."""
    within_one: float | None
    """The share of them at most one point apart, 0 to 1."""
    same: float | None
    """The share that is the same."""
    mean_difference: float | None
    """Points by which the mentors' scores are higher, on average; below 0 where they are lower."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over all marked takes."""

    takes: int
    mentors: int
    """How many names marked them; marks without a name count as one."""
    overall: Agreed
    sections: tuple[Agreed, ...]
    """One a section, in their order."""

    @property
    def missing(self) -> int:
        """How many more marked takes it needs before the figures mean much."""
        return max(0, ENOUGH - self.takes)

    @property
    def sentence(self) -> str:
        """What the figures say, and how little where they are few."""
        if self.overall.within_one is None or self.overall.mean_difference is None:
            return "No take has both a mentor's scores and ours yet."
        told = (
            f"Over {_counted(self.takes, 'marked take')}, {self.overall.within_one:.0%} of the scores are at most one "
            f"point apart; {_leaning(self.overall.mean_difference)}."
        )
        few = f" So few say little: wait for {ENOUGH} before you go by it."
        return told + (few if self.missing else "")


def agreement(remarks: Iterable[KeptRemark], graded: Mapping[int, Scores]) -> Agreement:
    """From all remarks, and the grader's scores by the id of the take; takes that were not graded are left out."""
    marked = [(kept.take, kept.remark) for kept in remarks if isinstance(kept.remark, Marked) and graded.get(kept.take)]
    pairs = [
        (section, score, graded[take][section])
        for take, marks in marked
        for section, score in marks.scores.items()
        if section in graded[take]
    ]
    scored = {take for take, marks in marked if marks.scores}
    return Agreement(
        takes=len(scored),
        mentors=len({marks.by.casefold() for _, marks in marked if marks.scores}),
        overall=_agreed(None, [(theirs, ours) for _, theirs, ours in pairs]),
        sections=tuple(
            _agreed(section, [(theirs, ours) for its, theirs, ours in pairs if its is section]) for section in Section
        ),
    )


def _agreed(section: Section | None, pairs: list[tuple[int, int]]) -> Agreed:
    if not pairs:
        return Agreed(section, 0, None, None, None)
    apart = [theirs - ours for theirs, ours in pairs]
    return Agreed(
        section,
        len(pairs),
        within_one=fmean(abs(points) <= 1 for points in apart),
        same=fmean(points == 0 for points in apart),
        mean_difference=fmean(apart),
    )


def _leaning(mean: float) -> str:
    if abs(mean) < 0.05:
        return "on average they are the same"
    return f"on average mentors gave {abs(mean):.1f} points {'more' if mean > 0 else 'less'} than the app"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
