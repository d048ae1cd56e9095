"""Reads files of labelled answers, a JSON object a line, and tells of each mistake where it is and what is expected."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from voice_interviewer.bank.problem import Problem
from voice_interviewer.errors import ExamFileError, NotFound
from voice_interviewer.exam.answers import TOPS, LabelledAnswer, LabelledSentence
from voice_interviewer.exam.rules import Item, Mistake, WrittenSentence, mistakes
from voice_interviewer.folders import shipped

MOST_BYTES = 20_000_000
"""Of one file. The exam that comes with the app has less than a tenth of that."""

MOST_ANSWERS = 5_000
"""Of one exam. With more, the intervals would take hundreds of megabytes and tell nothing new."""

MOST_TOLD = 20
"""Mistakes that are told one by one; whoever has more has made the same one again and again."""

_PLACE = re.compile(r"(?P<message>.*?)(?: - at `\$\.?(?P<field>.*)`)?", re.DOTALL)
"""How msgspec says what is wrong, and where."""


def shipped_files() -> tuple[Path, ...]:
    """The files of the exam that comes with the app. Raises NotFound where there is none."""
    files = tuple(sorted((shipped("assets") / "exam").glob("*.jsonl")))
    if not files:
        raise NotFound("The exam that comes with the app is not there.", "Install the app anew, or give a file.")
    return files


def read_answers(files: Sequence[Path]) -> tuple[LabelledAnswer, ...]:
    """The answers of all files, in order; none where every file is empty.

    Raises NotFound for a file that cannot be read, and ExamFileError with every mistake in those that can.
    """
    found: list[tuple[Path, int, LabelledAnswer]] = []
    problems: list[Problem] = []
    for file in files:
        for number, line in _lines(file):
            answer = _answer(line)
            if isinstance(answer, LabelledAnswer):
                found.append((file, number, answer))
            else:
                problems += [Problem(file, number, mistake.field, mistake.message) for mistake in answer]
    problems += _told_twice(found)
    if len(found) > MOST_ANSWERS:
        problems.append(Problem(files[-1], None, "", f"more than {MOST_ANSWERS:,} answers in all; give fewer files"))
    if problems:
        raise _refused(problems)
    return tuple(answer for _, _, answer in found)


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers. Raises ExamFileError for what is no text."""
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotFound(f"{file} cannot be read ({error.strerror}).", "Check the name.") from error
    if len(content) > MOST_BYTES:
        raise _refused(
            [Problem(file, None, "", f"larger than {MOST_BYTES // 1_000_000} MB; expected labelled answers")]
        )
    try:
        text = content.decode("utf-8-sig")  # editors on Windows put a mark in front
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refused([Problem(file, line, "", "not text in UTF-8; expected one JSON object a line")]) from error
    # Not splitlines(): a JSON string may hold other signs that it takes for the end of a line.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def _answer(line: str) -> LabelledAnswer | list[Mistake]:
    """One line as an answer, or what is wrong with it."""
    try:
        item = msgspec.json.decode(line, type=Item)
    except msgspec.MsgspecError as error:
        told = _PLACE.fullmatch(str(error))
        assert told is not None
        expected = "expected an object with id, question, kind and sentences" if not told["field"] else ""
        message = told["message"].replace("`", "")
        return [Mistake(told["field"] or "", "; ".join(part for part in (message, expected) if part))]
    except RecursionError:
        return [Mistake("", "nested too deeply; expected an object with id, question, kind and sentences")]
    return list(mistakes(item)) or _built(item)


def _built(item: Item) -> LabelledAnswer:
    return LabelledAnswer(
        id=item.id,
        question=item.question,
        kind=item.kind,
        sentences=tuple(_sentence(written) for written in item.sentences),
        scores={name: item.scores[name] for name in TOPS} if item.scores else {},
        pitfalls=frozenset(item.pitfalls or ()),
        bounds={name: (bounds[0], bounds[1]) for name, bounds in (item.bounds or {}).items()},
        intent=item.intent,
    )


def _sentence(written: str | WrittenSentence) -> LabelledSentence:
    if isinstance(written, str):
        return LabelledSentence(written)
    return LabelledSentence(written.text, written.labels or (), bool(written.tradeoff))


def _told_twice(found: Sequence[tuple[Path, int, LabelledAnswer]]) -> Iterator[Problem]:
    """Ids that an earlier answer has: neither could be asked for."""
    first: dict[str, tuple[Path, int]] = {}
    for file, number, answer in found:
        if answer.id in first:
            before, line = first[answer.id]
            yield Problem(file, number, "id", f"the same as in {before}:{line}; expected one of its own")
        else:
            first[answer.id] = (file, number)


def _refused(problems: Sequence[Problem]) -> ExamFileError:
    told = [str(problem) for problem in problems[:MOST_TOLD]]
    if len(problems) > MOST_TOLD:
        told.append(f"and {len(problems) - MOST_TOLD:,} more")
    count = "1 mistake" if len(problems) == 1 else f"{len(problems):,} mistakes"
    return ExamFileError(
        f"The labelled answers have {count}.", "See the form with: voice-interviewer exam --example", tuple(told)
    )
