"""The process that hears has too little memory, or cannot be started at all: told, and the next try is a new one."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from support.model_files import folders_in
from support.recordings import tone
from support.sounds import write_sound
from voice_interviewer.errors import ModelError, TranscriptionFailed, UserError
from voice_interviewer.transcription.client import HostTranscriber
from voice_interviewer.transcription.process import host_command

pytestmark = [pytest.mark.harsh, pytest.mark.model]

POOR = """
import os, resource, sys
size = int(sys.argv[1]) << 20
resource.setrlimit(resource.RLIMIT_AS, (size, size))
os.execv(sys.argv[2], sys.argv[2:])
"""


def poor_host(megabytes: int) -> list[str]:
    """The host, in so much memory."""
    return [sys.executable, "-c", POOR, str(megabytes), *host_command()]


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "answer.wav", tone(1.0), 48_000)


Told = Callable[[Sequence[str]], UserError]


@pytest.fixture
def told(tmp_path: Path, answer: Path) -> Told:
    """What is told when an answer is to be heard by a host that is started so; the recording stays."""

    def tell(command: Sequence[str]) -> UserError:
        before = answer.read_bytes()
        transcriber = HostTranscriber(folders_in(tmp_path), command=lambda: command)
        try:
            with pytest.raises(UserError) as caught:
                transcriber.transcribe(answer)
        finally:
            transcriber.close()
        assert answer.read_bytes() == before
        return caught.value

    return tell


@pytest.mark.parametrize("megabytes", [150, 300, 450])
def test_too_little_memory_for_the_model(told: Told, megabytes: int) -> None:
    """It is said to be the memory: nobody is told to remove weights that are in order."""
    error = told(poor_host(megabytes))
    assert isinstance(error, ModelError)
    assert error.message == "There is not enough memory to load the speech model tiny.en."
    assert error.advice == "Close other programs and try again, or choose a smaller model in Settings."


def test_too_little_memory_to_begin(told: Told) -> None:
    """The interpreter itself gives up: the same as a host that dies."""
    error = told(poor_host(60))
    assert isinstance(error, TranscriptionFailed)
    assert "The recording is kept" in error.advice


def test_a_host_that_cannot_be_started(told: Told, tmp_path: Path) -> None:
    """The program was moved or replaced while it ran, or the system has no process left: no crash."""
    error = told([str(tmp_path / "nowhere")])
    assert isinstance(error, TranscriptionFailed)
    assert error.message == "The transcription could not be started (No such file or directory)."


def test_memory_is_there_again(tmp_path: Path, answer: Path) -> None:
    """The same transcriber hears the same recording."""
    commands = [poor_host(300), host_command()]
    transcriber = HostTranscriber(folders_in(tmp_path), command=lambda: commands.pop(0))
    try:
        with pytest.raises(ModelError, match="not enough memory"):
            transcriber.transcribe(answer)
        assert transcriber.transcribe(answer).seconds == pytest.approx(1.0)
    finally:
        transcriber.close()
