"""Files of labelled answers: what is read, and how each kind of mistake is told."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.labelled_answers import as_line, bounded_answer, labelled_answer, written
from voice_interviewer.errors import ExamFileError, NotFound
from voice_interviewer.exam.answers import LABELS, LabelledSentence
from voice_interviewer.exam.example import BOUNDED, LABELLED, example_lines
from voice_interviewer.exam.labelled import MOST_ANSWERS, MOST_BYTES, read_answers, shipped_files
from voice_interviewer.exam.rules import MOST_CHARACTERS, MOST_SENTENCES
from voice_interviewer.folders import shipped

LEFT_OUT = object()


def told(file: Path) -> list[str]:
    """The mistakes of a file, without the file's name."""
    with pytest.raises(ExamFileError) as refused:
        read_answers([file])
    return [problem.removeprefix(f"{file}:") for problem in refused.value.problems]


def changed(**changes: Any) -> dict[str, Any]:
    """A line that is right but for these fields."""
    item = {**as_line(labelled_answer()), **changes}
    return {key: value for key, value in item.items() if value is not LEFT_OUT}


def one_line(folder: Path, item: object) -> Path:
    file = folder / "own.jsonl"
    file.write_text(json.dumps(item), encoding="utf-8")
    return file


def sentence(**changes: Any) -> list[dict[str, Any]]:
    item = {"text": "We page.", "labels": ["operations"], "tradeoff": False, **changes}
    return [{key: value for key, value in item.items() if value is not LEFT_OUT}]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Every field, over several files, in order."""
    answers = (
        labelled_answer("a", pitfalls=frozenset({"no_tradeoffs"}), intent="short", bounds={"context": (1, 3)}),
        bounded_answer("b", risks=(0, 1)),
        labelled_answer("c", kind="behavioral"),
    )
    files = [written(tmp_path / "1.jsonl", *answers[:2]), written(tmp_path / "2.jsonl", answers[2])]
    assert read_answers(files) == answers


def test_unknown_fields_are_passed_over(tmp_path: Path) -> None:
    """In the answer, in a sentence and among the scores; a field that may be left out may be."""
    item = changed(
        intent=LEFT_OUT,
        mood="fine",
        sentences=sentence(shows="swn"),
        scores={**as_line(labelled_answer())["scores"], "x": 9},
    )
    [answer] = read_answers([one_line(tmp_path, item)])
    assert answer.sentences == (LabelledSentence("We page.", ("operations",)),)
    assert "x" not in answer.scores


def test_empty_lines_and_a_mark_in_front_mean_nothing(tmp_path: Path) -> None:
    """Editors leave both; the numbers of the lines stay those of the editor."""
    file = tmp_path / "own.jsonl"
    right = json.dumps(as_line(labelled_answer()))
    file.write_text(f"\r\n{right}\r\n\r\n  \r\n", encoding="utf-8-sig")
    assert len(read_answers([file])) == 1
    file.write_text(f"\n\n{right}\n[]\n", encoding="utf-8")
    assert told(file)[0].startswith("4: ")


def test_a_line_may_hold_signs_that_some_take_for_its_end(tmp_path: Path) -> None:
    """U+2028 in a sentence is a sign like any other in JSON."""
    file = tmp_path / "own.jsonl"
    item = changed(sentences=sentence(text="One\u2028two."))
    file.write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")
    assert read_answers([file])[0].sentences[0].text == "One\u2028two."


def test_an_empty_file_holds_no_answer(tmp_path: Path) -> None:
    """That is no mistake in it; whoever asked says what it means."""
    file = tmp_path / "own.jsonl"
    file.write_text("\n \n", encoding="utf-8")
    assert read_answers([file]) == ()


LABEL = "context, architecture, operations, risks or other"
SCORE = "context, architecture, operations, risks, structure or relevance"
PITFALL = "tools_first, no_operations_or_governance, no_tradeoffs or jargon_overload"
DIFFER = "expected one label, or two that differ"
NO_LABEL = f"sentences[0].labels: missing; expected one or two of {LABEL}"
FORM = "expected an object with id, question, kind and sentences"
ENDS = "expected the lowest and the highest, each from 0 to"

WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"id": LEFT_OUT}, f"Object missing required field id; {FORM}"),
    ({"id": " "}, "id: empty; expected some words"),
    ({"question": 3}, "question: Expected str, got int"),
    ({"question": ""}, "question: empty; expected some words"),
    ({"kind": "essay"}, 'kind: "essay" is no kind; expected design, concept or behavioral'),
    ({"sentences": []}, f"sentences: 0 of them; expected 1 to {MOST_SENTENCES}"),
    ({"sentences": "We page."}, "sentences: Expected array, got str"),
    ({"sentences": [3]}, "sentences[0]: Expected str | object, got int"),
    ({"sentences": sentence(text="  ")}, "sentences[0].text: empty; expected what was said"),
    ({"sentences": sentence(labels=LEFT_OUT)}, NO_LABEL),
    ({"sentences": ["We page."]}, NO_LABEL),
    ({"sentences": sentence(labels=["ops"])}, f'sentences[0].labels: "ops" is no label; expected {LABEL}'),
    ({"sentences": sentence(labels=[])}, f"sentences[0].labels: []; {DIFFER}"),
    ({"sentences": sentence(labels=["risks", "risks"])}, f'sentences[0].labels: ["risks", "risks"]; {DIFFER}'),
    (
        {"sentences": sentence(labels=list(LABELS[:3]))},
        f'sentences[0].labels: ["context", "architecture", "operations"…; {DIFFER}',
    ),
    (
        {"sentences": sentence(labels=["risks", "other"])},
        'sentences[0].labels: ["risks", "other"]; expected other to stand alone',
    ),
    ({"sentences": sentence(labels="risks")}, "sentences[0].labels: Expected array | null, got str"),
    ({"sentences": sentence(tradeoff=LEFT_OUT)}, "sentences[0].tradeoff: missing; expected true or false"),
    ({"sentences": sentence(tradeoff="no")}, "sentences[0].tradeoff: Expected bool | null, got str"),
    ({"scores": LEFT_OUT}, "scores: missing; expected scores, bounds or both"),
    ({"scores": [1, 2]}, "scores: Expected object | null, got array"),
    ({"pitfalls": LEFT_OUT}, "pitfalls: missing; expected a list, empty where none holds"),
    ({"pitfalls": ["tools"]}, f'pitfalls[0]: "tools" is no pitfall; expected {PITFALL}'),
    ({"bounds": {"contxt": [0, 1]}}, f'bounds: "contxt" is no score; expected {SCORE}'),
    ({"bounds": {"risks": 1}}, f"bounds.risks: 1; {ENDS} 4"),
    ({"bounds": {"relevance": [0, 3]}}, f"bounds.relevance: [0, 3]; {ENDS} 2"),
    ({"bounds": {"risks": [3, 1]}}, "bounds.risks: [3, 1]; expected the lowest first"),
    ({"bounds": {"risks": [3, 4]}}, "bounds.risks: [3, 4] leaves out the answer's own score, 2"),
)


@pytest.mark.parametrize(("changes", "expected"), WRONG)
def test_a_wrong_field_is_named_with_what_is_expected(tmp_path: Path, changes: dict[str, Any], expected: str) -> None:
    """File, line, field, what stands there and what should."""
    assert told(one_line(tmp_path, changed(**changes))) == [f"1: {expected}"]


@pytest.mark.parametrize("score", [LEFT_OUT, 5, -1, 2.0, "3", True, None])
def test_a_score_is_a_whole_number_on_its_scale(tmp_path: Path, score: object) -> None:
    """Nothing is rounded or guessed at."""
    given = {"context": score, "relevance": 3}
    wanted = {
        key: value for key, value in {**as_line(labelled_answer())["scores"], **given}.items() if value is not LEFT_OUT
    }
    shown = "missing" if score is LEFT_OUT else json.dumps(score)
    assert told(one_line(tmp_path, changed(scores=wanted))) == [
        f"1: scores.context: {shown}; expected a whole number from 0 to 4",
        "1: scores.relevance: 3; expected a whole number from 0 to 2",
    ]


def test_an_answer_with_bounds_may_go_without_labels_but_not_in_part(tmp_path: Path) -> None:
    """Half a page of labels is a slip."""
    item = {**changed(scores=LEFT_OUT, pitfalls=LEFT_OUT, bounds={"risks": [0, 0]})}
    assert read_answers([one_line(tmp_path, {**item, "sentences": ["One.", "Two."]})])[0].labelled is False
    [problem] = told(one_line(tmp_path, {**item, "sentences": ["One.", *sentence()]}))
    assert problem.startswith("1: sentences[0].labels: missing")


@pytest.mark.parametrize(
    "line", ["{", "nonsense", '{"id": "a",}', "[]", "null", '"x"', "[" * 200_000, '{"id": 1e999}', "{}"]
)
def test_a_line_that_is_no_answer(tmp_path: Path, line: str) -> None:
    """It is told, with its place and what is expected; nothing falls over."""
    file = tmp_path / "own.jsonl"
    file.write_text(f"{json.dumps(as_line(labelled_answer()))}\n{line}\n", encoding="utf-8")
    [problem] = told(file)
    assert problem.startswith("2: ")


def test_a_file_that_is_no_text_is_told_with_the_line(tmp_path: Path) -> None:
    """As are UTF-16 files."""
    file = tmp_path / "own.jsonl"
    file.write_bytes(b"\n\n{\xff}\n")
    assert told(file) == ["3: not text in UTF-8; expected one JSON object a line"]
    file.write_text(json.dumps(as_line(labelled_answer())), encoding="utf-16")
    assert told(file) == ["1: not text in UTF-8; expected one JSON object a line"]


def test_what_is_too_much_is_refused(tmp_path: Path) -> None:
    """A file, an answer or a number of answers that would keep the grader busy for hours."""
    file = tmp_path / "own.jsonl"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES + 1)
    [problem] = told(file)
    assert "larger than 20 MB" in problem
    [problem] = told(one_line(tmp_path, changed(sentences=sentence() * (MOST_SENTENCES + 1))))
    assert f"{MOST_SENTENCES + 1} of them" in problem
    [problem] = told(one_line(tmp_path, changed(sentences=sentence(text="x" * (MOST_CHARACTERS + 1)))))
    assert "expected at most 100,000" in problem
    many = [labelled_answer(str(number), labels=(("other",),)) for number in range(MOST_ANSWERS + 1)]
    [problem] = told(written(tmp_path / "many.jsonl", *many))
    assert "more than 5,000 answers" in problem


@pytest.mark.parametrize("name", ["missing.jsonl", ""])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """Missing, or a folder."""
    with pytest.raises(NotFound, match="cannot be read"):
        read_answers([tmp_path / name])


def test_no_id_twice(tmp_path: Path) -> None:
    """Not in one file, not in two; the first place is named."""
    first = written(tmp_path / "1.jsonl", labelled_answer("a"))
    second = written(tmp_path / "2.jsonl", labelled_answer("b"), labelled_answer("a"))
    with pytest.raises(ExamFileError) as refused:
        read_answers([first, second])
    assert refused.value.problems == (f"{second}:2: id: the same as in {first}:1; expected one of its own",)


def test_all_mistakes_are_counted_and_the_first_are_told(tmp_path: Path) -> None:
    """A file in another form has one in each line."""
    file = tmp_path / "own.jsonl"
    file.write_text("[]\n" * 1200, encoding="utf-8")
    problems = told(file)
    assert (len(problems), problems[-1]) == (21, "and 1,180 more")
    with pytest.raises(ExamFileError, match="1,200 mistakes"):
        read_answers([file])


def test_a_wrong_value_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    """Neither escape sequences nor signs that turn the direction of writing."""
    [problem] = told(one_line(tmp_path, changed(kind="\x1b[2J\u202edesign")))
    assert problem.isprintable()


def test_the_example_is_in_the_form(tmp_path: Path) -> None:
    """It can be read as it is, and has each way of saying what is expected."""
    file = tmp_path / "own.jsonl"
    file.write_text("\n".join(example_lines()), encoding="utf-8")
    labelled, bounded = read_answers([file])
    assert (labelled.id, bounded.id) == (LABELLED["id"], BOUNDED["id"])
    assert labelled.labelled
    assert labelled.scores
    assert bounded.bounds


def test_the_exam_that_comes_with_the_app(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its files are all that lie in the folder, each without a mistake; where there is none, it is told."""
    folder = shipped("assets") / "exam"
    if folder.is_dir():
        assert shipped_files() == tuple(sorted(folder.glob("*.jsonl")))
        assert read_answers(shipped_files())
    monkeypatch.setattr("voice_interviewer.exam.labelled.shipped", lambda kind: tmp_path / kind)
    with pytest.raises(NotFound, match="not there"):
        shipped_files()
