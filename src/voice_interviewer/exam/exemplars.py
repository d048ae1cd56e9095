"""The proof of a pack: every exemplar is graded, and must get a score within its band."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.bank.exemplar import Band, Exemplar
from voice_interviewer.bank.question import Question
from voice_interviewer.structure.grade import Grade

GradeAnswer = Callable[[Question, str], Grade]
"""Grades an answer to a question."""

TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Miss:
    """A score outside its band; ``score`` names a section or the total."""

    score: str
    given: int
    band: Band


@dataclass(frozen=True, slots=True)
class Proof:
    """One exemplar with its grade."""

    question: Question
    name: str
    """weak, good or great."""
    exemplar: Exemplar
    grade: Grade
    misses: tuple[Miss, ...]

    @property
    def holds(self) -> bool:
        """Whether it was graded, and every score lies in its band: an answer that is refused proves nothing."""
        return self.grade.abstained is None and not self.misses


def prove_question(question: Question, grade: GradeAnswer) -> Iterator[Proof]:
    """The exemplars of one question, the weakest first, graded one by one; none where it has none."""
    if question.exemplars is None:
        return
    for name, exemplar in question.exemplars.by_name.items():
        given = grade(question, exemplar.answer)
        yield Proof(question, name, exemplar, given, tuple(_misses(exemplar, scores_of(given))))


def scores_of(grade: Grade) -> dict[Section, int]:
    """The score of each section; 0 throughout where the grader abstained."""
    found = {section: grade.section(section) for section in Section}
    return {section: score.score if score and not grade.abstained else 0 for section, score in found.items()}


def _misses(exemplar: Exemplar, scores: dict[Section, int]) -> Iterator[Miss]:
    total = sum(scores.values())
    if not exemplar.total_band.low <= total <= exemplar.total_band.high:
        yield Miss(TOTAL, total, exemplar.total_band)
    for section, given in scores.items():
        band = exemplar.band(section)
        if band and not band.low <= given <= band.high:
            yield Miss(section.value, given, band)
