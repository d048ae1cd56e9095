"""A grader sits the exam."""

import pytest

from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import labelled_answer, scores
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled
from voice_interviewer.exam.sitting import graded, sit
from voice_interviewer.structure.grade import Abstention, Sentence

ANSWERS = tuple(labelled_answer(name, intent="a strong one") for name in "abcd")


def test_the_grader_is_shown_the_words_and_nothing_else() -> None:
    """No label, no score, no intent, no id."""
    grader = FakeExamGrader(ANSWERS)
    sit(ANSWERS[:1], grader, "")
    answer = ANSWERS[0]
    assert grader.asked == [
        (answer.question, answer.kind, tuple(Sentence(sentence.text) for sentence in answer.sentences))
    ]


def test_progress_is_told_after_each_answer() -> None:
    """Up to the whole."""
    shares: list[float] = []
    sit(ANSWERS, FakeExamGrader(ANSWERS), "", shares.append)
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_it_can_be_called_off_between_two_answers() -> None:
    """The next one is not begun."""
    grader, token = FakeExamGrader(ANSWERS), CancelToken()
    with pytest.raises(Cancelled):
        sit(ANSWERS, grader, "", lambda share: token.cancel() if share == 0.5 else None, token)
    assert len(grader.asked) == 2


def test_the_result_says_who_sat_what() -> None:
    """The rubric of the grader, the papers in their order, and what the labels are."""
    result = sit(ANSWERS, FakeExamGrader(ANSWERS), "Written by us.")
    assert (result.rubric, result.about) == ("fake-rules fake-reader", "Written by us.")
    assert [paper.answer for paper in result.papers] == list(ANSWERS)


def test_a_paper_has_the_scores_given() -> None:
    """All six; none of them but zeros where the grader abstained, whatever else it says."""
    answer = labelled_answer("x", scores(4, 3, 2, 1, 0, 1))
    assert graded(answer, FakeExamGrader([answer])).scores == scores(4, 3, 2, 1, 0, 1)
    refused = graded(answer, FakeExamGrader([answer], {"x": Given(abstained=Abstention.NO_SPEECH)}))
    assert refused.scores == scores(0)


def test_a_lost_sentence_is_a_mistake_of_ours() -> None:
    """Labels that stand beside the wrong sentences would be compared without anybody noticing."""
    answer, other = labelled_answer("x"), labelled_answer("x", labels=(("other",),))
    paper = graded(answer, FakeExamGrader([answer]))
    with pytest.raises(ValueError, match="x: 1 sentences in, 3 labels out"):
        _ = type(paper)(other, paper.grade).sentences
