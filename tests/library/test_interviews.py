"""What only the mock interviews on disk promise: they outlive a crash, and damage to one spoils no other."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from support.example_interview import example_interview
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """An empty library."""
    return SqliteLibrary(folders)


def store(folders: Folders, interview_id: int, change: str) -> None:
    """Change what the database holds of an interview; ``change`` is an SQL expression."""
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute(f"UPDATE interviews SET interview = {change} WHERE id = ?", (interview_id,))
        connection.commit()


def test_the_next_start_takes_it_up(library: SqliteLibrary, folders: Folders) -> None:
    """Every save is on disk; whoever opens the library next finds the interview where it stood."""
    kept = library.interviews.begin(example_interview(), NOW)
    library.interviews.save(kept.id, example_interview(elapsed=300.0))
    assert SqliteLibrary(folders).interviews.unfinished() == replace(kept, interview=example_interview(elapsed=300.0))


@pytest.mark.parametrize(
    "change",
    ["'{'", "''", "json_set(interview, '$.phase', 'asleep')", "json_remove(interview, '$.setup.minutes')"],
    ids=["cut", "empty", "unknown phase", "field gone"],
)
def test_a_damaged_interview_is_told(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """Asked for by its number it says so; the list shows the others, and it is not offered to be taken up."""
    whole = library.interviews.begin(example_interview(), NOW)
    broken = library.interviews.begin(example_interview(), NOW + timedelta(days=1))
    store(folders, broken.id, change)
    assert library.interviews.interviews() == [whole]
    assert library.interviews.unfinished() is None
    with pytest.raises(LibraryError, match=f"Mock interview {broken.id} cannot be read .*in the history"):
        library.interviews.interview(broken.id)


@pytest.mark.parametrize(
    "change", ["began = 'never'", "began_offset = 9e9", "began_offset = 'east'", "ended = 'soon', ended_offset = 0"]
)
def test_a_damaged_moment_is_told(library: SqliteLibrary, folders: Folders, change: str) -> None:
    """As a damaged interview is: it hides no other."""
    whole = library.interviews.begin(example_interview(), NOW)
    broken = library.interviews.begin(example_interview(), NOW + timedelta(days=1))
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute(f"UPDATE interviews SET {change} WHERE id = ?", (broken.id,))
        connection.commit()
    assert library.interviews.interviews() == [whole]
    with pytest.raises(LibraryError, match=f"Mock interview {broken.id} cannot be read"):
        library.interviews.interview(broken.id)


def test_a_field_that_a_newer_version_added_does_no_harm(library: SqliteLibrary, folders: Folders) -> None:
    """The interview is read without it."""
    kept = library.interviews.begin(example_interview(), NOW)
    store(folders, kept.id, "json_insert(interview, '$.setup.mood', 'good')")
    assert library.interviews.interview(kept.id) == kept


def test_what_an_earlier_version_did_not_store_has_its_default(library: SqliteLibrary, folders: Folders) -> None:
    """Fields are only ever added, with a default."""
    kept = library.interviews.begin(example_interview(), NOW)
    store(folders, kept.id, "json_remove(interview, '$.elapsed', '$.items[1].state')")
    assert library.interviews.interview(kept.id) == replace(kept, interview=example_interview(elapsed=0.0))


def test_locked_for_writing(folders: Folders) -> None:
    """A state that cannot be stored is told, and the one before it stays."""
    interviews = SqliteLibrary(folders, busy_seconds=0.05).interviews
    kept = interviews.begin(example_interview(), NOW)
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="locked by another program"):
            interviews.save(kept.id, example_interview(elapsed=300.0))
    assert interviews.interview(kept.id) == kept
