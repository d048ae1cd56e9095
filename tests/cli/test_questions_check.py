"""``questions check``: the form of packs, then their exemplars. The grader here gives every answer 9 of 16."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from support.commands import Command
from support.example_grader import ExampleGrader
from support.examples import example_abstention
from support.packs import FULL_TEXT, PACK_TEXT, pack_file, spoilt
from support.services import fake_folders, fake_services
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.cli.main import INTERRUPTED, run
from voice_interviewer.structure.grade import Grade


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A pack with three exemplars, none of which gets what it should."""
    return pack_file(tmp_path, FULL_TEXT, "full.yaml")


def test_what_users_get_has_no_mistakes(command: Command) -> None:
    """It passes the check that they are told to run."""
    done = command("questions", "check", "--form-only")
    assert done.code == 0
    assert done.out.count("no mistakes") == len(done.lines) > 0


def test_mistakes_come_by_line_and_field(command: Command, tmp_path: Path) -> None:
    """The author sees where to look, and the exit code says that something is wrong; nothing is graded."""
    file = pack_file(tmp_path, spoilt("[4, 8]", "[4]", FULL_TEXT))
    done = command("questions", "check", str(file))
    assert done.code == 8
    assert done.lines == [
        f"{file}: 1 mistake",
        f"  {file}:26: questions[0].exemplars.good.total: needs two numbers, like [3, 7]",
    ]


def test_exemplars_are_graded_and_told(command: Command, full: Path) -> None:
    """How many missed their band, and each of them."""
    done = command("questions", "check", str(full))
    assert done.code == 8
    assert done.lines == [
        f"{full}: 1 question, no mistakes",
        "  3 exemplars graded, 3 outside the band",
        "  whole weak: 9 of 16 (C3 A3 O2 R1): total 9 is above its band 0 to 3",
        "  whole good: 9 of 16 (C3 A3 O2 R1): total 9 is above its band 4 to 8",
        "  whole great: 9 of 16 (C3 A3 O2 R1): operations 2 is below its band 3 to 4",
    ]


def test_programs_get_the_same(command: Command, full: Path) -> None:
    """One object a pack."""
    done = command("questions", "check", str(full), "--json")
    found = json.loads(done.out)
    assert (done.code, found["file"], found["questions"], found["exemplars"]) == (8, str(full), 1, 3)
    assert found["problems"] == []
    assert [miss.split(":")[0] for miss in found["misses"]] == ["whole weak", "whole good", "whole great"]


def test_the_form_alone(command: Command, full: Path) -> None:
    """Quick, where only the shape was changed."""
    done = command("questions", "check", str(full), "--form-only")
    assert (done.code, done.lines) == (0, [f"{full}: 1 question, no mistakes"])


def test_questions_without_exemplars_are_counted(command: Command, tmp_path: Path) -> None:
    """That is no mistake, but the author should know what was not proven."""
    done = command("questions", "check", str(pack_file(tmp_path, PACK_TEXT)))
    assert done.code == 0
    assert done.lines[1] == "  0 exemplars graded, 0 outside the band, 2 questions without exemplars"


def test_one_file_with_mistakes_hides_no_other(command: Command, tmp_path: Path, full: Path) -> None:
    """And the code of the first that has any is the code of all."""
    done = command("questions", "check", str(tmp_path / "none.yaml"), str(full))
    assert done.code == 3
    assert f"There is no question pack at {tmp_path / 'none.yaml'}." in done.out
    assert "3 exemplars graded" in done.out


def test_an_explanation_shows_every_sentence(command: Command, full: Path) -> None:
    """Of the exemplars of that question, with what each was read as."""
    done = command("questions", "check", str(full), "--explain", "whole")
    assert done.code == 8
    assert done.lines[0].startswith("whole weak: 9 of 16")
    assert done.out.count("  [A, trade-off]") == 3
    assert done.out.count("  risks 1: ") == 3


def test_an_unknown_question_gets_a_suggestion(command: Command, full: Path) -> None:
    """It would look as if all were well, if nothing were said."""
    done = command("questions", "check", str(full), "--explain", "whoel")
    assert (done.code, done.out) == (3, "")
    assert "There is no question “whoel”. Did you mean whole?" in done.err


def test_a_question_may_be_missing_because_of_a_mistake(command: Command, tmp_path: Path) -> None:
    """Then the mistake is what the author is told."""
    file = pack_file(tmp_path, spoilt("level: senior", "level: guru", FULL_TEXT))
    done = command("questions", "check", str(file), "--explain", "whole")
    assert done.code == 8
    assert "level: cannot be `guru`" in done.err
    assert "There is no question" not in done.err


def test_a_question_without_exemplars_has_nothing_to_explain(command: Command, tmp_path: Path) -> None:
    """Said, not left to be guessed."""
    done = command("questions", "check", str(pack_file(tmp_path, PACK_TEXT)), "--explain", "first-one")
    assert done.code == 0
    assert "The question first-one has no exemplars." in done.err


@pytest.mark.parametrize("other", ["--json", "--form-only"])
def test_an_explanation_is_for_people_and_needs_grades(command: Command, full: Path, other: str) -> None:
    """The two contradict each other."""
    assert command("questions", "check", str(full), "--explain", "whole", other).code == 2


class Refusing(ExampleGrader):
    """Finds too little in every answer."""

    def grade(self, *_: Any, **__: Any) -> Grade:
        return example_abstention()


class Stopped(ExampleGrader):
    """The user presses Ctrl+C while the fourth answer is graded."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = 0

    def grade(self, *args: Any, **kwargs: Any) -> Grade:
        self.begun += 1
        if self.begun == 4:
            raise KeyboardInterrupt
        return super().grade(*args, **kwargs)


def test_a_refused_exemplar_is_no_proof(tmp_path: Path, full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is counted apart, and the pack does not pass."""
    code = run(["questions", "check", str(full)], lambda: fake_services(tmp_path, make_grader=Refusing))
    lines = capsys.readouterr().out.splitlines()
    assert code == 8
    assert lines[1] == "  0 exemplars graded, 0 outside the band, 3 not graded"
    assert lines[2] == "  whole weak: not graded: Only four words were said, too few to grade."


def test_ctrl_c_stops_it(tmp_path: Path, full: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was found before stays on the screen, nothing more is graded, and there is no traceback."""
    second = pack_file(tmp_path, FULL_TEXT.replace("id: full", "id: more").replace("id: whole", "id: part"))
    grader = Stopped()
    services = fake_services(tmp_path, make_grader=lambda: grader)
    code = run(["questions", "check", str(full), str(second)], lambda: services)
    told = capsys.readouterr()
    assert (code, grader.begun) == (INTERRUPTED, 4)
    assert "3 exemplars graded" in told.out
    assert str(second) not in told.out
    assert told.err.split() == ["Stopped."]


def test_a_person_sees_how_far_it_is(
    tmp_path: Path, full: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar with the pack's title where standard error is a terminal; it is not part of the result."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    run(["questions", "check", str(full)], lambda: fake_services(tmp_path))
    told = capsys.readouterr()
    assert "Grading the exemplars of Full" in told.err
    assert told.out.splitlines()[0] == f"{full}: 1 question, no mistakes"


def test_what_lies_where_the_packs_should_is_told(tmp_path: Path) -> None:
    """The check shows the mistakes that the loader found in a folder, and not only those in files."""
    folders = fake_folders(tmp_path)
    folders.data.mkdir()
    folders.packs.touch()
    services = fake_services(tmp_path, bank=load_packs([folders.packs]))
    assert run(["questions", "check", "--form-only"], lambda: services) == 8
