"""An exam as JSON: the keys are a contract."""

import json

from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import bounded_answer, labelled_answer, scores
from voice_interviewer.exam.sitting import graded, sit
from voice_interviewer.report.json_exam import exam_json, paper_json

ANSWERS = (
    labelled_answer("a", scores(3), intent="good", pitfalls=frozenset({"tools_first"})),
    bounded_answer("b", risks=(0, 1)),
)


def test_the_keys_of_an_exam() -> None:
    """None is ever renamed; what does not exist is null."""
    whole = exam_json(sit(ANSWERS, FakeExamGrader(ANSWERS, {"a": Given(scores={"context": 1})}), "Ours."))
    assert json.loads(json.dumps(whole)) == whole
    assert set(whole) == {
        "about", "rubric", "answers", "interval", "scores", "sentences", "bounds", "abstained", "hardest", "papers",
    }  # fmt: skip
    assert whole["interval"] == {"level": 0.95, "draws": 1000}
    assert set(whole["scores"]) == {"answers", "mean_kappa", "mean_kappa_by_length", "by_score", "pitfalls"}
    assert set(whole["scores"]["by_score"]["risks"]) == {"kappa", "kappa_by_length", "within_one", "bands"}
    assert set(whole["sentences"]) == {"answers", "sentences", "macro_f1", "labels", "tradeoff"}
    assert set(whole["sentences"]["labels"][0]) == {"name", "f1", "expected", "given"}
    assert set(whole["bounds"]) == {"answers", "kept", "total", "share", "broken"}
    [hard] = whole["hardest"]
    assert (hard["id"], hard["distance"], hard["bounds"]) == ("a", 2, None)
    assert exam_json(sit(ANSWERS[1:], FakeExamGrader(ANSWERS), ""))["scores"] is None
    assert exam_json(sit(ANSWERS[:1], FakeExamGrader(ANSWERS), ""))["bounds"] is None


def test_the_figures_can_be_reckoned_again_from_the_papers() -> None:
    """Every grade is there, in the form of ``grade --jsonl``."""
    whole = exam_json(sit(ANSWERS, FakeExamGrader(ANSWERS), "Ours."))
    assert [paper["id"] for paper in whole["papers"]] == ["a", "b"]
    assert whole["papers"][0]["scores"] == scores(3)
    assert whole["papers"][0]["labels"] == [list(sentence.labels) for sentence in ANSWERS[0].sentences]


def test_one_answer() -> None:
    """Expected beside given, and the whole grade."""
    paper = paper_json(graded(ANSWERS[0], FakeExamGrader(ANSWERS)))
    assert set(paper) == {"id", "question", "kind", "intent", "expected", "given", "sentences"}
    assert paper["expected"] == {"scores": scores(3), "bounds": None, "pitfalls": ["tools_first"]}
    assert paper["given"]["sections"][0]["reason"] == "You said something of context."
    assert paper["sentences"][0]["expected"] == {"labels": ["context"], "tradeoff": False}
    assert paper["sentences"][0]["given"]["probabilities"] == {"context": 0.9}
