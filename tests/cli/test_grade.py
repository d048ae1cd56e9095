"""``grade``: answers as text, as sound, and many at once."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes
from voice_interviewer.errors import AudioFileError


def test_a_text_gets_a_report(command: Command, tmp_path: Path) -> None:
    """The sections and their reasons are printed."""
    file = tmp_path / "answer.txt"
    file.write_text("We score loans. We watch drift.", encoding="utf-8")
    done = command("grade", str(file), "--question", "drift")
    assert done.code == 0
    assert "Risks and governance" in done.out
    assert "begun to drift" in done.out


def test_standard_input_as_json(command: Command) -> None:
    """A pipe in, JSON out."""
    done = command("grade", "-", "--json", stdin="We score loans.")
    assert json.loads(done.out)["scores"]["context"] == 3


def test_an_empty_answer_is_not_graded(command: Command) -> None:
    """Nothing in: the reason, no marks, and the code that says so."""
    assert command("grade", "-", stdin="").code == 10


def test_many_answers_one_line_each(command: Command, tmp_path: Path) -> None:
    """The contract of the exam: the same ids in the same order, every key there."""
    file = tmp_path / "in.jsonl"
    items = [{"id": name, "question": "Why?", "kind": "concept", "sentences": ["One."], "extra": 1} for name in "ba"]
    file.write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    rows = [json.loads(line) for line in command("grade", "--jsonl", str(file)).lines]
    assert [row["id"] for row in rows] == ["b", "a"]
    assert all({"labels", "tradeoff", "scores", "pitfalls", "abstained"} <= row.keys() for row in rows)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a"}', '{"id": "a", "question": "", "kind": "", "sentences": "x"}']
)
def test_a_broken_line_is_named(command: Command, tmp_path: Path, line: str) -> None:
    """File and line, as an editor understands them."""
    file = tmp_path / "in.jsonl"
    file.write_text("\n" + line, encoding="utf-8")
    done = command("grade", "--jsonl", str(file))
    assert done.code == 1
    assert f"{file}:2:" in done.err


@pytest.mark.parametrize(("content", "code"), [(None, 3), (b"\xff\xfe\x00", 1)])
def test_a_file_that_is_no_text(command: Command, tmp_path: Path, content: bytes | None, code: int) -> None:
    """Missing and binary files are told apart."""
    file = tmp_path / "answer.txt"
    if content is not None:
        file.write_bytes(content)
    assert command("grade", str(file)).code == code


def test_a_mark_in_front_of_the_text_is_no_text(command: Command, tmp_path: Path) -> None:
    """Files that editors on Windows write begin with a byte order mark."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "question": "", "kind": "concept", "sentences": []}', encoding="utf-8-sig")
    assert json.loads(command("grade", "--jsonl", str(file)).out)["id"] == "a"


def test_sound_that_cannot_be_read_is_not_called_text(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """An M4A file is sound to its owner: the transcriber says how to convert it."""
    fakes.transcriber.problem = AudioFileError("answer.m4a is not a sound file that can be read.", "Convert it.")
    file = tmp_path / "answer.m4a"
    file.touch()
    done = command("grade", str(file))
    assert (done.code, done.err) == (5, "answer.m4a is not a sound file that can be read. Convert it.\n")
