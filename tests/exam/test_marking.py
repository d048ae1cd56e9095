"""From papers to figures, on exams small enough to be reckoned by hand."""

import pytest

from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import bounded_answer, labelled_answer, scores
from voice_interviewer.exam.answers import TOPS, LabelledAnswer
from voice_interviewer.exam.paper import BrokenBound
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.exam.sitting import sit
from voice_interviewer.structure.grade import Abstention

FOUR = tuple(
    labelled_answer(name, scores(*wanted), words=words)
    for name, wanted, words in (
        ("a", (0, 0, 0, 0, 0, 0), 5),
        ("b", (1, 1, 1, 1, 1, 1), 20),
        ("c", (2, 2, 2, 2, 2, 2), 10),
        ("d", (4, 4, 4, 4, 4, 2), 40),
    )
)


def sat(*answers: LabelledAnswer, **given: Given) -> ExamResult:
    return sit(answers, FakeExamGrader(answers, given), "Our own.")


def test_full_agreement() -> None:
    """Every figure is 1, and no answer is hard."""
    result = sat(*FOUR, bounded_answer(context=(0, 1)))
    assert result.scores is not None
    assert result.sentences is not None
    assert result.bounds is not None
    assert result.scores.mean_kappa.value == result.sentences.macro_f1.value == result.bounds.share.value == 1
    assert all(score.kappa.value == score.within_one.value == 1 for score in result.scores.scores)
    assert result.hardest == ()


def test_one_score_that_is_off() -> None:
    """Operations of 4 given as 0: squares observed 16 / 4; by chance (4·21 + 4·5 - 2·7·3) / 16."""
    result = sat(*FOUR, d=Given(scores={"operations": 0}))
    assert result.scores is not None
    by_name = {score.name: score for score in result.scores.scores}
    kappa = 1 - 4 / (62 / 16)
    assert by_name["operations"].kappa.value == pytest.approx(kappa)
    assert by_name["operations"].within_one.value == 0.75
    assert by_name["risks"].kappa.value == 1
    assert result.scores.mean_kappa.value == pytest.approx((4 + kappa) / 5)


def test_bands_are_those_of_the_label() -> None:
    """A wrong grade falls to the score that was expected, not to the one that was given."""
    result = sat(*FOUR, d=Given(scores={"risks": 3}), c=Given(scores={"risks": 0}))
    assert result.scores is not None
    risks = next(score for score in result.scores.scores if score.name == "risks")
    assert [(band.answers, band.exact, band.within_one) for band in risks.bands] == [
        (1, 1, 1),
        (1, 1, 1),
        (1, 0, 0),
        (0, 0, 0),
        (1, 0, 1),
    ]
    assert {score.name: len(score.bands) - 1 for score in result.scores.scores} == TOPS


def test_length_alone_stands_beside_every_score() -> None:
    """The words rank 0, 2, 1 and 3 of 3: 0, 3, 1, 4 for 0, 1, 2, 4; squares 5 / 4 over (4·21 + 4·26 - 2·7·8) / 16."""
    result = sat(*FOUR)
    assert result.scores is not None
    assert result.scores.scores[0].by_length.value == pytest.approx(1 - (5 / 4) / (76 / 16))
    assert result.scores.mean_by_length.value == pytest.approx(1 - (5 / 4) / (76 / 16))


def test_an_answer_that_is_not_graded_has_zeros() -> None:
    """Also where the best is expected: a grader cannot keep away from what is hard. And it is listed."""
    result = sat(*FOUR, d=Given(abstained=Abstention.TOO_SHORT))
    assert result.scores is not None
    context = result.scores.scores[0]
    assert (context.bands[4].answers, context.bands[4].within_one) == (1, 0)
    assert [paper.answer.id for paper in result.abstained] == ["d"]
    assert [paper.answer.id for paper in result.hardest] == ["d"]


