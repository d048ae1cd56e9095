"""docs/never-scored.md says what goes into no score, and the code keeps to it."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from support.examples import example_grade, example_question
from support.fake_reader import FakeReader
from voice_interviewer.structure.grader import Grader
from voice_interviewer.ui.settings.never_scored import SENTENCES

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "voice_interviewer"
PLAIN = " ".join((ROOT / "docs" / "never-scored.md").read_text(encoding="utf-8").split())
SCORING = [file for room in ("structure", "reading") for file in sorted((SOURCE / room).rglob("*.py"))]


def imported(file: Path) -> Iterator[str]:
    """The modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_window_and_the_page_say_the_same(sentence: str) -> None:
    """Word for word."""
    assert sentence in PLAIN


@pytest.mark.parametrize("file", SCORING, ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_whatever_scores_knows_nothing_of_delivery(file: Path) -> None:
    """Neither the room that listens to it, nor the recording."""
    heard = ("voice_interviewer.delivery", "voice_interviewer.voice", "soundfile", "voice_interviewer.take")
    assert [name for name in imported(file) if name.startswith(heard)] == []


@pytest.mark.parametrize("slower", [0.5, 3.0])
def test_the_speed_of_an_answer_changes_no_score(slower: float) -> None:
    """The same sentences, said in half or in three times the time, get the same grade but for their times."""
    question, said = example_question(), example_grade().sentences
    changed = [replace(each, start=slower * (each.start or 0), end=slower * (each.end or 0)) for each in said]
    one, other = (Grader(FakeReader()).grade(question.text, question.kind, each) for each in (said, changed))
    assert one.sections
    assert (one.sections, one.structure, one.relevance) == (other.sections, other.structure, other.relevance)


@pytest.mark.parametrize("page", ["README.md", "docs/settings.md", "docs/measures.md"])
def test_the_page_is_found(page: str) -> None:
    """From where people ask themselves."""
    assert "never-scored.md" in (ROOT / page).read_text(encoding="utf-8")
