"""``transcribe``: words from sound files."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes
from voice_interviewer.answer import Transcript


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / name for name in ("b.wav", "a.wav")]
    for path in paths:
        path.touch()
    return [str(path) for path in paths]


def test_one_object_a_file_in_the_order_given(command: Command, files: list[str]) -> None:
    """The contract of the scoring script: every key is there, one line a file."""
    done = command("transcribe", "--json", *files)
    rows = [json.loads(line) for line in done.lines]
    assert [row["file"] for row in rows] == files
    keys = {"file", "seconds", "text", "words", "fillers", "pauses", "pace", "engine", "model"}
    assert all(keys <= row.keys() for row in rows)
    assert set(rows[0]["words"][0]) >= {"text", "start", "end", "filler"}


@pytest.mark.parametrize(
    ("form", "start"), [("srt", "1\n00:00:00"), ("vtt", "WEBVTT"), ("txt", "- 0:00 We"), ("md", "- 0:00 We")]
)
def test_formats(command: Command, files: list[str], form: str, start: str) -> None:
    """Each format begins as it must."""
    assert command("transcribe", "--format", form, files[0]).out.startswith(start)


def test_one_bad_file_does_not_cost_the_others(command: Command, files: list[str]) -> None:
    """The failure is told in its place and in the exit code; the other files are printed."""
    done = command("transcribe", "--json", "missing.wav", *files)
    rows = [json.loads(line) for line in done.lines]
    assert done.code == 5
    assert [row["file"] for row in rows] == ["missing.wav", *files]
    assert rows[0]["error"]


def test_silence_is_said_beside_the_result(command: Command, fakes: Fakes, files: list[str]) -> None:
    """No words come out of silence, and a person is told why."""
    fakes.transcriber.transcript = Transcript((), (), 9.0, "fake", "fake")
    done = command("transcribe", files[0])
    assert (done.out.strip(), done.err.strip()) == ("", "No speech heard.")


def test_a_file_that_is_not_there_is_told_at_once(
    command: Command, fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its name once, in the words of all other commands, and before a model is loaded for it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    done = command("transcribe", "gone.wav", "folder")
    assert done.code == 5
    assert done.err.splitlines() == [
        "gone.wav is not there. Choose another file.",
        "folder is a folder, not a sound file. Choose a file in it.",
    ]
    assert fakes.transcriber.heard == []


def test_a_file_elsewhere_is_told_with_its_whole_path(command: Command, tmp_path: Path) -> None:
    """Two folders may have a file of one name."""
    assert command("transcribe", str(tmp_path / "gone.wav")).err.startswith(f"{tmp_path / 'gone.wav'}: gone.wav is")
