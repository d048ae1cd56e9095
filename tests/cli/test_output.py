"""What the commands share: where their output goes, and what it is written in."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

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
