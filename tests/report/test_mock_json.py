"""The closing report of a mock interview as JSON."""

import json
from typing import Any

import pytest

from support.interviews import interview, interview_item
from support.mock_interviews import BEGAN, done, example_interview, kept_take, spoken
from voice_interviewer.answer import Section
from voice_interviewer.programme.mock.report import mock_report
from voice_interviewer.report.mock_json import FORMAT, mock_as_json

POINTS = {"q-data": dict.fromkeys(Section, ("Say one thing.",))}


@pytest.fixture
def value() -> dict[str, Any]:
    """The example, read back."""
    held, takes = example_interview()
    found: dict[str, Any] = json.loads(mock_as_json(mock_report(held, takes, POINTS, BEGAN, "Demo engineer")))
    return found


def test_the_whole_is_named(value: dict[str, Any]) -> None:
    """With its setup in plain values."""
    assert value["format"] == FORMAT
    assert (value["role"], value["began"]) == ("Demo engineer", "2026-03-09T19:30:00+00:00")
    assert (value["phase"], value["elapsed"]) == ("finished", 331.0)
    assert value["setup"] == {
        "pack": "demo",
        "minutes": 5,
        "company": "",
        "level": "mid",
        "rules": "real",
        "voice": None,
        "follow_ups": True,
        "curveball": False,
    }


def test_every_question_has_every_key(value: dict[str, Any]) -> None:
    """What does not exist is null."""
    keys = {tuple(question) for question in value["questions"]}
    assert len(keys) == 1
    assert [question["state"] for question in value["questions"]] == [
        "answered", "answered", "answered", "skipped", "not_reached",
    ]  # fmt: skip
    first, skipped = value["questions"][0], value["questions"][3]
    assert (first["take"], first["total"], first["seconds"], first["answer_seconds"]) == (1, 10, 90.0, 120)
    assert first["scores"] == {"context": 4, "architecture": 3, "operations": 2, "risks": 1}
    assert first["points"]["risks"] == ["Say one thing."]
    assert (skipped["scores"], skipped["total"], skipped["take"], skipped["seconds"]) == (None, None, None, None)


def test_advice_means_and_moments(value: dict[str, Any]) -> None:
    """Each with the place of its question."""
    assert value["advice"][0]["section"] == "risks"
    assert value["advice"][0]["answers"] == 2
    assert value["sections"][0] == {"of": "context", "mean": 3.0, "answers": 2}
    assert [bucket["of"] for bucket in value["buckets"]] == ["monitoring", "data"]
    assert (value["best"]["question"], value["best"]["section"], value["best"]["score"]) == (0, "context", 4)
    assert value["thinnest"]["question"] == 2


def test_the_curve() -> None:
    """In numbers, with what changed."""
    item = interview_item("Long one?")
    findings = spoken(*[(150, 2, 9)] * 5, *[(150, 6, 9)] * 5)
    report = mock_report(interview(done(item, 1)), [kept_take(1, item, findings=findings)])
    fatigue = json.loads(mock_as_json(report))["fatigue"]
    assert fatigue["seconds"] == 600
    assert fatigue["minutes"][9] == {
        "start": 540.0,
        "end": 600.0,
        "words_per_minute": 150.0,
        "filled_pauses_per_minute": 6.0,
        "share_in_sections": 0.9,
    }
    assert fatigue["changes"][0]["after_minute"] == 5


def test_an_interview_without_answers() -> None:
    """Is as whole as any other."""
    found = json.loads(mock_as_json(mock_report(interview(interview_item()), [])))
    assert (found["best"], found["thinnest"], found["advice"], found["sections"]) == (None, None, [], [])
    assert found["fatigue"]["minutes"] == []
