"""``history``: list, show, export, delete, recover."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.examples import example_question, example_take, example_typed_findings
from support.fake_voice import tone
from support.interrupted import leave_behind
from support.kept_takes import keep_example
from support.limits import no_file_larger_than
from support.services import NOW, Fakes, fake_folders
from voice_interviewer.answer import Transcript
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.take import Mode, Source
from voice_interviewer.voice import recovery
from voice_interviewer.voice.wav import GrowingWav


@pytest.fixture(autouse=True)
def one_take(fakes: Fakes) -> None:
    fakes.library.keep(example_take(id=None, audio=None))


def test_a_pipe_gets_a_line_a_take(command: Command) -> None:
    """Tabs between, no frame: made for other programs."""
    assert command("history", "list").lines[0].split("\t")[0] == "1"


def test_json_lines(command: Command) -> None:
    """Everything a list shows, as JSON."""
    assert json.loads(command("history", "list", "--json").out)["scores"] == [3, 3, 2, 1]


def test_words_narrow_the_list(command: Command) -> None:
    """Words of the answer find it; others find nothing and say so."""
    assert len(command("history", "list", "streaming").lines) == 1
    assert command("history", "list", "zebra").err == "No takes.\n"


def test_show_prints_the_report(command: Command) -> None:
    """The same report as after the rehearsal."""
    assert "credit model" in command("history", "show", "1").out


@pytest.mark.parametrize("form", ["txt", "md", "srt", "vtt", "json"])
def test_export_writes_a_file(command: Command, tmp_path: Path, form: str) -> None:
    """Every format lands where it was asked to."""
    target = tmp_path / f"take.{form}"
    assert command("history", "export", "1", "--format", form, "--output", str(target)).code == 0
    assert "loan applications" in target.read_text(encoding="utf-8")


def test_export_to_an_impossible_place(command: Command, tmp_path: Path) -> None:
    """One sentence, what to do, and the code for storage."""
    done = command("history", "export", "1", "--output", str(tmp_path / "none" / "take.md"))
    assert done.code == 9
    assert "is not there. Choose another folder." in done.err


def test_delete_and_bring_back(command: Command) -> None:
    """A deletion says how to undo it, and that works."""
    assert "--undo 1" in command("history", "delete", "1").err
    assert command("history", "list").out == ""
    command("history", "delete", "--undo", "1")
    assert len(command("history", "list").lines) == 1


def test_with_all_takes_deleted_the_list_says_how_to_bring_them_back(command: Command) -> None:
    """Not "No takes yet", as if there had never been any."""
    command("history", "delete", "1")
    assert command("history", "list").err == (
        "All takes are deleted. To bring back: voice-interviewer history delete --undo 1\n"
    )


def test_what_is_not_deleted_cannot_be_brought_back(command: Command, fakes: Fakes) -> None:
    """Nothing is brought back where one number is wrong, and which one is said."""
    fakes.library.keep(example_take(id=None, audio=None))
    command("history", "delete", "1")
    done = command("history", "delete", "--undo", "1", "2")
    assert (done.code, "Not deleted: 2. Nothing was brought back." in done.err) == (3, True)
    assert len(command("history", "list").lines) == 1


def test_an_unknown_take_changes_nothing(command: Command) -> None:
    """With one wrong number among them, no take is deleted."""
    assert command("history", "delete", "1", "99").code == 3
    assert len(command("history", "list").lines) == 1


def test_an_interrupted_answer_is_kept_and_graded(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """What a crash left behind becomes a take like any other."""
    path = recovery.begin(fake_folders(tmp_path).recordings, example_question(), NOW)
    wav = GrowingWav(path, 16_000)
    wav.write(tone(2.0, 16_000))
    wav.close()
    path.with_suffix(".json").unlink()  # as if its process were gone: this one is still running
    done = command("history", "recover")
    assert "Kept as take 2: 2 s" in done.err
    assert fakes.library.take(2).findings is not None


def test_an_answer_of_an_interview_stays_one(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """Recovered, it knows its rules, its interview and its notes, in the library and in its JSON."""
    during = {"mode": Mode.REAL, "interview": 7, "notes": "canary first"}
    leave_behind(fake_folders(tmp_path).recordings, example_question(), NOW, 2.0, **during)
    assert command("history", "recover").code == 0
    take = fakes.library.take(2)
    assert (take.mode, take.interview, take.notes) == (Mode.REAL, 7, "canary first")
    shown = json.loads(command("history", "show", "2", "--json").out)
    assert (shown["mode"], shown["interview"], shown["notes"]) == ("real", 7, "canary first")
    listed = json.loads(command("history", "list", "--json").lines[0])
    assert (listed["mode"], listed["interview"]) == ("real", 7)


def test_a_failed_export_keeps_the_old_file(command: Command, tmp_path: Path) -> None:
    """What could not be written whole does not take the place of what was there, and leaves nothing beside it."""
    target = tmp_path / "take.md"
    assert command("history", "export", "1", "--output", str(target)).code == 0
    before = target.read_bytes()
    with no_file_larger_than(100):
        done = command("history", "export", "1", "--format", "json", "--output", str(target))
    assert done.code == 9
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.glob(".*export*")] == []


def test_waiting_takes_are_graded(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """A take whose transcription failed is not stranded: with no number, all that wait are graded."""
    recording = tmp_path / "answer.wav"
    wav = GrowingWav(recording, 16_000)
    wav.write(tone(2.0, 16_000))
    wav.close()
    fakes.library.keep(example_take(findings=None), recording)
    assert command("history", "grade").err.startswith("Graded take 2: ")
    assert fakes.library.take(2).findings is not None
    assert command("history", "grade").err == "No takes wait to be graded.\n"


def test_brackets_in_a_question_are_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A table on a terminal shows [/x] as it is: it is no markup."""
    monkeypatch.setattr(Terminal, "to_a_person", True)
    Terminal(lambda: pytest.fail("no services are needed")).table(("question",), [("What is [/x] for?",)])
    assert "[/x]" in capsys.readouterr().out


