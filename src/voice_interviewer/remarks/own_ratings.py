"""How far the grader agrees with the people who spoke about its grades: the user, and mentors, each by themselves.

The figures are few and are chosen by whoever disagreed, so they are never blended into those of the exam.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from voice_interviewer.answer import Section
from voice_interviewer.remarks.own_say import labels_of, own_say
from voice_interviewer.remarks.remark import KeptRemark, Marked, ScoreIs
from voice_interviewer.structure.grade import Grade

YOU = ""
"""The name of the user among the raters; mentors have the name that their file gives."""

NAMELESS = "a mentor who gave no name"
"""The name of a mentor whose file gives none: an empty one is the user's."""


@dataclass(frozen=True, slots=True)
class RatedTake:
    """A take that somebody spoke about."""

    take: int
    question: str
    grade: Grade
    remarks: tuple[KeptRemark, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The grader's scores of one section beside somebody's own."""

    section: Section
    count: int
    median: float
    """Of grader minus rater: above 0 the grader is the milder of the two."""
    same: int
    within_one: int
    """How many are at most one apart."""


@dataclass(frozen=True, slots=True)
class Move:
    """Sentences that the user moved from one section to another."""

    was: tuple[str, ...]
    """The grader's labels."""
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """All that one person said."""

    by: str
    differences: tuple[Difference, ...]
    """Only sections that they rated."""
    moves: tuple[Move, ...] = ()
    """The commonest first."""

    @property
    def scores(self) -> int:
        """How many scores they gave."""
        return sum(each.count for each in self.differences)

    @property
    def sentences(self) -> int:
        """How many sentences they moved."""
        return sum(move.count for move in self.moves)


@dataclass(frozen=True, slots=True)
class OwnRatings:
    """The user's ratings first, where there are any, then each mentor's."""

    raters: tuple[Ratings, ...]
    takes: tuple[RatedTake, ...]
    """What they are about, newest first: whoever doubts a figure can look."""


def own_ratings(takes: Sequence[RatedTake]) -> OwnRatings:
    """The figures of everybody who spoke. Takes that the grader abstained from have nothing to compare."""
    mentors = dict.fromkeys(
        _mentor(each.remark) for take in takes for each in take.remarks if isinstance(each.remark, Marked)
    )
    raters = [_user(takes), *(Ratings(by, _differences(_marks(takes, by))) for by in mentors)]
    spoke = [ratings for ratings in raters if ratings.differences or ratings.moves]
    about = [take for take in takes if _spoken_of(take)]
    return OwnRatings(tuple(spoke), tuple(sorted(about, key=lambda take: -take.take)))


def rated_scores(take: RatedTake) -> Mapping[Section, int]:
    """What the user would have given each section that they rated."""
    say = own_say(take.remarks, take.grade)
    return {section: score for section in say.rated if (score := say.score(section)) is not None}


def moved_labels(take: RatedTake) -> Mapping[int, str]:
    """Where the user moved sentences, by their places."""
    say = own_say(take.remarks, take.grade)
    return {place: label for place in say.moved if (label := say.label(place)) is not None}


def _user(takes: Sequence[RatedTake]) -> Ratings:
    pairs = ((section, take.grade, score) for take in takes for section, score in rated_scores(take).items())
    moves = Counter(
        (labels_of(take.grade, place), label) for take in takes for place, label in moved_labels(take).items()
    )
    return Ratings(
        YOU, _differences(pairs), tuple(Move(was, label, count) for (was, label), count in moves.most_common())
    )


def _marks(takes: Sequence[RatedTake], by: str) -> Iterable[tuple[Section, Grade, int]]:
    """A mentor's scores; of a take that they marked twice, the later marks."""
    for take in takes:
        marks = [each.remark for each in take.remarks if isinstance(each.remark, Marked)]
        theirs = [marked for marked in marks if _mentor(marked) == by]
        for section, score in theirs[-1].scores.items() if theirs else ():
            yield section, take.grade, score


def _mentor(marked: Marked) -> str:
    return marked.by or NAMELESS


def _differences(pairs: Iterable[tuple[Section, Grade, int]]) -> tuple[Difference, ...]:
    apart: dict[Section, list[int]] = {}
    for section, grade, theirs in pairs:
        given = grade.section(section)
        if given is not None:
            apart.setdefault(section, []).append(given.score - theirs)
    return tuple(_difference(section, apart[section]) for section in Section if section in apart)


def _difference(section: Section, apart: Sequence[int]) -> Difference:
    return Difference(section, len(apart), median(apart), apart.count(0), sum(abs(each) <= 1 for each in apart))


def _spoken_of(take: RatedTake) -> bool:
    """Whether anything in the figures is about it; a mentor's comments alone are not."""
    scored = any(isinstance(each.remark, Marked) and each.remark.scores for each in take.remarks)
    rated = any(isinstance(each.remark, ScoreIs) for each in take.remarks)
    return bool(moved_labels(take)) or (bool(take.grade.sections) and (scored or rated))