def test_labels_of_sentences() -> None:
    """One of four context sentences read as risks: context 6 / 7, risks 0 with nothing expected, the others 1."""
    result = sat(*FOUR, a=Given(labels=[("risks",), ("architecture", "operations"), ("other",)]))
    assert result.sentences is not None
    found = {label.name: (label.f1.value, label.expected, label.given) for label in result.sentences.labels}
    assert found == {
        "context": (pytest.approx(6 / 7), 4, 3),
        "architecture": (1, 4, 4),
        "operations": (1, 4, 4),
        "risks": (0, 0, 1),
        "other": (1, 4, 4),
    }
    assert result.sentences.macro_f1.value == pytest.approx((6 / 7 + 3) / 5)
    assert (result.sentences.answers, result.sentences.sentences) == (4, 12)


def test_tradeoffs() -> None:
    """Two of four found, one made up: 4 / 7."""
    blind, dreaming = Given(tradeoffs=[False] * 3), Given(tradeoffs=[True, True, False])
    result = sat(*FOUR, a=blind, b=blind, c=dreaming)
    assert result.sentences is not None
    tradeoff = result.sentences.tradeoff
    assert tradeoff.f1.value == pytest.approx(4 / 7)
    assert (tradeoff.expected, tradeoff.given) == (4, 3)


def test_pitfalls() -> None:
    """Found once, missed once, made up once: 2 / 4. One that nobody names is agreed on."""
    named = frozenset({"no_tradeoffs"})
    answers = (FOUR[0], *(labelled_answer(name, pitfalls=named) for name in ("x", "y")))
    result = sat(*answers, a=Given(pitfalls=named), y=Given(pitfalls=()))
    assert result.scores is not None
    found = {pitfall.name: (pitfall.f1.value, pitfall.expected, pitfall.given) for pitfall in result.scores.pitfalls}
    assert found["no_tradeoffs"] == (0.5, 2, 2)
    assert found["tools_first"] == (1, 0, 0)


def test_bounds() -> None:
    """Four of five kept, and the broken one is named with what was given."""
    answers = (
        bounded_answer("x", context=(0, 1), risks=(0, 0), relevance=(0, 1)),
        bounded_answer("y", context=(3, 4), structure=(1, 2)),
    )
    result = sat(*answers, x=Given(scores={"context": 2}))
    assert result.bounds is not None
    assert (result.bounds.answers, result.bounds.kept, result.bounds.total) == (2, 4, 5)
    assert result.bounds.share.value == 0.8
    assert result.bounds.broken == (BrokenBound("x", "context", 2, 0, 1),)


def test_what_no_answer_has_is_left_out() -> None:
    """Bounds alone make no kappa; no bounds make no share."""
    only_bounds, no_bounds = sat(bounded_answer(context=(0, 1))), sat(*FOUR)
    assert (only_bounds.scores, only_bounds.sentences) == (None, None)
    assert no_bounds.bounds is None


def test_an_answer_with_bounds_and_scores_counts_for_both() -> None:
    """Beside each other, as its author wrote them."""
    result = sat(labelled_answer("x", scores(2), bounds={"context": (1, 3)}))
    assert result.scores is not None
    assert result.bounds is not None
    assert (result.scores.answers, result.bounds.total) == (1, 1)


def test_the_hardest_come_first() -> None:
    """By steps off, relevance double; a sentence read otherwise decides between two that are as far off."""
    otherwise = [("risks",), ("risks",), ("other",)]
    result = sat(
        *FOUR,
        bounded_answer("e", context=(0, 1)),
        a=Given(scores={"context": 1}),
        b=Given(scores={"context": 0}, labels=otherwise),
        d=Given(scores={"relevance": 0}),
        e=Given(scores={"context": 4}),
    )
    assert [paper.answer.id for paper in result.hardest] == ["d", "e", "b", "a"]
    assert [paper.distance for paper in result.hardest] == [4, 3, 1.02, 1]


def test_ten_are_named() -> None:
    """All others can be asked for."""
    answers = tuple(labelled_answer(f"n{number:02}") for number in range(12))
    result = sat(*answers, **{answer.id: Given(scores={"context": 0}) for answer in answers})
    assert [paper.answer.id for paper in result.hardest] == [f"n{number:02}" for number in range(10)]
    assert len(result.by_distance) == 12
