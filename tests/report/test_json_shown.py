"""A grade as JSON with what is worked out when it is shown."""

import json
from typing import Any

import pytest

from support.examples import example_abstention, example_grade, example_question, example_take, example_typed_findings
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.json_claims import claims_json
from voice_interviewer.report.json_grade import grade_detail_json
from voice_interviewer.report.json_report import take_json
from voice_interviewer.report.json_shown import shown_grade_json
from voice_interviewer.structure.budget import times_of
from voice_interviewer.structure.claims.ledger import ledger
from voice_interviewer.structure.follow_ups import follow_ups, heard_from
from voice_interviewer.structure.grade import Grade

WEIGHTS = {"context": 0.2, "architecture": 0.35, "operations": 0.25, "risks": 0.2}
QUESTION = example_question().text
NEW = ["weights", "company", "own_emphasis", "times", "claims", "follow_ups"]


def shown(grade: Grade, asked: bool = True) -> dict[str, Any]:
    """What another program gets to see."""
    questions = follow_ups(heard_from(QUESTION, "design", grade)) if asked else None
    read: dict[str, Any] = json.loads(json.dumps(shown_grade_json(QUESTION, grade, questions), allow_nan=False))
    return read


def test_it_is_the_grade_with_some_keys_more() -> None:
    """Nothing of what was there before is changed."""
    grade = example_grade(weights=WEIGHTS)
    found = shown(grade)
    assert list(found) == [*grade_detail_json(grade), *NEW]
    assert {key: found[key] for key in found if key not in NEW} == json.loads(json.dumps(grade_detail_json(grade)))


def test_the_values_are_those_of_the_rooms_that_find_them() -> None:
    """Weights as in the grade, times beside their budgets, claims, and the three questions to be asked first."""
    grade = example_grade(weights=WEIGHTS)
    found = shown(grade)
    assert found["weights"] == WEIGHTS
    assert [(entry["section"], entry["spent"], entry["budget"]) for entry in found["times"]] == [
        (entry.section.value, round(entry.spent, 3), round(entry.budget, 3)) for entry in times_of(grade)
    ]
    assert found["claims"] == claims_json(ledger(grade.sentences, grade.labels, QUESTION))
    first = follow_ups(heard_from(QUESTION, "design", grade))[:3]
    assert [entry["id"] for entry in found["follow_ups"]] == [question.id for question in first]


def test_it_is_told_what_the_weights_are_for() -> None:
    """The company, by its name or by its weights, and whether the question brings its own."""
    own = shown(example_grade(weights=WEIGHTS, company=Company.REGULATED, own_emphasis=True))
    assert (own["company"], own["own_emphasis"]) == ("regulated", True)
    older = shown(example_grade(weights=WEIGHTS))
    assert (older["company"], older["own_emphasis"]) == ("any", False)
    assert shown(example_abstention())["company"] is None


def test_a_refused_answer_has_questions_and_no_claims() -> None:
    """An easy way in, and null for what is not there."""
    found = shown(example_abstention())
    assert (found["weights"], found["times"], found["claims"]) == (None, [], None)
    assert found["follow_ups"][0]["sentence"] is None


@pytest.mark.parametrize("grade", [example_grade(), example_typed_findings().grade, example_abstention()])
def test_keys_are_there_whatever_the_grade(grade: Grade) -> None:
    """Null where nobody asked for the questions, and in grades of an older version."""
    found = shown(grade, asked=False)
    assert list(found)[-len(NEW) :] == NEW
    assert (found["weights"], found["times"], found["follow_ups"]) == (None, [], None)


def test_a_take_has_them_in_its_grade() -> None:
    """As `grade --json` has them, for the same answer."""
    grade = example_grade()
    questions = follow_ups(heard_from(QUESTION, "design", grade))
    assert take_json(example_take(), Beside(None, questions))["grade"] == shown(grade)
    assert take_json(example_take())["grade"]["follow_ups"] is None
