"""What emphasis, companies, misheard terms and exemplars must keep, each told with its line and its field."""

from pathlib import Path
from typing import Any

import pytest

from support.packs import FULL_TEXT, spoilt
from voice_interviewer.bank.checked import checked_text
from voice_interviewer.bank.exemplar_rules import broken_question_rules


def problems(text: str) -> list[str]:
    """What is wrong with a pack, as its author reads it."""
    return [str(problem) for problem in checked_text(text, Path("p.yaml")).problems]


def test_a_question_with_every_field_breaks_no_rule() -> None:
    """The pack that the other tests spoil is sound."""
    assert problems(FULL_TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("risks: 20", "risks: 25", "21: questions[0].emphasis: the four shares add up to 105, not to 100"),
        ("term: drift", "term: drifts", "20: questions[0].misheard[0].term: `drifts` is not in the vocabulary"),
        (
            "companies: [startup, regulated]",
            'companies: [startup, ""]',
            "18: questions[0].companies[1]: must not be empty; leave `companies` out where all kinds ask it alike",
        ),
        (
            "total: [0, 3]",
            "total: [3, 0]",
            "25: questions[0].exemplars.weak.total: the lowest score comes first, then the highest",
        ),
        (
            "operations: [3, 4]",
            "operations: [4, 3]",
            "27: questions[0].exemplars.great.operations: the lowest score comes first, then the highest",
        ),
        (
            "total: [4, 8]",
            "total: [3, 8]",
            "26: questions[0].exemplars.good.total: must begin above the band of `weak`, which ends at 3",
        ),
        (
            "total: [9, 16]",
            "total: [7, 16]",
            "27: questions[0].exemplars.great.total: must begin above the band of `good`, which ends at 8",
        ),
    ],
)
def test_each_broken_rule_is_one_sentence(old: str, new: str, problem: str) -> None:
    """In the line where the author mends it, and nothing else is complained of."""
    assert problems(spoilt(old, new, FULL_TEXT)) == [f"p.yaml:{problem}"]


def test_a_misheard_term_needs_a_vocabulary() -> None:
    """Without one there is nothing that the recogniser is prepared for."""
    assert problems(spoilt("    vocabulary: [drift, lineage]\n", "", FULL_TEXT)) == [
        "p.yaml:19: questions[0].misheard[0].term: `drift` is not in the vocabulary"
    ]


def test_a_theme_must_be_listed() -> None:
    """With a guess where one is near, else with what there is; without any list there is nothing to guess."""
    assert problems(spoilt("theme: change", "theme: chnage", FULL_TEXT)) == [
        "p.yaml:15: questions[0].theme: there is no theme `chnage` (did you mean `change`?)"
    ]
    assert problems(spoilt("theme: change", "theme: zoo", FULL_TEXT)) == [
        "p.yaml:15: questions[0].theme: there is no theme `zoo` (there are: change)"
    ]
    assert problems(spoilt("themes:\n  - {id: change, title: Change}\n", "", FULL_TEXT)) == [
        "p.yaml:13: questions[0].theme: there is no theme `change`"
    ]


def test_two_themes_may_not_have_one_id() -> None:
    """A reference would lead to either."""
    text = spoilt("  - {id: change,", "  - {id: change, title: First}\n  - {id: change,", FULL_TEXT)
    assert problems(text) == ["p.yaml:7: themes[1].id: the same id is used in line 6"]


@pytest.mark.parametrize(
    "question",
    [
        None,
        3,
        [],
        {},
        {"emphasis": 3},
        {"emphasis": {"context": True, "architecture": 40, "operations": 40, "risks": 40}},
        {"companies": "startup"},
        {"companies": [None, 3]},
        {"vocabulary": "drift", "misheard": [{"term": "x"}]},
        {"misheard": [3, None, {"term": 3}]},
        {"exemplars": []},
        {"exemplars": {"weak": 3, "good": {"total": [1]}, "great": {"total": ["a", "b"]}}},
        {"exemplars": {"weak": {"total": [True, False]}, "good": {"total": [0, 1]}}},
    ],
)
def test_values_of_the_wrong_shape_are_passed_over(question: Any) -> None:
    """Shape is checked elsewhere, at the same time."""
    assert list(broken_question_rules(question, ("questions", 0))) == []
