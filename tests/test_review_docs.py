"""docs/review.md says what happens to an answer afterwards: its numbers and names are those of the code."""

import json
import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from support.documented_numbers import claimed, missing, numbers
from voice_interviewer.answer import Section
from voice_interviewer.errors import UserError
from voice_interviewer.remarks.mentor_marks import FORMAT, VERSION, pack_id, read_marks
from voice_interviewer.report.options import ExportOptions
from voice_interviewer.ui.storage.sizes import Kind

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
PLAIN = " ".join(PAGE.split())
PARTS = dict(re.findall(r"^## (.+?)\n(.+?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))

ROOMS = (
    "comparison", "splice", "remarks", "report/mentor", "voice/splicing.py", "voice/loudness.py", "library/backups.py",
    "jargon/rewording.py", "ui/storage/old_sounds_dialog.py",
)  # fmt: skip
NUMBERS = [*numbers(ROOMS, no_choice="ORDER")]

MARKS: dict[str, Any] = {
    "format": FORMAT,
    "version": VERSION,
    "pack": "0123456789abcdef01234567",
    "question": "How would you release it?",
    "answered": "2026-03-05",
    "by": "Anna",
    "scores": {section.value: 2 for section in Section},
    "comments": [{"at": 3, "text": "Good start."}],
    "remarks": "Clear.",
    "answers": [{"question": "What next?", "answer": "Costs."}],
}


@pytest.mark.parametrize(("file", "name", "value"), [pytest.param(*row, id=f"{row[0]}:{row[1]}") for row in NUMBERS])
def test_every_number_stands_there(file: str, name: str, value: object) -> None:
    """In the row of its file, with the value that it has."""
    assert missing(PAGE, file, name, value) == ""


def test_no_number_stands_there_that_is_gone() -> None:
    """Whoever looks for it in the code finds it."""
    assert claimed(PAGE) == {(file, name) for file, name, _ in NUMBERS}


@pytest.mark.parametrize("field", MARKS)
def test_every_field_of_the_marks_stands_there(field: str) -> None:
    """And is needed: a file without it is refused."""
    read_marks(json.dumps(MARKS))
    rows = re.findall(r"^\| (`.+?) \|", PARTS["The mentor pack"], re.MULTILINE)
    assert field in re.findall(r"`(\w+)`", " ".join(rows))
    with pytest.raises(UserError):
        read_marks(json.dumps({name: value for name, value in MARKS.items() if name != field}))


def test_no_field_of_the_marks_stands_there_that_there_is_not() -> None:
    """The rows name those fields and no others."""
    rows = re.findall(r"^\| (`.+?) \|", PARTS["The mentor pack"], re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(MARKS)


def test_the_name_of_a_take_in_its_pack_is_as_long_as_told() -> None:
    """So many hexadecimal digits."""
    assert f"{len(pack_id(1, datetime(2026, 3, 5, tzinfo=UTC), 'Why?'))} hexadecimal digits" in PLAIN


def test_what_is_left_out_of_exports_is_told() -> None:
    """What is off at first, and what is on."""
    told = {
        "fillers": "As the words were said",
        "times": "times",
        "scores": "scores",
        "delivery": "the numbers of delivery",
        "points": "what a strong answer covers",
        "notes": "Notes",
        "sound": "sound are left out unless you ask for them",
        "words": "",  # another form of the table, which leaves nothing out
    }
    off = {field.name for field in fields(ExportOptions) if getattr(ExportOptions(), field.name) is False}
    assert off == {"notes", "sound", "words"}
    assert set(told) == {field.name for field in fields(ExportOptions)}
    assert [words for words in told.values() if words not in PLAIN] == []


def test_everything_on_the_disk_is_told() -> None:
    """A row for each thing of the page on storage."""
    rows = re.findall(r"^\| (?!what |-)", PARTS["What stays on your disk"], re.MULTILINE)
    assert len(rows) == len(Kind)


def test_the_figures_are_those_of_the_benchmark() -> None:
    """Precision and recall of kept ideas, on the pairs that were looked at and on those kept aside."""
    page = (ROOT / "benchmarks" / "comparison" / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"ours \| \*\*(0\.\d\d) / (0\.\d\d)\*\*", page)
    precision, recall = (sorted(round(100 * float(each)) for each in column) for column in zip(*found, strict=True))
    assert f"it finds {recall[0]} to {recall[1]} in 100, and {precision[0]} to {precision[1]} of 100 pairs" in PLAIN


@pytest.mark.parametrize("part", [part for part in PARTS if part != "Every number"])
def test_every_part_says_what_it_does_not_say(part: str) -> None:
    """What can be misread is said at once."""
    assert "Does not say:" in PARTS[part]
