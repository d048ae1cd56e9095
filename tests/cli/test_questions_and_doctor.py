"""``questions`` and ``doctor``, and what all commands share."""

import json
from pathlib import Path

from support.commands import Command
from support.services import Fakes
from voice_interviewer.errors import LibraryError, NoVoice


def test_questions_are_listed(command: Command) -> None:
    """One line a question, or one object."""
    assert [line.split("\t")[0] for line in command("questions", "list").lines] == [
        "credit-model-in-production",
        "detect-drift",
        "disagreement",
    ]
    assert json.loads(command("questions", "list", "notice", "--json").out)["id"] == "detect-drift"


def test_the_shipped_pack_has_no_mistakes(command: Command) -> None:
    """What users get passes the check that they are told to run."""
    done = command("questions", "check")
    assert done.code == 0
    assert "20 questions, no mistakes" in done.out


def test_a_broken_pack_is_told_by_line_and_field(command: Command, tmp_path: Path) -> None:
    """The author sees where to look, and the exit code says that something is wrong."""
    pack = tmp_path / "pack.yaml"
    pack.write_text("id: Bad Id\ntitle: A\n", encoding="utf-8")
    done = command("questions", "check", str(pack))
    assert done.code == 8
    assert f"{pack}:1: id:" in done.out


def test_doctor_says_what_works(command: Command) -> None:
    """Each finding has a name, a verdict and what was found."""
    findings = {row["what"]: row for row in map(json.loads, command("doctor", "--json").lines)}
    assert set(findings) == {"microphones", "speakers", "voices", "models", "questions", "library", "folders"}
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
