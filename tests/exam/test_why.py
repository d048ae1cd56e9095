"""Why a grade is off, in one line."""

import pytest

from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import bounded_answer, labelled_answer, scores
from voice_interviewer.exam.answers import LabelledAnswer
from voice_interviewer.exam.sitting import graded
from voice_interviewer.exam.why import why
from voice_interviewer.structure.grade import Abstention

ANSWER = labelled_answer("x", scores(3, 3, 3, 1, 2, 2), labels=[("operations",), ("operations",), ("other",)])
CASES = (
    (
        Given(scores={"operations": 1}, labels=[("architecture",), ("operations",), ("other",)]),
        "Operations 1, expected 3: 1 of its 2 sentences read as architecture. The grader: You said something of "
        "operations.",
    ),
    (
        Given(scores={"risks": 4, "context": 2}, labels=[("risks",), ("risks",), ("risks",)]),
        "Risks and governance 4, expected 1: 3 sentences of operations and other read as risks and governance. "
        "The grader: You said something of risks.",
    ),
    (
        Given(scores={"architecture": 2}),
        "Architecture 2, expected 3: its sentences were read as expected, and weighed otherwise. "
        "The grader: You said something of architecture.",
    ),
    (Given(scores={"relevance": 0}), "Relevance 0, expected 2: taken for an answer to something else."),
    (Given(scores={"structure": 4}), "Structure 4, expected 2: the order was read otherwise."),
    (
        Given(labels=[("risks",), ("operations",), ("other",)]),
        "Every score is as expected; 1 of 3 sentences read otherwise.",
    ),
    (
        Given(abstained=Abstention.TOO_SHORT),
        "Not graded, which counts as 0 throughout. Only four words were said.",
    ),
)


def reason(answer: LabelledAnswer, given: Given) -> str:
    return why(graded(answer, FakeExamGrader([answer], {answer.id: given})))


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_the_largest_gap_and_what_it_comes_from(given: Given, expected: str) -> None:
    """Only what can be seen in labels and reasons."""
    assert reason(ANSWER, given) == expected


def test_a_broken_bound() -> None:
    """Such an answer may have no labels to compare with."""
    told = reason(bounded_answer("x", risks=(0, 1), relevance=(0, 1)), Given(scores={"risks": 3}))
    assert told.startswith("Risks and governance 3, expected 0 to 1: no label to compare with.")


def test_a_step_of_relevance_is_half_the_scale() -> None:
    """So it is told before a step of a section."""
    assert reason(ANSWER, Given(scores={"relevance": 1, "context": 2})).startswith("Relevance 1")
