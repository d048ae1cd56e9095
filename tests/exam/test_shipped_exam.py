"""The shipped grader on answers that it has not learnt from: floors that no change may sink below."""

import pytest

from voice_interviewer.exam.labelled import read_answers, shipped_files
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.exam.sitting import sit
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grader import Grader


@pytest.fixture(scope="module")
def result() -> ExamResult:
    """The exam that ships with the app, sat once."""
    return sit(read_answers(shipped_files()), Grader(OnnxReader()), "shipped")


def test_sentence_labels(result: ExamResult) -> None:
    """Macro-F1 over the five labels; 0.78 when this was written."""
    assert result.sentences is not None
    assert result.sentences.macro_f1.value >= 0.72


def test_scores(result: ExamResult) -> None:
    """Mean kappa of the four sections and structure; 0.75 when this was written, and more than length alone gives."""
    assert result.scores is not None
    assert result.scores.mean_kappa.value >= 0.7
    assert result.scores.mean_kappa.value > result.scores.mean_by_length.value


def test_bounds(result: ExamResult) -> None:
    """Of the bounds of answers that mean to deceive; 623 of 648 when this was written."""
    assert result.bounds is not None
    assert result.bounds.kept >= 618
