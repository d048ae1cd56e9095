"""Running a command as a user would, on services made of fakes."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from support.commands import Command, Done
from support.fake_voice import tone
from support.keyboard import Keyboard, speaks_then_presses
from support.services import Fakes, fake_services
from support.sounds import samples, write_sound
from voice_interviewer.cli.main import run
from voice_interviewer.voice.wav import GrowingWav


@pytest.fixture
def run_and_capture(
    tmp_path: Path, fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> Callable[[tuple[str, ...]], Done]:
    """Runs a command on the fakes, as often as a test likes: each time is a start of the program."""

    def call(words: tuple[str, ...]) -> Done:
        fakes.transcriber.closed = False  # it ended with the program that ran before
        code = run(words, lambda: fake_services(tmp_path, fakes))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


@pytest.fixture
def command(run_and_capture: Callable[[tuple[str, ...]], Done], monkeypatch: pytest.MonkeyPatch) -> Command:
    def call(*words: str, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        return run_and_capture(words)

    return call


@pytest.fixture
def at_keyboard(
    run_and_capture: Callable[[tuple[str, ...]], Done], fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Runs a command for somebody who types these ``lines``, and speaks two seconds into every recording.

    While they speak they press the ``keys``, then Enter. The end of the lines is Ctrl+D.
    """

    def call(*words: str, lines: tuple[str, ...] = (), keys: tuple[str, ...] = ()) -> Done:
        monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(click, "getchar", speaks_then_presses(fakes, *keys))
        return run_and_capture(words)

    return call


@pytest.fixture
def answer_file(tmp_path: Path) -> Callable[[str], str]:
    """Makes a recording of two seconds under a name; its path."""

    def make(name: str = "my answer.wav") -> str:
        path = tmp_path / name
        if not path.exists():
            wav = GrowingWav(path, 16_000)
            wav.write(tone(2.0, 16_000))
            wav.close()
        return str(path)

    return make


@pytest.fixture
def cut_flac(tmp_path: Path) -> Path:
    """A recording that says it lasts four seconds, and of which the second half is missing."""
    path = write_sound(tmp_path / "cut.flac", samples(4.0, 16_000))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path
