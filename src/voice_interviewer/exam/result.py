"""What came out of an exam."""

from dataclasses import dataclass

from voice_interviewer.exam.bootstrap import Estimate
from voice_interviewer.exam.paper import BrokenBound, Paper

ABOUT_SHIPPED = (
    "The answers, labels and scores were written by a language model; none is a real candidate. "
    "Raters of one kind agree more than people do."
)
ABOUT_OWN = (
    "The answers, labels and scores are your own: the figures say how far the grader agrees with who wrote them."
)


@dataclass(frozen=True, slots=True)
class Band:
    """The answers that were expected to get one score."""

    score: int
    answers: int
    exact: int
    """Given that very score."""
    within_one: int
    """Given that score or one beside it."""


@dataclass(frozen=True, slots=True)
class ScoreAgreement:
    """How far one score agrees with its labels."""

    name: str
    kappa: Estimate
    within_one: Estimate
    """Share of the answers."""
    by_length: Estimate
    """The kappa of a grader that looks at nothing but length."""
    bands: tuple[Band, ...]
    """One for each score from 0 to the top."""


@dataclass(frozen=True, slots=True)
class Found:
    """How well one thing is found that is there or is not: a label of sentences, a trade-off, a pitfall of answers."""

    name: str
    f1: Estimate
    expected: int
    """How many have it by their labels."""
    given: int
    """How many have it by the grader."""


@dataclass(frozen=True, slots=True)
class ScoresPart:
    """The answers that have scores and pitfalls."""

    answers: int
    mean_kappa: Estimate
    """Of the four sections and structure."""
    mean_by_length: Estimate
    scores: tuple[ScoreAgreement, ...]
    pitfalls: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class SentencesPart:
    """The answers whose sentences have labels."""

    answers: int
    sentences: int
    macro_f1: Estimate
    """The mean of the five labels' F1."""
    labels: tuple[Found, ...]
    tradeoff: Found


@dataclass(frozen=True, slots=True)
class BoundsPart:
    """The answers that have bounds."""

    answers: int
    kept: int
    total: int
    share: Estimate
    broken: tuple[BrokenBound, ...]


@dataclass(frozen=True, slots=True)
class ExamResult:
    """An exam that was sat. A part is None where no answer has what it is about."""

    about: str
    """What the labels are and are not."""
    rubric: str
    """Version of the rules and of the reader that sat it."""
    papers: tuple[Paper, ...]
    """In the order of the files."""
    scores: ScoresPart | None
    sentences: SentencesPart | None
    bounds: BoundsPart | None

    @property
    def abstained(self) -> tuple[Paper, ...]:
        """The answers that the grader did not grade."""
        return tuple(paper for paper in self.papers if paper.grade.abstained)

    @property
    def by_distance(self) -> tuple[Paper, ...]:
        """All answers, the largest disagreement first."""
        return tuple(sorted(self.papers, key=lambda paper: (-paper.distance, paper.answer.id)))

    @property
    def hardest(self) -> tuple[Paper, ...]:
        """The ten answers with the largest disagreement; those that agree in full are not among them."""
        return tuple(paper for paper in self.by_distance[:HARDEST] if paper.distance > 0)


HARDEST = 10
"""How many answers are told of by name."""