def test_a_take_that_cannot_be_heard_holds_up_no_other(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """It is told with the exit code of its failure; the rest are graded."""
    keep_example(fakes.library, tmp_path, findings=None)
    fakes.library.keep(example_take(findings=None, audio=None))
    done = command("history", "grade")
    assert done.code == 5
    assert "Take 3: The recording of this take is missing. It can only be deleted." in done.err
    assert fakes.library.take(2).findings is not None


def test_answers_without_sound_are_graded_by_their_words(command: Command, fakes: Fakes) -> None:
    """Typed ones, and those whose recording was dropped."""
    typed = fakes.library.keep(example_take(source=Source.TYPED, audio=None, findings=example_typed_findings()))
    assert command("history", "grade", "1", str(typed.id)).code == 0
    before, after = example_typed_findings(), fakes.library.take(typed.id or 0).findings
    assert after is not None
    assert [each.text for each in after.grade.sentences] == [each.text for each in before.grade.sentences]


def test_a_number_given_twice_counts_once(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """It is graded, deleted and named once."""
    keep_example(fakes.library, tmp_path)
    assert len(command("history", "grade", "2", "2").err.splitlines()) == 1
    assert len(fakes.transcriber.heard) == 1
    told = command("history", "delete", "2", "2").err
    assert told == "Deleted: 2. To bring them back: voice-interviewer history delete --undo 2\n"


def test_a_take_without_words_is_not_called_graded(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """Why is told instead, and the exit code is that of an answer which could not be graded."""
    fakes.transcriber.transcript = Transcript((), (), 2.0, "fake", "fake")
    leave_behind(fake_folders(tmp_path).recordings, example_question(), NOW, 2.0)
    recovered = command("history", "recover")
    again = command("history", "grade", "2")
    told = "Take 2 could not be graded. No speech was heard.\n"
    assert (recovered.code, recovered.err.endswith(told)) == (0, True)
    assert (again.code, again.err) == (10, told)
