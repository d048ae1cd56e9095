"""A grader that knows the answers of an exam by heart, and is wrong just where a test wants it to be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.exam.answers import TOPS, LabelledAnswer
from voice_interviewer.structure.grade import (
    Abstention,
    Grade,
    Pitfall,
    PitfallCode,
    SectionScore,
    Sentence,
    SentenceLabels,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What it says of one answer in place of what was expected."""

    scores: Mapping[str, int] = field(default_factory=dict)
    labels: Sequence[tuple[str, ...]] | None = None
    tradeoffs: Sequence[bool] | None = None
    pitfalls: Iterable[str] | None = None
    abstained: Abstention | None = None


class FakeExamGrader:
    """An `ExamGrader`. Answers without scores get the lowest score that their bounds allow."""

    rubric = "fake-rules fake-reader"

    def __init__(self, answers: Sequence[LabelledAnswer], given: Mapping[str, Given] | None = None) -> None:
        self._answers: dict[tuple[str, ...], LabelledAnswer] = {}
        for answer in answers:
            self.learn(answer)
        self._given = given or {}
        self.asked: list[tuple[str, str, tuple[Sentence, ...]]] = []
        """All that it was ever shown."""

    def learn(self, answer: LabelledAnswer) -> None:
        """One more answer that it knows."""
        self._answers[tuple(sentence.text for sentence in answer.sentences)] = answer

    def forget(self) -> None:
        """From now on it knows nothing, and fails as something does that has a mistake in it."""
        self._answers.clear()

    def grade(self, question_text: str, kind: str, sentences: Sequence[Sentence]) -> Grade:
        self.asked.append((question_text, kind, tuple(sentences)))
        answer = self._answers[tuple(sentence.text for sentence in sentences)]
        given = self._given.get(answer.id, Given())
        wanted = {name: answer.scores.get(name, answer.bounds.get(name, (0, 0))[0]) for name in TOPS}
        scores = {**wanted, **given.scores}
        return Grade(
            sentences=tuple(sentences),
            labels=_labels(answer, given),
            sections=() if given.abstained else tuple(_section(section, scores) for section in Section),
            structure=None if given.abstained else scores["structure"],
            relevance=None if given.abstained else scores["relevance"],
            pitfalls=tuple(map(_pitfall, sorted(answer.pitfalls if given.pitfalls is None else given.pitfalls))),
            advice=(),
            strengths=(),
            abstained=given.abstained,
            explanation="Only four words were said." if given.abstained else "",
            rubric=self.rubric,
        )


def _labels(answer: LabelledAnswer, given: Given) -> tuple[SentenceLabels, ...]:
    names = given.labels or [sentence.labels or ("other",) for sentence in answer.sentences]
    weighed = given.tradeoffs or [sentence.tradeoff for sentence in answer.sentences]
    return tuple(
        SentenceLabels(tuple(labels), tradeoff, dict.fromkeys(labels, 0.9))
        for labels, tradeoff in zip(names, weighed, strict=True)
    )


def _section(section: Section, scores: Mapping[str, int]) -> SectionScore:
    return SectionScore(section, scores[section.value], 0.75, (), f"You said something of {section.value}.", "")


def _pitfall(code: str) -> Pitfall:
    return Pitfall(PitfallCode(code), code, "", "")
