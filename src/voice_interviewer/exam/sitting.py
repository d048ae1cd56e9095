"""A grader sits the exam: every answer is graded as the app grades it, and nothing but the words is shown."""

from collections.abc import Callable, Sequence
from typing import Protocol

from voice_interviewer.cancel import CancelToken
from voice_interviewer.exam.answers import LabelledAnswer
from voice_interviewer.exam.marking import mark
from voice_interviewer.exam.paper import Paper
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.structure.grade import Grade, Sentence

Progress = Callable[[float], None]
"""Called with the share of the answers that are graded, 0 to 1."""


class ExamGrader(Protocol):
    """What can sit the exam; `structure.grader.Grader` can."""

    @property
    def rubric(self) -> str:
        """Version of the rules and of the reader."""
        ...

    def grade(self, question_text: str, kind: str, sentences: Sequence[Sentence], /) -> Grade:
        """The grade of one answer, with one label a sentence unless it abstained."""
        ...


def sit(
    answers: Sequence[LabelledAnswer],
    grader: ExamGrader,
    about: str,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> ExamResult:
    """Grade every answer, then compare. Raises Cancelled between two answers, and what the grader raises."""
    papers = []
    for number, answer in enumerate(answers, start=1):
        if cancel is not None:
            cancel.raise_if_cancelled()
        papers.append(graded(answer, grader))
        if progress is not None:
            progress(number / len(answers))
    return mark(papers, grader.rubric, about)


def graded(answer: LabelledAnswer, grader: ExamGrader) -> Paper:
    """One answer, graded. Scores, labels, pitfalls and intent stay out of the grader's sight."""
    return Paper(
        answer, grader.grade(answer.question, answer.kind, [Sentence(sentence.text) for sentence in answer.sentences])
    )
