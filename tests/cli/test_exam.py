"""``exam``: the grader sits labelled answers, and says how far it agrees."""

import io
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from support.commands import Command, Done
from support.fake_exam_grader import FakeExamGrader, Given
from support.labelled_answers import bounded_answer, labelled_answer, scores, written
from support.services import fake_services
from voice_interviewer.cli.main import run
from voice_interviewer.errors import ModelError
from voice_interviewer.exam.answers import LabelledAnswer
from voice_interviewer.exam.result import ABOUT_OWN, ABOUT_SHIPPED
from voice_interviewer.structure.grade import Abstention

ANSWERS = (
    labelled_answer("ex-001", scores(0), words=5),
    labelled_answer("ex-002", scores(1), words=20),
    labelled_answer("ex-003", scores(4), words=40, intent="a strong one", pitfalls=frozenset({"tools_first"})),
    bounded_answer("ex-004", risks=(0, 1)),
)
GIVEN = {
    "ex-002": Given(abstained=Abstention.TOO_SHORT),
    "ex-003": Given(
        scores={"operations": 1}, labels=[("context",), ("architecture",), ("other",)], pitfalls=("no_tradeoffs",)
    ),
    "ex-004": Given(scores={"risks": 3}),
}


@pytest.fixture
def shipped_exam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The answers in the place of those that come with the app."""
    folder = tmp_path / "assets" / "exam"
    folder.mkdir(parents=True)
    written(folder / "1.jsonl", *ANSWERS[:2])
    written(folder / "2.jsonl", *ANSWERS[2:])
    monkeypatch.setattr("voice_interviewer.exam.labelled.shipped", lambda kind: tmp_path / kind)
    return folder


@pytest.fixture
def exam(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, with a grader that knows these answers."""

    def call(*words: str, answers: Sequence[LabelledAnswer] = ANSWERS, given: Mapping[str, Given] = GIVEN) -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        grader = FakeExamGrader(answers, given)
        code = run(("exam", *words), lambda: fake_services(tmp_path, make_grader=lambda: grader))
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return call


def cells(done: Done, first: str) -> list[str]:
    """The cells of the row that begins with this one."""
    return next(line for line in done.lines if line.startswith(f"{first}\t")).split("\t")


@pytest.mark.usefixtures("shipped_exam")
def test_the_shipped_exam_in_tables(exam: Command) -> None:
    """Every part of it, and at the end what the labels are."""
    done = exam()
    assert done.code == 0
    assert done.lines[0] == "4 answers, 9 labelled sentences, graded by fake-rules fake-reader"
    assert done.lines[-1] == ABOUT_SHIPPED
    titles = [line.split(".")[0] for before, line in zip(done.lines, done.lines[1:], strict=False) if not before]
    assert titles[:-1] == [
        "At a glance",
        "Scores",
        "At most one off, by the score expected",
        "Sentences",
        "Pitfalls",
        "Bounds not kept",
        "Not graded",
        "The hardest answers",
    ]


@pytest.mark.usefixtures("shipped_exam")
def test_its_rows_say_what_was_given(exam: Command) -> None:
    """Bands, labels, pitfalls, bounds, abstentions and the hardest answers."""
    done = exam()
    assert cells(done, "Operations")[1].startswith("0.32 (")  # 0, 1, 4 given as 0, 0, 1: 1 - 30 / 44
    assert [line for line in done.lines if line.startswith("Operations\t")][1].split("\t")[1:] == [
        "1 of 1",
        "1 of 1",
        "–",
        "–",
        "0 of 1",
    ]
    assert cells(done, "Tools first")[-2:] == ["1", "0"]
    assert "Bounds kept, 0 of 1" in done.out
    assert "ex-004\tRisks and governance\t3\t0 to 1" in done.lines
    assert "ex-002\tWhat is asked in ex-002?\tOnly four words were said." in done.lines
    hardest = done.lines[done.lines.index("id\tquestion\texpected\tgiven\twhy") + 1 :]
    assert [line.split("\t")[0] for line in hardest if "\t" in line] == ["ex-002", "ex-003", "ex-004"]
    assert hardest[1].split("\t")[2:4] == ["4 4 4 4 4 2", "4 4 1 4 4 2"]
    assert hardest[2].split("\t")[2:4] == ["– – – 0-1 – –", "– – – 3 – –"]


@pytest.mark.usefixtures("shipped_exam")
def test_for_programs(exam: Command) -> None:
    """One object with every figure, its interval, and every grade, so that all can be reckoned again."""
    found = json.loads(exam("--json").out)
    assert found["about"] == ABOUT_SHIPPED
    assert found["scores"]["by_score"]["operations"]["bands"][4] == {
        "score": 4,
        "answers": 1,
        "exact": 0,
        "within_one": 0,
    }
    assert set(found["scores"]["mean_kappa"]) == {"value", "low", "high"}
    assert found["bounds"]["broken"] == [{"id": "ex-004", "score": "risks", "given": 3, "low": 0, "high": 1}]
    assert [paper["id"] for paper in found["papers"]] == [answer.id for answer in ANSWERS]
    assert found["papers"][1]["abstained"]
    assert found["abstained"] == [{"id": "ex-002", "why": "Only four words were said."}]


