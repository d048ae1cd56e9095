"""Two takes side by side as text, Markdown and JSON."""

import json

import pytest

from support.two_takes import FIRST, SECOND, said
from voice_interviewer.comparison.comparing import compare
from voice_interviewer.report.comparison_document import (
    DIFFERENT,
    NO_WORDS,
    TwoTakes,
    comparison_markdown,
    comparison_text,
)
from voice_interviewer.report.comparison_json import comparison_json
from voice_interviewer.take import AskedQuestion, Source, Take


def beside(left: Take, right: Take) -> TwoTakes:
    return TwoTakes(left, right, compare(left, right))


@pytest.fixture
def both() -> TwoTakes:
    return beside(said(FIRST, id=3), said(SECOND, id=5))


def test_numbers_that_differ_come_first(both: TwoTakes) -> None:
    """Before sections, delivery and the ideas, with both sentences."""
    text = comparison_markdown(both)

    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert headings[:3] == ["Numbers that differ", "Sections", "Delivery, as observed"]
    assert headings[3:] == ["Contradicted: 2 ideas", "Kept: 2 ideas", "Dropped: 1 idea", "New: 1 idea"]
    assert "**ten minutes ≠ five minutes**" in text
    assert "2 contradicted, 2 kept, 1 dropped, 1 new, 1 in another section." in text


def test_sections_and_moves_are_told(both: TwoTakes) -> None:
    """Score and seconds of both, and what changed."""
    text = comparison_text(both)

    assert "8 s shorter" in text
    assert "same score" in text
    assert "Architecture → Operations" in text


def test_takes_are_named(both: TwoTakes) -> None:
    """By number, day and length."""
    text = comparison_text(both)

    assert "take 3, 2026-03-05 18:42, 0:22" in " ".join(text.split())
    assert "take 5" in text


def test_what_cannot_be_compared_is_said() -> None:
    """Other questions, no words yet, nothing spoken."""
    other = AskedQuestion("Why *us*?", "behavioral")
    waiting = beside(said(FIRST), said(SECOND, findings=None, question=other, source=Source.TYPED))

    text = comparison_markdown(waiting)

    assert DIFFERENT in text
    assert NO_WORDS in text
    assert "typed: Why \\*us\\*?" in text
    assert "Kept" not in text


def test_json_holds_every_idea_with_its_times(both: TwoTakes) -> None:
    """For programs."""
    found = json.loads(comparison_json(both))

    assert (found["left"]["take"], found["right"]["take"]) == (3, 5)
    assert [idea["kind"] for idea in found["ideas"]] == [row.kind.value for row in both.comparison.rows]
    assert found["ideas"][1]["moved"] == ["architecture", "operations"]
    assert found["ideas"][3]["differs"] == [{"what": "figure", "left": "ten minutes", "right": "five minutes"}]
    assert found["ideas"][0]["left"][0]["start"] == 0.0
    assert found["sections"][1] == {"section": "architecture", "scores": [3, 3], "seconds": [8.0, 0.0]}
