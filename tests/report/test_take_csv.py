"""Takes as a table."""

import csv
import io

import pytest

from support.examples import example_abstention, example_findings, example_take, example_typed_findings
from support.hostile import hostile_take
from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.report.options import ExportOptions, Fillers, Subject
from voice_interviewer.report.take_csv import cell, takes_csv, words_csv
from voice_interviewer.take import Piece, Source, Take


def rows(text: str) -> list[dict[str, str]]:
    read = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in read)
    return read


def table(*takes: Take, **options: object) -> list[dict[str, str]]:
    return rows(takes_csv([Subject(take, ExportOptions(**options)) for take in takes]))  # type: ignore[arg-type]


def test_a_row_tells_a_take() -> None:
    """What was asked, when, how it was spoken and scored, and the words."""
    [row] = table(example_take(id=4, tags=("first", "second")))
    assert row["take"] == "4"
    assert row["answered"] == "2026-03-05T18:42:07+01:00"
    assert row["tags"] == "first, second"
    assert [row[section.value] for section in Section] == ["3", "3", "2", "1"]
    assert (row["filled_pauses"], row["words"]) == ("3", "81")
    assert row["answer"].startswith("We score loan applications")


def test_kinds_of_takes_in_one_table() -> None:
    """Typed, abstained, waiting, a drill and a composite each have their row; what they lack is empty."""
    typed, short, waiting, drill, composite = table(
        example_take(source=Source.TYPED, findings=example_typed_findings()),
        example_take(findings=example_findings(grade=example_abstention())),
        example_take(findings=None),
        example_take(drill=Section.RISKS),
        example_take(source=Source.COMPOSITE, pieces=(Piece(1, 0.0, 2.0),)),
    )
    assert (typed["seconds"], typed["words"], typed["context"]) == ("", "", "3")
    assert (short["context"], short["not_graded"]) == ("", "too_short")
    assert (waiting["answer"], waiting["words"], waiting["context"]) == ("", "", "")
    assert drill["part"] == "risks"
    assert composite["source"] == "composite"


def test_columns_that_are_not_wanted_are_left_out() -> None:
    """Scores and numbers go together with their columns, and notes come only when asked for."""
    [plain] = table(example_take(notes="mine"), scores=False, delivery=False)
    [noted] = table(example_take(notes="mine\nand more"), notes=True)
    assert not {"context", "pitfalls", "words_per_minute", "notes"} & set(plain)
    assert noted["notes"] == "mine and more"


def test_the_answer_without_fillers() -> None:
    """The words alone, when that is wanted."""
    [row] = table(example_take(), fillers=Fillers.CLEANED)
    assert "um" not in row["answer"].split()


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"])
def test_no_text_becomes_a_formula(text: str) -> None:
    """A spreadsheet must show it, not run it."""
    assert cell(text).startswith("'")
    assert cell(text).endswith(text.strip())


def test_numbers_stay_numbers() -> None:
    """Also those below zero."""
    assert [cell(-1.25), cell(3), cell(None), cell(0.1 + 0.2)] == ["-1.25", "3", "", "0.3"]


def test_a_hostile_take_stays_one_row() -> None:
    """Line breaks, quotes and control characters of its texts part nothing."""
    [row] = table(hostile_take(), notes=True)
    assert row["question"].startswith("<script>")
    assert row["notes"].startswith("'=cmd")
    assert all("\x00" not in value and "\n" not in value for value in row.values())


def test_a_row_for_each_word() -> None:
    """With its time, what it is, and the section that it belongs to."""
    found = rows(words_csv([Subject(example_take(id=3))]))
    said = example_findings().delivery.words
    assert [row["word"] for row in found] == [word.text for word in said]
    assert [float(row["start"]) for row in found] == [word.start for word in said]
    assert {row["section"] for row in found if row["filled_pause"] == "no"} == {section.value for section in Section}
    assert sum(row["filled_pause"] == "yes" for row in found) == 3


def test_no_words_to_list() -> None:
    """An empty table would tell nobody why."""
    with pytest.raises(UserError, match="no timed words"):
        words_csv([Subject(example_take(source=Source.TYPED, findings=example_typed_findings()))])
