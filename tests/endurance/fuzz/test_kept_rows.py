"""Rows of the database that were damaged, edited or written by another version: each spoils nothing but itself."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.example_interview import example_interview
from support.examples import example_take, example_typed_findings
from support.fuzz import fuzz, watched
from support.fuzz_json import spoilt_json
from support.fuzz_texts import ODD_TEXTS
from voice_interviewer.errors import UserError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import ChecklistMarked, Mark, PlanSet, Predicted, ResourceJudged
from voice_interviewer.remarks.remark import Comment, Marked, ScoreIs, SectionIs
from voice_interviewer.report.formats import render
from voice_interviewer.report.options import ExportOptions, Fillers
from voice_interviewer.take import Take

pytestmark = pytest.mark.harsh

NOW = datetime(2026, 3, 5, 18, tzinfo=UTC)
EVENTS = (
    PlanSet(interview=NOW.date(), minutes_a_day=45),
    Predicted(take=1, context=1, architecture=2, operations=3, risks=4),
    ChecklistMarked(item="lineage", mark=Mark.PARTIAL),
    ResourceJudged(resource="a", criteria=("x",)),
)
REMARKS = (
    SectionIs(sentence=0, text="We score.", label="risks"),
    ScoreIs(section="context", score=4),  # type: ignore[arg-type]  # written as the value is
    Marked(by="Anna", scores={"risks": 2}, comments=(Comment(text="So?", at=1.0),)),  # type: ignore[dict-item]  # as above
)
COLUMNS = {
    "takes": (
        *("question_text", "question_id", "pack", "kind", "created", "utc_offset", "seconds", "source", "audio"),
        *("deleted_at", "graded", "context_score", "risks_score", "answer_words", "filled_pauses", "words_per_minute"),
        *("snippet", "mode", "interview", "notes", "starred", "drill"),
    ),
    "findings": ("engine", "model", "rubric", "app_version", "graded_at"),
    "words": ("text", "start_seconds", "end_seconds", "probability", "filler"),
    "pieces": ("from_take", "start_seconds", "end_seconds"),
    "tags": ("tag",),
    "journal": ("noted", "utc_offset", "struck_at"),
    "interviews": ("began", "began_offset", "ended", "ended_offset", "deleted_at"),
    "remarks": ("noted", "utc_offset", "take_id"),
}
JSON = {
    "findings": ("transcript", "delivery", "grade"),
    "journal": ("event",),
    "interviews": ("interview",),
    "remarks": ("remark",),
}
VALUES: tuple[Any, ...] = (
    *(None, 0, 1, -1, 2**62, -(2**63), 0.0, -0.5, 1e18, 1e308, float("inf"), b"", b"\xff\xfe", "", "never", "1"),
    *("2026-03-05T17:42:07", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2026-03-05T17:42:07+00:00"),
    *(text for text in ODD_TEXTS if text.isprintable()),
)

WHICH = {"words": "position = 3", "tags": "tag = 'hard'", "pieces": "position = 0"}
"""The row of a table that is spoilt; of any other, the first or the last."""

Where = tuple[str, str]
FIELDS = tuple((table, column) for table, columns in COLUMNS.items() for column in columns)
TEXTS = tuple((table, column) for table, columns in JSON.items() for column in columns)


class Kept:
    """A library with two takes and something of everything else, and a way past it into its database."""

    def __init__(self, folder: Path) -> None:
        folders = Folders(folder / "data", folder / "config", folder / "cache")
        self.library = SqliteLibrary(folders, now=lambda: NOW)
        self._fill()
        self.connection = sqlite3.connect(folders.database, isolation_level=None)
        self.connection.execute("INSERT INTO pieces VALUES (1, 0, 2, 0.0, 1.0)")
        self.connection.execute("PRAGMA synchronous = OFF")
        self._good = sqlite3.connect(":memory:")
        self.connection.backup(self._good)

    def _fill(self) -> None:
        first = self.library.keep(example_take(notes="A note.", tags=("hard", "good"), starred=True))
        self.library.keep(example_take(findings=example_typed_findings(), created=NOW))
        for event in EVENTS:
            self.library.journal.note(event, NOW)
        for remark in REMARKS:
            self.library.remarks.note(first.id or 0, remark, NOW)
        self.library.interviews.begin(example_interview(), NOW)
        self.library.interviews.begin(example_interview(), NOW)

    def value(self, where: Where, which: str) -> str:
        """What stands there."""
        return str(self.connection.execute(f"SELECT {where[1]} FROM {where[0]} WHERE {which}").fetchone()[0])

    @contextmanager
    def changed(self, where: Where, which: str, value: object, how: str = "?") -> Iterator[None]:
        """For the time of the block. Where the database itself refuses the value, nothing is changed."""
        with suppress(sqlite3.IntegrityError):
            self.connection.execute(f"UPDATE {where[0]} SET {where[1]} = {how} WHERE {which}", (value,))
        try:
            yield
        finally:
            self._good.backup(self.connection)

    def close(self) -> None:
        """Let go of the database."""
        self.connection.close()
        self._good.close()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    with closing(Kept(tmp_path_factory.mktemp("kept"))) as kept:
        yield kept


@fuzz(60)
@given(where=st.sampled_from(TEXTS), first=st.booleans(), random=st.randoms(use_true_random=False))
def test_spoilt_findings_and_records_are_told_or_passed_over(
    part: int, kept: Kept, where: Where, first: bool, random: Random
) -> None:
    """The JSON in a row: transcript, delivery, grade, event, interview, remark."""
    which = _row(where, first)
    bad = spoilt_json(json.loads(kept.value(where, which)), random).decode("utf-8", "replace")
    with kept.changed(where, which, bad), watched("rows with JSON", f"{where} {which}\n{bad}"):
        _open_everything(kept.library)


@fuzz(60)
@given(where=st.sampled_from(FIELDS), value=st.sampled_from(VALUES), first=st.booleans(), text=st.booleans())
def test_spoilt_columns_are_told_or_passed_over(
    part: int, kept: Kept, where: Where, value: object, first: bool, text: bool
) -> None:
    """Every column, with every kind of value that SQLite can hold in it; ``text`` makes bytes a text that is none."""
    how, which = "CAST(? AS TEXT)" if text and isinstance(value, bytes) else "?", _row(where, first)
    with kept.changed(where, which, value, how), watched("rows", f"{where} {which} {value!r} {how}"):
        _open_everything(kept.library)


def _row(where: Where, first: bool) -> str:
    return WHICH.get(where[0], f"rowid = (SELECT {'min' if first else 'max'}(rowid) FROM {where[0]})")


def _open_everything(library: SqliteLibrary) -> None:
    """Lists and what the programme reads, which are never refused for one row; then each take, as a user opens it."""
    try:
        _list(library)
    except UserError as error:
        raise AssertionError(f"a list is refused for one row: {error}") from error
    for number in (1, 2):
        with suppress(UserError):
            library.remarks.of(number)
            _show(library.take(number))
        with suppress(UserError):
            library.interviews.interview(number)


def _list(library: SqliteLibrary) -> None:
    library.journal.events()
    library.interviews.unfinished()
    library.interviews.interviews()
    library.remarks.all()
    library.past_takes()
    library.recent_delivery(5)
    library.recent_texts(5)
    library.missing_audio()
    assert len(library.summaries()) == library.count()
    library.shelf.storage()
    library.shelf.tags()
    library.shelf.questions()


def _show(take: Take) -> None:
    for key in ("txt", "html", "json", "csv", "srt"):
        with suppress(UserError):
            render(take, key, options=ExportOptions(fillers=Fillers.CLEANED if key == "srt" else Fillers.KEPT))
