"""A grader for tests of the window: pages are not tests of the rules by which answers are graded."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from support.examples import example_abstention, example_grade
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.structure.grade import Abstention, Grade, Sentence
from voice_interviewer.structure.grader import Grader


class ExampleGrader(Grader):
    """Finds in every answer what the example holds, and refuses an answer without sentences."""

    def __init__(self) -> None:
        """Needs no reader."""

    def grade(
        self,
        question_text: str,
        kind: str,
        sentences: Sequence[Sentence],
        points: Mapping[Section, Sequence[str]] | None = None,
        company: Company = Company.ANY,
        shares: Mapping[Section, float] | None = None,
    ) -> Grade:
        del question_text, kind, points, company, shares
        if sentences:
            return example_grade()
        return replace(example_abstention(), abstained=Abstention.NO_SPEECH, explanation="No speech was heard.")
