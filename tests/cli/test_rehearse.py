"""``rehearse``: one answer from question to report."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.commands import Command
from support.fake_voice import FakeDeviceList
from support.services import Fakes, fake_services
from voice_interviewer.answer import Transcript
from voice_interviewer.cli.main import run
from voice_interviewer.errors import NoSpeaker, NoVoice, TranscriptionFailed
from voice_interviewer.take import Source

AnswerFile = Callable[[], str]


def test_a_recording_becomes_a_graded_take(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """The report is printed, the take is kept with its length, and the user's own file stays."""
    path = Path(answer_file())
    done = command("rehearse", "drift", "--silent", "--answer", str(path))
    take = fakes.library.take(1)
    assert done.code == 0
    assert "Risks and governance" in done.out
    assert str(take.audio) in done.err
    assert (take.source, round(take.seconds, 1), take.question.id) == (Source.FILE, 2.0, "detect-drift")
    assert path.exists()


def test_json_is_the_whole_result(command: Command, answer_file: AnswerFile) -> None:
    """Standard output holds the take and nothing else, so that a program can read it."""
    done = command("rehearse", "drift", "--silent", "--json", "--answer", answer_file())
    assert json.loads(done.out)["question"]["id"] == "detect-drift"


def test_no_speech_is_said_and_has_its_own_code(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """An answer that cannot be graded is kept and is no failure, but a script can tell."""
    fakes.transcriber.transcript = Transcript((), (), 2.0, "fake", "fake")
    done = command("rehearse", "drift", "--silent", "--answer", answer_file())
    assert done.code == 10
    assert "No speech" in done.out
    assert fakes.library.count() == 1


def test_a_failed_transcription_loses_nothing(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """The take is kept before the model is asked."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    done = command("rehearse", "drift", "--silent", "--answer", answer_file())
    assert (done.code, done.err.splitlines()[-1]) == (7, "The model stopped. Try again.")
    assert "kept as take 1. Grade it with: voice-interviewer history grade 1" in done.err
    assert fakes.library.take(1).findings is None


def test_without_a_speaker_the_spoken_file_is_named(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """Where there is no sound, the question is spoken to a file and its place is told."""
    fakes.player.refusal = NoSpeaker("There is no speaker.")
    done = command("rehearse", "drift", "--answer", answer_file())
    assert done.code == 0
    assert "spoken to a file" in done.err


def test_without_a_voice_the_question_is_text(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """No synthesiser: the question is shown, that is said, and the rehearsal goes on."""
    fakes.speaker.problem = NoVoice("There is no voice on this machine.", "Install one.")
    done = command("rehearse", "drift", "--answer", answer_file())
    assert done.code == 0
    assert "shown only" in done.err


def test_no_keyboard_and_no_answer_is_refused_before_anything_is_recorded(command: Command, fakes: Fakes) -> None:
    """A pipe cannot press Enter: the way out is named, and no recording is left behind."""
    done = command("rehearse", "drift", "--silent")
    assert done.code == 1
    assert "--answer FILE" in done.err
    assert fakes.recorder.device is None
    assert command("history", "recover").err == "No interrupted answers.\n"


def test_an_unknown_question_names_the_nearest(command: Command) -> None:
    """A slip of the finger gets a suggestion and the code for things not found."""
    done = command("rehearse", "detect-drfit", "--silent", "--sample")
    assert done.code == 3
    assert "detect-drift" in done.err


def test_a_missing_recording_is_told(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """A wrong file name is one sentence and leaves no take."""
    done = command("rehearse", "drift", "--silent", "--answer", str(tmp_path / "none.wav"))
    assert done.code == 5
    assert fakes.library.count() == 0


def test_a_wrong_answer_file_is_told_before_the_question(command: Command, tmp_path: Path) -> None:
    """Nobody listens to a whole question to learn that a name was misspelt."""
    done = command("rehearse", "drift", "--answer", str(tmp_path / "none.wav"))
    assert done.err.splitlines() == ["none.wav is not there. Choose another file."]


def test_no_microphone_is_told_before_the_question(
    fakes: Fakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody thinks for a minute to learn that nothing can be recorded."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    services = fake_services(tmp_path, fakes, devices=FakeDeviceList(microphones=()))
    assert run(["rehearse", "drift"], lambda: services) == 4
    assert capsys.readouterr().err.startswith("No microphone was found.")


def test_an_answer_whose_name_is_no_text(command: Command, tmp_path: Path, answer_file: AnswerFile) -> None:
    """Linux allows any bytes as a name; one that cannot be written down is told, not a crash."""
    path = Path(answer_file()).rename(tmp_path / "x\udcff.wav")
    done = command("rehearse", "drift", "--silent", "--answer", str(path))
    assert done.code == 5
    assert "is not valid text" in done.err


def test_the_report_asks_on(command: Command, answer_file: AnswerFile) -> None:
    """After the grade: what was claimed, and what an interviewer would ask; in the JSON the same."""
    told = " ".join(command("rehearse", "drift", "--silent", "--answer", answer_file()).out.split())
    take = json.loads(command("history", "show", "1", "--json").out)
    assert "What you claimed" in told
    assert len(take["grade"]["follow_ups"]) == 3
    assert all(question["text"] in told for question in take["grade"]["follow_ups"])
    assert all(claim["text"] in told for claim in take["grade"]["claims"]["numbers"])
    exported = command("history", "export", "1", "--format", "md").out
    assert take["grade"]["follow_ups"][0]["text"] in exported
