"""One answer of the exam beside the grade it was given."""

from collections.abc import Mapping
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.exam.answers import RELEVANCE, STRUCTURE, LabelledAnswer
from voice_interviewer.structure.grade import OTHER, Grade, SentenceLabels

_UNREAD = SentenceLabels((OTHER,), tradeoff=False)


@dataclass(frozen=True, slots=True)
class BrokenBound:
    """A score that no fair interviewer would have given."""

    answer_id: str
    score: str
    given: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Paper:
    """A labelled answer and its grade. A grader that abstained has given zeros: abstaining is never free."""

    answer: LabelledAnswer
    grade: Grade

    @property
    def scores(self) -> Mapping[str, int]:
        """The scores given, all of `answers.TOPS`."""
        sections = {section.value: self.grade.section(section) for section in Section}
        found = {name: score.score if score else 0 for name, score in sections.items()}
        found |= {STRUCTURE: self.grade.structure or 0, RELEVANCE: self.grade.relevance or 0}
        return dict.fromkeys(found, 0) if self.grade.abstained else found

    @property
    def pitfalls(self) -> frozenset[str]:
        """The pitfalls found."""
        return frozenset(pitfall.code.value for pitfall in self.grade.pitfalls)

    @property
    def sentences(self) -> tuple[SentenceLabels, ...]:
        """The labels given, one a sentence also where a grader that abstained has read none.

        Raises ValueError where the grader lost or made up a sentence: then nothing can be compared.
        """
        labels = self.grade.labels or (_UNREAD,) * len(self.answer.sentences)
        if len(labels) != len(self.answer.sentences):
            raise ValueError(f"{self.answer.id}: {len(self.answer.sentences)} sentences in, {len(labels)} labels out")
        return labels

    @property
    def broken_bounds(self) -> tuple[BrokenBound, ...]:
        """The bounds that the scores do not keep."""
        scores = self.scores
        return tuple(
            BrokenBound(self.answer.id, name, scores[name], low, high)
            for name, (low, high) in self.answer.bounds.items()
            if not low <= scores[name] <= high
        )

    @property
    def distance(self) -> float:
        """How far the grade is from what was expected: the steps that scores are off or out of bounds, summed.

        A step of relevance counts double, since it has half as many. A sentence read otherwise counts a hundredth: it
        sets two answers apart whose scores are as far off.
        """
        expected, scores = self.answer.scores, self.scores
        off = sum(_weight(name) * abs(expected[name] - scores[name]) for name in expected)
        out = sum(_weight(b.score) * (b.low - b.given if b.given < b.low else b.given - b.high)
                  for b in self.broken_bounds if b.score not in expected)  # fmt: skip
        return off + out + self.misread / 100

    @property
    def misread(self) -> int:
        """Sentences of which the labels given are not those expected."""
        if not self.answer.labelled:
            return 0
        pairs = zip(self.answer.sentences, self.sentences, strict=True)
        return sum(set(expected.labels) != set(given.labels) for expected, given in pairs)


def _weight(score: str) -> int:
    return 2 if score == RELEVANCE else 1
