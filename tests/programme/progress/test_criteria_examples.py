"""The table of criteria beside the example answers of the shipped questions, graded by the shipped reader."""

import pytest

from support.past_takes import past_take
from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Question
from voice_interviewer.exam.exemplars import prove_question, scores_of
from voice_interviewer.folders import shipped
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.criteria import CRITERIA, Criterion
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Grade
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.sentences import split_text

GRADER = Grader(OnnxReader())
QUESTIONS = {
    question.id: question for question in load_pack(shipped("question_bank") / "mlops-engineer.yaml").questions
}


def graded(question: Question, answer: str) -> Grade:
    """The grade of a typed answer."""
    points = {section: question.strong.of(section) for section in Section}
    return GRADER.grade(question.text, question.kind, split_text(answer), points)


def example_takes(question: Question) -> dict[str, PastTake]:
    """A take for each example answer: weak, good and great."""
    proofs = prove_question(question, graded)
    return {proof.name: past_take(1, question.id, tuple(scores_of(proof.grade).values())) for proof in proofs}


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.key)
def test_a_great_answer_to_the_first_question_meets_it_and_a_weak_one_shows_nothing(criterion: Criterion) -> None:
    """What is asked can be done, by one answer to the question that is suggested; and not by a few vague words."""
    for name in criterion.first:
        takes = example_takes(QUESTIONS[name])
        assert criterion.met.gaps(takes["great"]) == ()
        assert criterion.partly.lacks(takes["weak"]) > 0
