"""The marks file: what a mentor's browser writes is read, and nothing else is."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Section
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.remarks.mentor_marks import MOST_BYTES, marks_in, pack_id, read_marks
from voice_interviewer.remarks.remark import Comment


def form(**changes: Any) -> dict[str, Any]:
    """What the page of the pack saves."""
    whole = {
        "format": "voice-interviewer/marks",
        "version": 1,
        "pack": "0123456789abcdef01234567",
        "question": "How would you release it?",
        "answered": "2026-03-05",
        "by": "Anna",
        "scores": {"context": 2, "risks": 4},
        "comments": [{"at": 61.24, "text": "Who signs?"}, {"at": 3, "text": "Good start."}],
        "remarks": "Clear.\nOn the whole.",
        "answers": [{"question": "What next?", "answer": "Costs."}, {"question": "Where lost?", "answer": " "}],
    }
    return {**whole, **changes}


def text(**changes: Any) -> str:
    return json.dumps(form(**changes))


def test_marks_are_read() -> None:
    """Comments in order of time, then what is about the whole; an empty answer is none."""
    marks = read_marks(text())
    assert (marks.pack, marks.answered, marks.marked.by) == ("0123456789abcdef01234567", "2026-03-05", "Anna")
    assert marks.marked.scores == {Section.CONTEXT: 2, Section.RISKS: 4}
    assert marks.marked.comments == (
        Comment(text="Good start.", at=3.0),
        Comment(text="Who signs?", at=61.2),
        Comment(text="Clear.\nOn the whole."),
    )
    assert marks.marked.answers == {"What next?": "Costs."}


@pytest.mark.parametrize(
    "changes",
    [
        {"scores": {"context": 5}},
        {"scores": {"context": -1}},
        {"scores": {"context": 2.5}},
        {"scores": {"context": "2"}},
        {"scores": {"context": True}},
        {"scores": {"style": 2}},
        {"scores": [2, 2, 2, 2]},
        {"comments": [{"at": -1, "text": "x"}]},
        {"comments": [{"at": 1e9, "text": "x"}]},
        {"comments": [{"at": None, "text": "x"}]},
        {"comments": [{"at": 1}]},
        {"comments": [{"at": 1, "text": "x"}] * 501},
        {"comments": [{"at": 1, "text": "x", "html": "<b>"}]},
        {"by": "A" * 81},
        {"remarks": "x" * 10_001},
        {"pack": "../../etc/passwd"},
        {"pack": None},
        {"extra": 1},
    ],
)
def test_a_tampered_field_is_refused(changes: dict[str, Any]) -> None:
    """With what to do about it."""
    with pytest.raises(UserError, match="changed or cut short") as refused:
        read_marks(text(**changes))
    assert refused.value.advice


@pytest.mark.parametrize(
    "other", ["", "null", "[]", "{}", "<!DOCTYPE html><html>", '{"format": "voice-interviewer/take@1"}', "[" * 100_000]
)
def test_another_file_is_not_taken_for_marks(other: str) -> None:
    """Such as the pack itself, which a mentor may send back by mistake."""
    with pytest.raises(UserError, match="not a file of marks"):
        read_marks(other)


def test_a_later_version_asks_for_an_update() -> None:
    """It is no mistake of the mentor's."""
    with pytest.raises(UserError, match="version 2") as refused:
        read_marks(text(version=2, sections="new"))
    assert "Update" in refused.value.advice


def test_marks_cut_short_are_refused() -> None:
    """Half a file is not half the marks."""
    with pytest.raises(UserError):
        read_marks(text()[:-20])


def test_empty_marks_are_refused() -> None:
    """Nothing to keep."""
    with pytest.raises(UserError, match="no marks"):
        read_marks(text(scores={}, comments=[], remarks=" ", answers=[]))


def test_text_is_cleaned() -> None:
    """Control characters and those that turn the direction of what follows go; what people write stays."""
    marks = read_marks(text(by="An\u202ena\n\x00", remarks="<b>Зоя</b>\u2028\x1b[31mé 👍🏽\u2066"))
    assert marks.marked.by == "Anna"
    assert marks.marked.comments[-1].text == "<b>Зоя</b>\n[31mé 👍🏽"


def test_joiners_are_part_of_the_spelling() -> None:
    """Persian has words that are written apart without a space."""
    assert read_marks(text(remarks="می\u200cخواهم")).marked.comments[-1].text == "می\u200cخواهم"


def test_a_file_is_read_with_or_without_the_mark_of_its_encoding(tmp_path: Path) -> None:
    """Some mail programs and editors put one there."""
    file = tmp_path / "marks.json"
    file.write_text(text(), encoding="utf-8-sig")
    assert marks_in(file) == read_marks(text())


def test_a_file_that_is_missing_or_huge_is_told(tmp_path: Path) -> None:
    """It is never read whole."""
    with pytest.raises(NotFound):
        marks_in(tmp_path / "none.json")
    huge = tmp_path / "huge.json"
    huge.write_bytes(b" " * (MOST_BYTES + 1))
    with pytest.raises(UserError, match="too large"):
        marks_in(huge)


def test_a_take_has_the_same_pack_everywhere() -> None:
    """Whatever zone its moment is told in; another take, or the question in other words, has another one."""
    moment = datetime(2026, 3, 5, 18, 42, 7, 123456, tzinfo=UTC)
    elsewhere = moment.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert pack_id(1, moment, "Why?") == pack_id(1, elsewhere, "Why?")
    others = {pack_id(2, moment, "Why?"), pack_id(1, moment, "How?"), pack_id(1, moment + timedelta(seconds=1), "Why?")}
    assert len({pack_id(1, moment, "Why?"), *others}) == 4


@given(st.text(max_size=300))
def test_no_text_is_anything_but_marks_or_told(rubbish: str) -> None:
    """Whatever comes, it is no crash."""
    with pytest.raises(UserError):
        read_marks(rubbish)


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.text(st.characters(codec="utf-8"), max_size=200))
def test_whatever_a_mentor_writes_can_be_read(by: str, remarks: str) -> None:
    """Names and remarks of any kind."""
    assert read_marks(text(by=by, remarks=remarks)).marked.scores
