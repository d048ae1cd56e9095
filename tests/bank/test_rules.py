"""What must hold between the parts of a pack."""

from pathlib import Path
from typing import Any

import pytest

from support.packs import PACK_TEXT, spoilt
from voice_interviewer.bank.problem import field_name
from voice_interviewer.bank.rules import broken_rules
from voice_interviewer.bank.yaml_reader import read_yaml


def broken(text: str) -> list[str]:
    """The rules that a pack's text breaks."""
    return [f"{field_name(one.field)}: {one.message}" for one in broken_rules(read_yaml(text, Path("f")))]


def test_a_sound_pack_breaks_no_rule() -> None:
    """The pack that the other tests spoil is sound."""
    assert broken(PACK_TEXT) == []


def test_ids_are_used_once() -> None:
    """Among questions and among rounds; the message names the line of the first use."""
    assert broken(spoilt("second-one", "first-one")) == ["questions[1].id: the same id is used in line 13"]
    assert broken(spoilt("id: deep-dive", "id: warm-up"))[0] == "rounds[1].id: the same id is used in line 6"


def test_two_questions_may_not_ask_the_same() -> None:
    """Case and punctuation make no other question."""
    text = spoilt("What comes after it?", '"what is: the FIRST question"')
    assert broken(text) == ["questions[1].text: the same text is used in line 14"]


def test_texts_without_letters_are_compared_as_they_are() -> None:
    """Two questions of signs alone differ when their signs do."""
    text = spoilt("What comes after it?", '"!?"').replace("What is the first question?", '"?!"')
    assert broken(text) == []


def test_a_round_must_be_listed() -> None:
    """With a guess where one is near, else with what there is."""
    assert broken(spoilt("round: deep-dive", "round: deep-dve")) == [
        "questions[1].round: there is no round `deep-dve` (did you mean `deep-dive`?)"
    ]
    assert broken(spoilt("round: deep-dive", "round: zoo")) == [
        "questions[1].round: there is no round `zoo` (there are: warm-up, deep-dive)"
    ]


@pytest.mark.parametrize(
    "pack",
    [
        None,
        3,
        "text",
        [],
        {},
        {"questions": 3},
        {"questions": [3, None, {}], "rounds": "x"},
        {"questions": [{"id": []}]},
    ],
)
def test_values_of_the_wrong_shape_are_passed_over(pack: Any) -> None:
    """Shape is checked elsewhere, at the same time."""
    assert list(broken_rules(pack)) == []
