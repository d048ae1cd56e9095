"""Running a command as a user would, on services made of fakes."""

import io
import sys
from pathlib import Path

import pytest

from support.commands import Command, Done
from support.services import Fakes, fake_parts, fake_services
from voice_interviewer.cli.main import run


@pytest.fixture
def fakes(tmp_path: Path) -> Fakes:
    return fake_parts(tmp_path)


@pytest.fixture
def command(
    tmp_path: Path, fakes: Fakes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    def call(*words: str, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = run(words, lambda: fake_services(tmp_path, fakes))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call
