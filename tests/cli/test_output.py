"""What the commands share: where their output goes, and what it is written in."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.commands import Command
from support.services import fake_services
from voice_interviewer.cli.main import INTERRUPTED, run
from voice_interviewer.cli.terminal import Terminal


def test_json_stays_json_in_a_poor_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe on Windows may lack characters; JSON can say them in ASCII."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", write_through=True))
    Terminal(lambda: pytest.fail("no services are needed")).json({"file": "面接 😀.wav"})
    assert json.loads(raw.getvalue()) == {"file": "面接 😀.wav"}


def test_text_in_a_poor_encoding_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A character that cannot be shown becomes a question mark."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="ascii", write_through=True))
    assert run(["rehearse", "面接"], lambda: fake_services(tmp_path)) == 3
    assert b"There is no question" in raw.getvalue()


def test_a_full_disk_behind_the_output_is_told() -> None:
    """One sentence and the code for storage, no traceback."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "voice_interviewer", "questions", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 9
    assert done.stderr.splitlines() == [
        "The output could not be written (No space left on device). Send it to another place."
    ]


def test_a_closed_input_is_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever started us may have closed it: a question then ends the command as Ctrl+D does."""
    monkeypatch.setattr(sys, "stdin", None)
    assert run(["practice", "map"], lambda: fake_services(tmp_path)) == INTERRUPTED
    sys.stdin.close()


def test_a_closed_standard_error_is_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What would be said there is lost, and no bar is drawn; standard output holds the result alone."""
    (tmp_path / "answer.wav").touch()
    for words, code, out in ((["transcribe", str(tmp_path / "answer.wav")], 0, "- 0:00 We"), (["nope"], 2, "")):
        monkeypatch.setattr(sys, "stderr", None)
        assert run(words, lambda: fake_services(tmp_path)) == code
        sys.stderr.close()
        assert capsys.readouterr().out[:9] == out


@pytest.mark.parametrize(
    "words",
    [
        ("history", "list", "\udcff"),
        ("history", "note", "1", "caf\udce9"),
        ("say", "answer", "1", "\udcff"),
        ("settings", "set", "stack", "\udcff"),
    ],
)
def test_words_that_are_no_text_are_wrong_usage(command: Command, words: tuple[str, ...]) -> None:
    """A shell hands over any bytes; what is no UTF-8 could not be stored."""
    done = command(*words)
    assert (done.code, "is not text in UTF-8" in done.err) == (2, True)


def test_a_file_may_have_any_name(command: Command) -> None:
    """Its bytes are its name, text or not."""
    assert command("mentor", "import", "marks\udcff.json").code == 3


def test_bytes_that_are_typed_and_are_no_text_are_no_crash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are just another answer to the question."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="utf-8"))
    assert run(["erase", "--everything"], lambda: fake_services(tmp_path)) == 0
