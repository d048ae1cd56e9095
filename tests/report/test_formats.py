"""The list of formats, and the names of exported files."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_grade, example_points, example_question, example_take
from support.subtitle_files import read_srt, read_vtt
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.report.formats import FORMATS, export_name, render, render_grade
from voice_interviewer.take import Source

SAFE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*_\d{4}-\d\d-\d\d(_take-\d+)?\.(txt|md|srt|vtt|json)")


def test_every_format_is_listed() -> None:
    """The five formats, each under its key and with an ending of its own."""
    assert list(FORMATS) == ["txt", "md", "srt", "vtt", "json"]
    assert all(key == format.key and format.ending == f".{key}" for key, format in FORMATS.items())
    assert len({format.title for format in FORMATS.values()}) == 5


def test_a_take_in_every_format() -> None:
    """Each parses as what it claims to be and holds the words."""
    take = example_take()
    assert read_srt(render(take, "srt"))[0].text.startswith("We score loan applications")
    assert read_vtt(render(take, "vtt"))[0].text.startswith("We score loan applications")
    assert json.loads(render(take, "json"))["transcript"]["text"].startswith("We score loan applications")
    assert render(take, "txt").startswith("How would you put")
    assert render(take, "md").startswith("# How would you put")


def test_points_go_where_people_read() -> None:
    """What a strong answer covers is in the text and in the Markdown; the others have no place for it."""
    shown = {
        key for key in FORMATS if "Says how a decline is explained" in render(example_take(), key, example_points())
    }
    assert shown == {"txt", "md"}


def test_a_grade_alone() -> None:
    """An answer that is not a take has a report too."""
    assert "Context: 3 of 4" in render_grade(example_grade(), example_question())


@pytest.mark.parametrize("key", ["srt", "vtt"])
def test_no_subtitles_without_times(key: str) -> None:
    """An empty file would tell nobody why."""
    with pytest.raises(UserError, match=r"typed answer has no times.*txt, md or json"):
        render(example_take(source=Source.TYPED), key)
    with pytest.raises(UserError, match="not transcribed yet"):
        render(example_take(findings=None), key)


@pytest.mark.parametrize("key", ["txt", "md", "json"])
def test_takes_without_times_are_reported(key: str) -> None:
    """A typed take and one that waits can be exported all the same."""
    assert render(example_take(source=Source.TYPED), key)
    assert render(example_take(findings=None), key)


def test_an_unknown_format() -> None:
    """The message names those there are."""
    with pytest.raises(NotFound, match=r"'docx'.*txt, md, srt, vtt, json"):
        render(example_take(), "docx")
    with pytest.raises(NotFound):
        export_name(example_take(), "docx")


def test_a_name_tells_question_day_and_take() -> None:
    """Files of one folder can be told apart."""
    assert export_name(example_take(id=12), "md") == "credit-model-in-production_2026-03-05_take-12.md"
    assert export_name(example_take(), "srt") == "credit-model-in-production_2026-03-05.srt"


@given(
    text=st.text(min_size=1) | st.sampled_from(["../../etc/passwd", "CON", "a" * 300, "Où?", "問題"]),
    key=st.sampled_from(list(FORMATS)),
)
def test_any_question_makes_a_safe_name(text: str, key: str) -> None:
    """No separators, no reserved characters or names, no endless length, whatever the question."""
    name = export_name(example_take(id=3, question=example_question(id=None, text=text)), key)
    assert SAFE_NAME.fullmatch(name)
    assert len(name) <= 100
