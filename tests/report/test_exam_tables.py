"""An exam as tables of words."""

from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import bounded_answer, labelled_answer, scores
from voice_interviewer.exam.answers import LabelledAnswer
from voice_interviewer.exam.bootstrap import Estimate
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.exam.sitting import sit
from voice_interviewer.report.exam_tables import ExamTable, all_answers, exam_tables, figure, summary

ANSWERS = tuple(labelled_answer(name, scores(score)) for name, score in (("a", 0), ("b", 2), ("c", 4)))


def sat(*answers: LabelledAnswer, **given: Given) -> ExamResult:
    return sit(answers, FakeExamGrader(answers, given), "Ours.")


def tables(result: ExamResult) -> dict[str, ExamTable]:
    return {table.title: table for table in exam_tables(result)}


def test_a_figure_has_its_interval() -> None:
    """Two digits: more would promise what chance does not keep."""
    assert figure(Estimate(0.8149, 0.7, 0.896)) == "0.81 (0.70 to 0.90)"


def test_one_line_says_what_was_sat() -> None:
    """How much, and by which version of the grader."""
    assert summary(sat(*ANSWERS[:1])) == "1 answer, 3 labelled sentences, graded by fake-rules fake-reader"


def test_rows_are_as_wide_as_their_heads() -> None:
    """And a row about an answer has its id."""
    for table in exam_tables(sat(*ANSWERS, bounded_answer("d", risks=(0, 1)), a=Given(scores={"risks": 4}))):
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert len(table.answers) in (0, len(table.rows))


def test_tables_without_rows_are_left_out() -> None:
    """No bounds, no broken ones; full agreement, no hard answers."""
    assert list(tables(sat(*ANSWERS))) == [
        "At a glance",
        "Scores",
        "At most one off, by the score expected",
        "Sentences",
        "Pitfalls",
    ]
    assert list(tables(sat(bounded_answer("d", risks=(0, 1))))) == ["At a glance"]


def test_bands_that_nobody_was_expected_in_are_dashes() -> None:
    """Not zero of zero; relevance has no bands beyond its top."""
    bands = tables(sat(*ANSWERS, c=Given(scores={"risks": 1})))["At most one off, by the score expected"]
    rows = {row[0]: row[1:] for row in bands.rows}
    assert rows["Risks and governance"] == ("1 of 1", "–", "1 of 1", "–", "0 of 1")
    assert rows["Relevance"] == ("1 of 1", "–", "2 of 2", "–", "–")


def test_every_answer_can_be_listed() -> None:
    """The hardest first, and those that agree say so."""
    everything = all_answers(sat(*ANSWERS, b=Given(scores={"context": 0})))
    assert everything.answers == ("b", "a", "c")
    assert everything.rows[1][-1] == "As expected."
