"""``import``: recordings from elsewhere become takes."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.recordings import tone, write_encoded
from support.services import Fakes
from support.sounds import write_sound
from voice_interviewer.answer import Transcript
from voice_interviewer.errors import TranscriptionFailed
from voice_interviewer.take import Source


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """An M4A, as a phone makes it."""
    return write_encoded(tmp_path / "memo.m4a", tone(0.5), 48_000)


def test_a_recording_comes_in_and_is_graded(command: Command, fakes: Fakes, phone: Path) -> None:
    """The line names its take and its scores."""
    done = command("import", str(phone), "--question", "begun to drift")
    assert (done.code, len(done.lines)) == (0, 1)
    assert "take 1, Context" in done.lines[0]
    take = fakes.library.take(1)
    assert (take.source, take.question.id) == (Source.FILE, "detect-drift")


def test_words_that_no_pack_has_are_a_question_of_ones_own(command: Command, fakes: Fakes, phone: Path) -> None:
    """Of the kind that was named."""
    command("import", str(phone), "--question", "Why us?", "--kind", "behavioral", "--no-grade")
    take = fakes.library.take(1)
    assert (take.question.text, take.question.kind, take.findings) == ("Why us?", "behavioral", None)


def test_one_that_cannot_be_read_stops_no_other(command: Command, fakes: Fakes, phone: Path, tmp_path: Path) -> None:
    """It is told, as JSON too, and in the exit code."""
    broken = tmp_path / "broken.mp3"
    broken.write_text("words")
    done = command("import", str(broken), str(phone), "--question", "Why us?", "--json")
    assert done.code == 5
    assert "not a sound file" in json.loads(done.lines[0])["error"]
    assert json.loads(done.lines[1])["question"]["text"] == "Why us?"
    assert len(fakes.library.summaries()) == 1


def test_the_same_recording_comes_in_once(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """Unless that is asked for."""
    file = write_sound(tmp_path / "a.wav")
    command("import", str(file), "--question", "Why us?")
    refused = command("import", str(file), "--question", "Why us?")
    assert refused.code == 1
    assert "already, as take 1" in refused.err
    assert command("import", str(file), "--question", "Why us?", "--again").code == 0
    assert len(fakes.library.summaries()) == 2


def test_a_question_is_needed(command: Command, phone: Path) -> None:
    """Blank words are none."""
    assert command("import", str(phone)).code == 2
    assert command("import", str(phone), "--question", "  ").code == 2


def test_m4a_can_be_graded_and_transcribed(command: Command, phone: Path) -> None:
    """The same recordings as are taken elsewhere."""
    assert command("grade", str(phone), "--json").code in (0, 10)
    assert command("transcribe", str(phone)).code == 0


def test_a_recording_that_cannot_be_graded_is_kept_and_told(command: Command, fakes: Fakes, phone: Path) -> None:
    """It would not be taken a second time, so the way to its grade is named."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    done = command("import", str(phone), "--question", "Why us?")
    assert done.code == 7
    assert "kept as take 1. Grade it with: voice-interviewer history grade 1" in done.err
    assert fakes.library.take(1).findings is None


def test_one_without_words_is_not_shown_as_one_to_grade(command: Command, fakes: Fakes, phone: Path) -> None:
    """A line that ends with its number is that of a recording which waits."""
    fakes.transcriber.transcript = Transcript((), (), 0.5, "fake", "fake")
    assert command("import", str(phone), "--question", "Why us?").out.endswith(": take 1, not graded\n")
