"""The list of formats, and the names of exported files."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import (
    example_abstention,
    example_findings,
    example_grade,
    example_points,
    example_question,
    example_take,
)
from support.hostile import hostile_take
from support.subtitle_files import read_srt, read_vtt
from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.report.formats import FORMATS, export_name, render, render_grade, render_several, rendered
from voice_interviewer.report.options import ExportOptions, Fillers, Subject
from voice_interviewer.take import Piece, Source

SAFE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*_\d{4}-\d\d-\d\d(_take-\d+)?\.(txt|md|html|pdf|docx|srt|vtt|csv|json)")


def test_every_format_is_listed() -> None:
    """Each under its key, with an ending of its own and a line on what it is good for."""
    assert list(FORMATS) == ["txt", "md", "html", "pdf", "docx", "srt", "vtt", "csv", "json"]
    assert all(key == format.key and format.ending == f".{key}" for key, format in FORMATS.items())
    assert len({format.title for format in FORMATS.values()}) == len(FORMATS)
    assert all(format.about for format in FORMATS.values())


def test_a_take_in_every_format() -> None:
    """Each parses as what it claims to be and holds the words."""
    take = example_take()
    assert read_srt(render(take, "srt"))[0].text.startswith("We score loan applications")
    assert read_vtt(render(take, "vtt"))[0].text.startswith("We score loan applications")
    assert json.loads(render(take, "json"))["transcript"]["text"].startswith("We score loan applications")
    assert render(take, "txt").startswith("How would you put")
    assert render(take, "md").startswith("# How would you put")


def test_points_go_where_people_read() -> None:
    """What a strong answer covers is in text, Markdown and page; subtitles and data have no place for it."""
    texts = {key for key in FORMATS if key not in {"pdf", "docx"}}
    shown = {key for key in texts if "Says how a decline is explained" in render(example_take(), key, example_points())}
    assert shown == {"txt", "md", "html"}


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


def test_files_that_are_no_text() -> None:
    """They come as bytes, and as nothing else."""
    subject = Subject(example_take())
    assert rendered([subject], "pdf").startswith(b"%PDF-")
    assert rendered([subject], "docx").startswith(b"PK")
    with pytest.raises(UserError, match="PDF is not a text"):
        render(example_take(), "pdf")


def test_several_takes_fit_a_table_only() -> None:
    """Whoever wants several in another format is told where they go."""
    subjects = [Subject(example_take(id=number)) for number in (1, 2)]
    assert len(render_several(subjects, "csv").splitlines()) == 3
    with pytest.raises(UserError, match="holds one take only"):
        render_several(subjects, "md")


@pytest.mark.parametrize("key", ["txt", "md", "html", "srt", "vtt", "csv"])
def test_fillers_are_left_out_where_that_is_wanted(key: str) -> None:
    """In every format that writes the answer out; all its other words are there."""
    kept = _words(render(example_take(), key))
    cleaned = _words(render(example_take(), key, options=ExportOptions(fillers=Fillers.CLEANED)))
    assert "um Every night the features" in kept
    assert "um Every night the features" not in cleaned
    assert "Every night the features" in cleaned


def _words(text: str) -> str:
    """The words alone, without markup, lines and the marks around fillers."""
    return " ".join(re.sub(r"[][*]", "", re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize("key", ["txt", "md"])
def test_scores_and_times_are_left_out_where_that_is_wanted(key: str) -> None:
    """No judgement and no moment is left; the words are."""
    plain = render(example_take(), key, options=ExportOptions(scores=False, times=False, delivery=False))
    assert "of 4" not in plain
    assert "Delivery" not in plain
    assert not re.search(r"\b0:(?!34)\d\d\b", plain)
    assert "Compliance reviews each release." in plain


def test_json_is_whole_whatever_the_options() -> None:
    """It is for programs: its keys are a contract."""
    none = ExportOptions(Fillers.CLEANED, times=False, scores=False, delivery=False, points=False)
    assert render(example_take(), "json", options=none) == render(example_take(), "json")


def test_notes_come_only_when_wanted() -> None:
    """They are for oneself."""
    take = example_take(notes="Ask about the delay.")
    assert "Ask about" not in render(take, "txt")
    assert "Ask about the delay." in render(take, "txt", options=ExportOptions(notes=True))


@pytest.mark.parametrize("key", ["srt", "vtt", "txt", "md", "json"])
def test_a_hostile_take_in_text(key: str) -> None:
    """Every text format holds it, parses, and has no control character."""
    text = render(hostile_take(1500), key)
    assert not [c for c in text if unicodedata.category(c) == "Cc" and c != "\n"]
    if key in {"srt", "vtt"}:
        assert len({"srt": read_srt, "vtt": read_vtt}[key](text)) > 150
    if key == "json":
        assert json.loads(text)["question"]["text"] == hostile_take(50).question.text


@pytest.mark.parametrize("key", list(FORMATS))
@pytest.mark.parametrize("kind", ["drill", "composite", "abstained", "waiting"])
def test_every_kind_of_take_in_every_format(key: str, kind: str) -> None:
    """Each is written, or says why it cannot be."""
    take = {
        "drill": example_take(drill=Section.RISKS),
        "composite": example_take(source=Source.COMPOSITE, pieces=(Piece(1, 0.0, 3.0),)),
        "abstained": example_take(findings=example_findings(grade=example_abstention())),
        "waiting": example_take(findings=None),
    }[kind]
    if kind == "waiting" and key in {"srt", "vtt"}:
        with pytest.raises(UserError, match="not transcribed"):
            rendered([Subject(take)], key)
    else:
        assert rendered([Subject(take)], key)


@pytest.mark.parametrize("key", ["txt", "md", "json"])
def test_takes_without_times_are_reported(key: str) -> None:
    """A typed take and one that waits can be exported all the same."""
    assert render(example_take(source=Source.TYPED), key)
    assert render(example_take(findings=None), key)


def test_an_unknown_format() -> None:
    """The message names those there are."""
    with pytest.raises(NotFound, match=r"'odt'.*txt, md, html, pdf, docx, srt, vtt, csv, json"):
        render(example_take(), "odt")
    with pytest.raises(NotFound):
        export_name(example_take(), "odt")


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
