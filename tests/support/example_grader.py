"""A grader for tests of the window: pages are not tests of the rules by which answers are graded."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from voice_interviewer.structure.grader import Grader

from support.examples import example_abstention, example_grade
from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import Abstention, Grade, Sentence


class ExampleGrader(Grader):
    """Finds in every answer what the example holds, and refuses an answer without sentences."""

    def __init__(self) -> None:
        """Needs no labeller."""

    def grade(
        self, question: str, kind: str, sentences: Sequence[Sentence], points: Mapping[Section, Sequence[str]]
    ) -> Grade:
        del question, kind, points
        if sentences:
            return example_grade()
        return replace(example_abstention(), abstained=Abstention.NO_SPEECH, explanation="No speech was heard.")
