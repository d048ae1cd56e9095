"""A library made by release 0.1.0 opens with everything in it, and takes what that release did not know."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.example_interview import example_interview
from support.examples import example_take
from support.sounds import write_sound
from voice_interviewer.folders import Folders
from voice_interviewer.library import rows
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.library.statements import insert
from voice_interviewer.library.summary import answer_text
from voice_interviewer.programme.events import PlanDropped
from voice_interviewer.take import Mode, Take

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)
RELEASED = 4
"""How many steps release 0.1.0 knew."""
ADDED_LATER = {"mode", "interview", "notes", "starred", "drill"}


@pytest.fixture
def old_takes(folders: Folders) -> list[Take]:
    """A library of that release with two takes, one of them graded and with its sound, one in the bin."""
    database = Database(folders.database, folders.data / "backups")
    database.create()
    migrate(database, MIGRATIONS[:RELEASED], "0.1.0", NOW)
    sound = write_sound(folders.takes / "20260305-174207-1a2b3c4d.flac")
    kept = [example_take(id=1, audio=sound), example_take(id=2, findings=None, deleted=NOW)]
    with database.writing() as connection:
        for take in kept:
            row = rows.take_row(take, take.audio.name if take.audio else None, "0.1.0")
            assert row.keys() > ADDED_LATER
            insert(connection, "takes", {name: value for name, value in row.items() if name not in ADDED_LATER})
            _store_findings(connection, take)
    return kept


def _store_findings(connection: sqlite3.Connection, take: Take) -> None:
    """As that release did: its search had two columns."""
    searchable = {"rowid": take.id, "question": take.question.text, "answer": answer_text(take.findings)}
    insert(connection, "take_search", searchable)
    if take.findings is None:
        return
    insert(connection, "findings", rows.findings_row(take.id or 0, take.findings, NOW))
    for word in rows.word_rows(take.id or 0, take.findings):
        insert(connection, "words", word)
    figures = rows.listing_row(take)
    columns = ", ".join(f"{name} = :{name}" for name in figures)
    connection.execute(f"UPDATE takes SET {columns} WHERE id = :id", {**figures, "id": take.id})


def test_old_takes_come_back_whole(folders: Folders, old_takes: list[Take]) -> None:
    """Equal in everything, made in practice, in no interview, without notes."""
    library = SqliteLibrary(folders)
    assert [library.take(take.id or 0) for take in old_takes] == old_takes
    assert {(take.mode, take.interview, take.notes) for take in old_takes} == {(Mode.PRACTICE, None, "")}
    assert [summary.id for summary in library.summaries("loan")] == [1]
    assert [past.scores for past in library.past_takes()] == [(3, 3, 2, 1)]


def test_new_takes_lie_beside_them(folders: Folders, old_takes: list[Take]) -> None:
    """With all that a take has now; and the journal and the interviews are there to be written."""
    library = SqliteLibrary(folders)
    take = example_take(mode=Mode.REAL, interview=1, notes="canary first")
    kept = library.keep(take)
    assert library.take(kept.id or 0) == replace(take, id=3)
    assert library.journal.events() == []
    assert library.interviews.interviews() == []
    noted, begun = library.journal.note(PlanDropped(), NOW), library.interviews.begin(example_interview(), NOW)
    assert (library.journal.events(), library.interviews.unfinished()) == ([noted], begun)


def test_the_old_library_is_backed_up_once(folders: Folders, old_takes: list[Take]) -> None:
    """Before the first change, as that release made it."""
    for _ in range(2):
        SqliteLibrary(folders)
    (copy,) = (folders.data / "backups").iterdir()
    assert len(steps(copy)) == RELEASED
    assert len(steps(folders.database)) == len(MIGRATIONS)


def steps(database: Path) -> list[str]:
    """The steps that a database has seen."""
    with closing(sqlite3.connect(database)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY rowid")]


def test_lists_still_go_by_the_index(folders: Folders, old_takes: list[Take]) -> None:
    """The newest page of a long history is read in order, not sorted out of all of it."""
    SqliteLibrary(folders)
    with closing(sqlite3.connect(folders.database)) as connection:
        listing = "SELECT * FROM takes WHERE deleted_at IS NULL ORDER BY created DESC, id DESC LIMIT 50"
        plan = [row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {listing}")]
    assert plan == ["SCAN takes USING INDEX takes_newest_first"]
