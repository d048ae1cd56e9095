"""Recording an answer in the terminal, with a keyboard that is played by the test."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from support.fake_voice import tone
from support.services import Fakes, fake_services
from support.waiting import wait_until
from voice_interviewer.cli.main import run
from voice_interviewer.errors import TranscriptionFailed


class Keyboard(io.StringIO):
    """Standard input with somebody at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def rehearse(fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Rehearses a question: Enter, two seconds of sound, Enter."""

    def key() -> str:
        wait_until(lambda: fakes.transcriber.listenings, "it listens")
        fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))
        return "\n"

    monkeypatch.setattr(sys, "stdin", Keyboard("\n"))
    monkeypatch.setattr(click, "getchar", key)
    return lambda: run(["rehearse", "drift", "--silent"], lambda: fake_services(tmp_path, fakes))


def test_the_answer_is_heard_while_it_is_recorded(rehearse: Callable[[], int], fakes: Fakes) -> None:
    """The model was loaded meanwhile, and the file is not transcribed once more."""
    assert rehearse() == 0
    assert fakes.transcriber.warmed_up == 1
    assert fakes.transcriber.listenings[0].ended
    assert fakes.transcriber.heard == []
    take = fakes.library.take(1)
    assert take.findings is not None
    assert take.seconds == pytest.approx(2.0)


def test_a_failed_transcription_loses_nothing(
    rehearse: Callable[[], int], fakes: Fakes, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither listening nor the file gives words: the take is kept, and the way back to it is told."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    assert rehearse() == 7
    assert "kept as take 1" in capsys.readouterr().err
    assert fakes.library.take(1).findings is None


def test_ctrl_d_instead_of_enter_records_nothing(
    rehearse: Callable[[], int], fakes: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever leaves before the answer is not recorded."""
    monkeypatch.setattr(sys, "stdin", Keyboard(""))
    assert rehearse() == 130
    assert fakes.recorder.device is None
    assert fakes.transcriber.listenings == []