@pytest.mark.usefixtures("shipped_exam")
def test_one_answer_sentence_by_sentence(exam: Command) -> None:
    """Expected beside given, how probable, and the grader's reasons."""
    done = exam("--answer", "ex-003")
    assert done.code == 0
    assert "Question: What is asked in ex-003?" in done.lines
    assert "Meant as: a strong one" in done.lines
    assert "Operations\t4\t1\tdiffers\t75%\tYou said something of operations." in done.lines
    assert "Tools first\tyes\tno\tdiffers" in done.lines
    assert "No trade-offs\tno\tyes\tdiffers" in done.lines
    row = next(line for line in done.lines if line.startswith("2\t"))
    assert row.split("\t")[1:4] == ["Architecture, Operations, Trade-off", "Architecture 90%, Trade-off", "differs"]


@pytest.mark.usefixtures("shipped_exam")
def test_one_answer_for_programs(exam: Command) -> None:
    """What does not exist is null."""
    found = json.loads(exam("--answer", "ex-004", "--json").out)
    assert found["expected"] == {"scores": None, "bounds": {"risks": [0, 1]}, "pitfalls": None}
    assert found["given"]["scores"]["risks"] == 3
    assert found["sentences"][0]["expected"] is None
    assert found["sentences"][0]["given"]["labels"] == ["other"]


@pytest.mark.usefixtures("shipped_exam")
def test_only_the_answer_asked_for_is_graded(tmp_path: Path, exam: Command) -> None:
    """A grader that knows no other answer is enough."""
    assert exam("--answer", "ex-001", answers=ANSWERS[:1]).code == 0


def test_own_files(exam: Command, tmp_path: Path) -> None:
    """They are told of as one's own, not as written by a model."""
    file = written(tmp_path / "own.jsonl", *ANSWERS[:1])
    done = exam(str(file))
    assert done.lines[0].startswith("1 answer, 3 labelled sentences")
    assert ABOUT_OWN in done.lines
    assert ABOUT_SHIPPED not in done.lines


def test_the_example_is_a_file_to_start_from(exam: Command, tmp_path: Path) -> None:
    """What is printed can be sat."""
    from voice_interviewer.exam.labelled import read_answers

    file = tmp_path / "own.jsonl"
    file.write_text(exam("--example").out, encoding="utf-8")
    answers = read_answers([file])
    assert exam(str(file), answers=answers).code == 0


def test_mistakes_are_told_one_by_one(exam: Command, tmp_path: Path) -> None:
    """File and line, as an editor understands them, then what is expected; nothing is graded."""
    file = tmp_path / "own.jsonl"
    file.write_text('{"id": "a"}\n[]\n', encoding="utf-8")
    done = exam(str(file))
    assert (done.code, done.out) == (1, "")
    assert "The labelled answers have 2 mistakes." in done.err
    assert f"  {file}:1: Object missing required field" in done.err
    assert f"  {file}:2: Expected object, got array; expected an object with id" in done.err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("missing.jsonl",), 3, "cannot be read"),
        (("--example", "--json"), 2, "--example stands alone"),
        (("--example", "--answer", "x"), 2, "--example stands alone"),
        (("--nonsense",), 2, "No such option"),
    ],
)
def test_wrong_use(exam: Command, words: tuple[str, ...], code: int, told: str) -> None:
    """With the exit codes of the README."""
    done = exam(*words)
    assert done.code == code
    assert told in done.err


@pytest.mark.usefixtures("shipped_exam")
def test_an_answer_that_there_is_not(exam: Command) -> None:
    """The ids that there are, are told."""
    done = exam("--answer", "ex-099")
    assert done.code == 3
    assert "They run from ex-001 to ex-004." in done.err


def test_a_file_without_answers(exam: Command, tmp_path: Path) -> None:
    """Not an exam of nothing with the mark of nothing."""
    file = tmp_path / "own.jsonl"
    file.touch()
    done = exam(str(file))
    assert done.code == 1
    assert "There is no answer in it." in done.err


def test_no_exam_in_the_app(exam: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, with what to do."""
    monkeypatch.setattr("voice_interviewer.exam.labelled.shipped", lambda kind: tmp_path / kind)
    done = exam()
    assert (done.code, done.out) == (3, "")
    assert "Install the app anew" in done.err


@pytest.mark.usefixtures("shipped_exam")
def test_a_grader_that_cannot_be_loaded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its own message and its own code."""

    def refuse() -> FakeExamGrader:
        raise ModelError("The reader's weights are missing.", "Install the app anew.")

    assert run(("exam",), lambda: fake_services(tmp_path, make_grader=refuse)) == ModelError.exit_code
    assert "The reader's weights are missing. Install the app anew." in capsys.readouterr().err


def test_what_a_file_holds_cannot_act_on_the_terminal(exam: Command, tmp_path: Path) -> None:
    """An escape sequence in a question, an intent or a sentence is left out."""
    evil = labelled_answer("evil", scores(3), question="What\x1b[2J?", intent="\x1b[1m")
    file = written(tmp_path / "own.jsonl", evil)
    given = {"evil": Given(scores={"risks": 0})}
    for words in ((str(file),), (str(file), "--answer", "evil")):
        done = exam(*words, answers=[evil], given=given)
        assert done.code == 0
        assert "\x1b" not in done.out
