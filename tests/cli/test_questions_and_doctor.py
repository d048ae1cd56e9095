"""``questions`` and ``doctor``, and what all commands share."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes, fake_folders
from voice_interviewer.cli.doctor import room_advice
from voice_interviewer.errors import LibraryError, NoVoice


def test_questions_are_listed(command: Command) -> None:
    """One line a question, or one object."""
    assert [line.split("\t")[0] for line in command("questions", "list").lines] == [
        "credit-model-in-production",
        "detect-drift",
        "disagreement",
    ]
    found = json.loads(command("questions", "list", "notice", "--json").out)
    assert (found["id"], found["level"], found["companies"]) == ("detect-drift", "mid", [])


def test_doctor_says_what_works(command: Command) -> None:
    """Each finding has a name, a verdict and what was found."""
    findings = {row["what"]: row for row in map(json.loads, command("doctor", "--json").lines)}
    assert set(findings) == {
        "microphones",
        "speakers",
        "voices",
        "models",
        "speed",
        "questions",
        "library",
        "folders",
        "settings",
    }
    assert findings["microphones"]["found"] == "Desk microphone"


def test_doctor_says_what_to_do(command: Command, fakes: Fakes) -> None:
    """What does not work comes with advice, and the rest is still looked at."""
    fakes.speaker.problem = NoVoice("There is no voice.", "Install eSpeak NG.")
    fakes.library.failure = LibraryError("The library is damaged.", "Restore a backup.")
    done = command("doctor")
    assert done.code == 1
    assert "look  voices: There is no voice.\n      Install eSpeak NG." in done.out
    assert "look  library: The library is damaged." in done.out
    assert "ok    microphones" in done.out


def test_wrong_usage_has_its_code(command: Command) -> None:
    """Usage mistakes are told apart from failures."""
    assert command("grade").code == 2
    assert command("history", "list", "--limit", "0").code == 2
    assert command("nonsense").code == 2


def test_help_and_version(command: Command) -> None:
    """Both answer without building anything."""
    assert "transcribe" in command("--help").out
    assert command("--version").out.startswith("voice-interviewer, version 0.")


def test_doctor_names_a_folder_that_cannot_be_used(command: Command, tmp_path: Path) -> None:
    """A file where a folder of the app should be is told before an answer needs the folder."""
    folders = fake_folders(tmp_path)
    folders.data.mkdir()
    folders.recordings.touch()
    findings = {row["what"]: row for row in map(json.loads, command("doctor", "--json").lines)}
    assert not findings["folders"]["fine"]
    assert str(folders.recordings) in findings["folders"]["advice"]


def test_doctor_tells_a_model_that_cannot_be_used(command: Command, tmp_path: Path) -> None:
    """Weights cut short are no reason for an "ok"."""
    model = fake_folders(tmp_path).models / "base.en"
    model.mkdir(parents=True)
    (model / "model.bin").write_bytes(b"cut")
    findings = {row["what"]: row for row in map(json.loads, command("doctor", "--json").lines)}
    assert not findings["models"]["fine"]
    assert str(model) in findings["models"]["advice"]


def test_settings_set_aside_are_told(command: Command, tmp_path: Path) -> None:
    """Defaults do not quietly take the place of what the user chose."""
    folders = fake_folders(tmp_path)
    folders.config.mkdir()
    folders.settings.write_text("{", encoding="utf-8")
    assert "settings.broken.json" in command("doctor").err


def test_questions_that_match_nothing(command: Command) -> None:
    """An empty list is said to be one; its JSON stays empty."""
    done = command("questions", "list", "zebra")
    assert (done.code, done.out) == (0, "")
    assert "No question" in done.err


def test_the_report_is_a_text_for_others(command: Command, tmp_path: Path) -> None:
    """Exit code 0 whatever it finds, and no folder of the user's in it."""
    done = command("doctor", "--report")
    assert done.code == 0
    assert done.lines[0].startswith("Voice Interviewer: ")
    assert "Microphones: microphone (Fake, 1 channels, 48000 Hz, the default)" in done.lines
    assert str(tmp_path) not in done.out


@pytest.mark.parametrize(
    ("free", "told"),
    [
        (0, "The disk has room for 0 minutes of recording: make some on it."),
        (11_000_000, "The disk has room for 1 minute of recording"),
        (10_000_000_000, ""),
        (None, ""),
    ],
)
def test_doctor_tells_a_disk_that_is_nearly_full(free: int | None, told: str) -> None:
    """Every answer needs room; a system that does not say how much there is gets no warning."""
    advice = room_advice(free)
    assert advice.startswith(told)
    assert bool(advice) == bool(told)
