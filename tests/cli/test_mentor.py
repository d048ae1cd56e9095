"""``mentor``: pack, import, show."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from support.commands import Command
from support.examples import example_take
from support.kept_takes import keep_example
from support.services import NOW, Fakes
from voice_interviewer.programme.events import Predicted
from voice_interviewer.remarks.mentor_marks import pack_id
from voice_interviewer.remarks.remark import Marked
from voice_interviewer.take import Take


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    return keep_example(fakes.library, tmp_path)


def marks_text(take: Take, **changes: object) -> str:
    """What the page saves."""
    whole = {
        "format": "voice-interviewer/marks",
        "version": 1,
        "pack": pack_id(take.id or 0, take.created, take.question.text),
        "question": take.question.text,
        "answered": f"{take.created:%Y-%m-%d}",
        "by": "Anna",
        "scores": {"context": 3, "architecture": 1, "operations": 2, "risks": 3},
        "comments": [{"at": 21.5, "text": "Why batch?"}],
        "remarks": "Clear.",
        "answers": [{"question": "What next?", "answer": "Rollback."}],
    }
    return json.dumps({**whole, **changes})


def test_a_take_is_packed(command: Command, take: Take, tmp_path: Path) -> None:
    """And whoever sends it is told what it holds."""
    file = tmp_path / "pack.html"
    done = command(
        "mentor", "pack", "1", "--to", str(file), "--name", "Jana", "--note", "Frank, please", "--question", "Why?"
    )
    assert done.code == 0
    assert "can hear your voice" in done.err
    page = file.read_text(encoding="utf-8")
    for words in ("from Jana", "Frank, please", "Why?", "What a strong answer covers", 'id="ours"', "data:audio/mpeg"):
        assert words in page
    assert "What would you have asked me next?" not in page


def test_what_is_left_out_is_not_there(command: Command, take: Take, tmp_path: Path) -> None:
    """No points, no scores, no questions."""
    file = tmp_path / "pack.html"
    options = ("--no-points", "--no-scores", "--no-questions")
    assert command("mentor", "pack", "1", "--to", str(file), *options).code == 0
    page = file.read_text(encoding="utf-8")
    for words in ("What a strong answer covers", 'id="ours"', "Questions for you"):
        assert words not in page


def test_a_pack_that_cannot_be_made_is_told(command: Command, fakes: Fakes, take: Take, tmp_path: Path) -> None:
    """No such take; more questions than anybody answers; a take with nothing in it; questions asked for and not."""
    file = str(tmp_path / "pack.html")
    assert command("mentor", "pack", "9", "--to", file).code == 3
    many = [word for number in range(6) for word in ("--question", f"Question {number}?")]
    done = command("mentor", "pack", "1", "--to", file, *many)
    assert (done.code, done.err) == (1, "A pack asks at most 5 questions. Leave the least important ones out.\n")
    fakes.library.keep(example_take(findings=None))
    assert "neither sound nor words" in command("mentor", "pack", "2", "--to", file).err
    assert command("mentor", "pack", "1", "--to", file, "--question", "Why?", "--no-questions").code == 2
    assert not Path(file).exists()


def test_marks_are_imported_once(command: Command, fakes: Fakes, take: Take, tmp_path: Path) -> None:
    """From a file, and the same once more from a pipe."""
    file = tmp_path / "marks.json"
    file.write_text(marks_text(take), encoding="utf-8")
    done = command("mentor", "import", str(file))
    assert (done.code, done.err.splitlines()[0]) == (0, "The marks of Anna are kept with take 1.")
    again = command("mentor", "import", "-", stdin=marks_text(take))
    assert (again.code, "already" in again.err) == (0, True)
    assert len(fakes.library.remarks.of(1)) == 1


def test_marks_that_do_not_go_are_told(command: Command, take: Take, tmp_path: Path) -> None:
    """Each with its own exit code."""
    assert command("mentor", "import", str(tmp_path / "none.json")).code == 3
    other = command("mentor", "import", "-", stdin=marks_text(replace(take, id=5)))
    assert (other.code, "not in this library" in other.err) == (3, True)
    assert command("mentor", "import", "-", stdin=marks_text(take, scores={"risks": 9})).code == 1


def test_marks_are_shown_beside_ours(command: Command, fakes: Fakes, take: Take) -> None:
    """With the guess, for people and for programs."""
    assert "Nobody has marked take 1" in command("mentor", "show", "1").err
    fakes.library.journal.note(Predicted(take=1, context=2, architecture=2, operations=2, risks=2), NOW)
    command("mentor", "import", "-", stdin=marks_text(take))
    shown = command("mentor", "show", "1").out
    assert "Marked by Anna" in shown
    assert "Architecture         theirs 1, app 3, you 2: theirs 2 lower" in shown
    assert "0:21     Why batch?" in shown
    assert "50% of the scores are at most one point apart" in shown
    told = json.loads(command("mentor", "show", "1", "--json").out)
    assert told["marks"][0]["sections"][3] == {
        "section": "risks", "theirs": 3, "theirs_in_words": "several specifics", "app": 1, "own": 2, "difference": 2
    }  # fmt: skip
    assert told["marks"][0]["comments"] == [{"at": 21.5, "text": "Why batch?"}, {"at": None, "text": "Clear."}]
    assert (told["agreement"]["takes"], told["agreement"]["overall"]["within_one"]) == (1, 0.5)


def test_a_take_without_marks_has_none_for_programs(command: Command, fakes: Fakes, take: Take) -> None:
    """Not even an agreement; marks without a name are a mentor's all the same."""
    told = json.loads(command("mentor", "show", "1", "--json").out)
    assert (told["marks"], told["agreement"]) == ([], None)
    fakes.library.remarks.note(1, Marked(by="", scores={}), NOW)
    assert "Marked by a mentor" in command("mentor", "show", "1").out


def test_the_way_to_a_pack_is_one_that_works(command: Command, take: Take, tmp_path: Path) -> None:
    """The command that is named can be copied as it stands."""
    told = command("mentor", "show", str(take.id)).err.split("voice-interviewer ")[-1].split()
    words = [str(tmp_path / word) if word.endswith(".html") else word for word in told]
    assert command(*words).code == 0
