"""A mentor's marks of one take beside the grader's scores and the user's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.remarks.remark import KeptRemark, Marked, ScoreIs


@dataclass(frozen=True, slots=True)
class MarkedSection:
    """One section, scored 0 to 4 by up to three; None where somebody did not."""

    section: Section
    theirs: int | None
    ours: int | None
    own: int | None = None

    @property
    def difference(self) -> int | None:
        """Points by which the mentor's score is higher than the grader's."""
        return None if self.theirs is None or self.ours is None else self.theirs - self.ours


@dataclass(frozen=True, slots=True)
class OwnScores:
    """What the user gave the sections themselves."""

    scores: Mapping[Section, int] = field(default_factory=dict)
    guessed: bool = False
    """Whether it was guessed before the scores were seen, rather than said afterwards."""


def marks_of(remarks: Iterable[KeptRemark]) -> tuple[KeptRemark, ...]:
    """Those that are a mentor's marks, the newest first."""
    return tuple(reversed([kept for kept in remarks if isinstance(kept.remark, Marked)]))


def own_scores(remarks: Iterable[KeptRemark], guess: Mapping[Section, int] | None = None) -> OwnScores:
    """What the user said they would have given; where they said nothing, what they guessed."""
    said = {kept.remark.section: kept.remark.score for kept in remarks if isinstance(kept.remark, ScoreIs)}
    return OwnScores(said) if said else OwnScores(guess or {}, guessed=bool(guess))


def beside(
    marked: Marked, ours: Mapping[Section, int], own: Mapping[Section, int], asked: Sequence[Section] = tuple(Section)
) -> tuple[MarkedSection, ...]:
    """A row for each section that was asked for."""
    return tuple(
        MarkedSection(section, marked.scores.get(section), ours.get(section), own.get(section)) for section in asked
    )


def in_words(row: MarkedSection) -> str:
    """How far the two are apart."""
    if row.theirs is None:
        return "not marked by them"
    if row.difference is None:
        return "not graded by the app"
    if row.difference == 0:
        return "the same"
    return f"theirs {abs(row.difference)} {'higher' if row.difference > 0 else 'lower'}"
