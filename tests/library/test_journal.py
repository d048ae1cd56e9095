"""What only the journal on disk promises: it outlives the app, and what it cannot read it keeps."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

import pytest

from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import PlanDropped, TaskDone

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """An empty library."""
    return SqliteLibrary(folders, now=lambda: NOW, busy_seconds=0.05)


@pytest.fixture
def other(library: SqliteLibrary, folders: Folders) -> Iterator[sqlite3.Connection]:
    """Another program that has the database open."""
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as connection:
        yield connection


def test_the_next_start_reads_it(library: SqliteLibrary, folders: Folders) -> None:
    """Also what was struck, which can still be brought back."""
    struck, stays = (library.journal.note(TaskDone(task=task), NOW) for task in ("one", "two"))
    library.journal.strike([struck.id])
    later = SqliteLibrary(folders).journal
    assert later.events() == [stays]
    later.unstrike([struck.id])
    assert later.events() == [struck, stays]


@pytest.mark.parametrize(
    "stored",
    [
        '{"event":"moon_landed","crew":3}',
        '{"event":"checklist_marked","item":"data","mark":"fabulous"}',
        '{"event":"plan_set","interview":"soon","minutes_a_day":20}',
        '{"task":"no kind"}',
        "{",
        "",
    ],
    ids=["newer event", "newer value", "wrong type", "no kind", "cut", "empty"],
)
def test_what_cannot_be_read_is_passed_over_and_kept(
    library: SqliteLibrary, other: sqlite3.Connection, stored: str
) -> None:
    """An older app shows the rest and takes nothing away from the newer one that wrote it."""
    before, strange, after = (library.journal.note(TaskDone(task=task), NOW) for task in ("one", "two", "three"))
    other.execute("UPDATE journal SET event = ? WHERE id = ?", (stored, strange.id))
    assert library.journal.events() == [before, after]
    library.journal.strike([strange.id])
    library.journal.unstrike([strange.id])
    assert other.execute("SELECT event FROM journal WHERE id = ?", (strange.id,)).fetchone() == (stored,)


@pytest.mark.parametrize("change", ["noted = 'never'", "utc_offset = 9e9", "utc_offset = 'east'"])
def test_a_damaged_moment_is_passed_over(library: SqliteLibrary, other: sqlite3.Connection, change: str) -> None:
    """The other events are there."""
    before, strange, after = (library.journal.note(TaskDone(task=task), NOW) for task in ("one", "two", "three"))
    other.execute(f"UPDATE journal SET {change} WHERE id = ?", (strange.id,))
    assert library.journal.events() == [before, after]


def test_a_field_that_a_newer_version_added_does_no_harm(library: SqliteLibrary, other: sqlite3.Connection) -> None:
    """The event is read without it."""
    noted = library.journal.note(TaskDone(task="one"), NOW)
    other.execute("UPDATE journal SET event = json_insert(event, '$.mood', 'good')")
    assert library.journal.events() == [noted]


def test_striking_is_dated_and_reversible(library: SqliteLibrary, other: sqlite3.Connection) -> None:
    """The row stays, with the moment at which it was taken back."""
    noted = library.journal.note(PlanDropped(), NOW)
    library.journal.strike([noted.id])
    stored = "SELECT event, struck_at FROM journal"
    assert other.execute(stored).fetchall() == [('{"event":"plan_dropped"}', "2026-03-05T18:00:00.000000+00:00")]
    library.journal.unstrike([noted.id])
    assert other.execute(stored).fetchall() == [('{"event":"plan_dropped"}', None)]


def test_locked_for_writing(library: SqliteLibrary, other: sqlite3.Connection) -> None:
    """What another program holds up is told, and can still be read; nothing is noted by halves."""
    noted = library.journal.note(TaskDone(task="one"), NOW)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="locked by another program"):
        library.journal.note(TaskDone(task="two"), NOW)
    with pytest.raises(LibraryError, match="locked by another program"):
        library.journal.strike([noted.id])
    assert library.journal.events() == [noted]
