"""What is deleted for good is gone from everything that the library keeps: no byte of it is left in any file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from support.examples import example_take
from support.interviews import follow_up, interview, questions
from voice_interviewer.folders import Folders
from voice_interviewer.library.backups import back_up
from voice_interviewer.library.database import Database
from voice_interviewer.library.purging import QUESTION_GONE
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.practice.interview.state import Interview, ItemState
from voice_interviewer.take import AskedQuestion

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)
CANARY = "quokkawobble"
"""A word that nothing else holds. It stands in the question, in the notes and in a tag, and so in the search."""

MARKS = (CANARY.encode(), CANARY[1:].encode())
"""The second as an index has it that leaves out what two neighbours begin with."""


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """An empty library that waits for nobody for long."""
    return SqliteLibrary(folders, now=lambda: NOW, busy_seconds=0.1)


def canary(library: SqliteLibrary) -> int:
    """A take of which nothing may stay, among two others."""
    asked = AskedQuestion(f"Why {CANARY}?", "concept")
    library.keep(example_take())
    kept = library.keep(example_take(question=asked, notes=f"first the {CANARY}s", tags=(CANARY,)))
    library.keep(example_take())
    assert kept.id is not None
    return kept.id


def where(folders: Folders) -> set[str]:
    """The files in which any of it can be found with an editor."""
    files = [path for folder in (folders.data, folders.cache) for path in folder.rglob("*") if path.is_file()]
    return {path.name for path in files if any(mark in path.read_bytes() for mark in MARKS)}


@pytest.fixture
def beside(library: SqliteLibrary, folders: Folders) -> Iterator[sqlite3.Connection]:
    """Another copy of the app, whose connection keeps the write-ahead log from going."""
    del library
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as connection:
        connection.execute("SELECT count(*) FROM takes").fetchone()
        yield connection


def test_no_word_is_left_in_the_search_or_the_log(
    library: SqliteLibrary, folders: Folders, beside: sqlite3.Connection
) -> None:
    """Unless told not to, the index repeats the words of what was deleted, and the log what was overwritten."""
    take_id = canary(library)
    before = where(folders)
    library.purge([take_id])
    assert (before, where(folders)) == ({"library.sqlite3-wal"}, set())
    assert beside.execute("SELECT count(*) FROM takes").fetchone() == (2,)
    assert library.count("pipeline") == 2


def test_what_somebody_reads_goes_at_the_next_start(
    library: SqliteLibrary, folders: Folders, beside: sqlite3.Connection
) -> None:
    """A log that is being read cannot be emptied; that it is to be is written down."""
    take_id = canary(library)
    beside.execute("BEGIN")
    beside.execute("SELECT count(*) FROM takes").fetchone()
    library.purge([take_id])
    during = where(folders)
    beside.execute("COMMIT")
    SqliteLibrary(folders)
    assert (during, where(folders)) == ({"library.sqlite3-wal"}, set())
    assert beside.execute("SELECT count(*) FROM removals").fetchone() == (0,)


def copy(folders: Folders, age: int) -> str:
    """A copy of the database as it is now, made so many hours ago; its name."""
    database = Database(folders.database, folders.data / "backups")
    with database.reading() as connection:
        return back_up(connection, database.backups, NOW - timedelta(hours=age)).name


def test_copies_that_hold_it_go(library: SqliteLibrary, folders: Folders) -> None:
    """Those from before stay, since one can go back to them, and so do those of other takes only."""
    library.keep(example_take())
    before = copy(folders, 3)
    take_id = canary(library)
    copy(folders, 2)
    counted = library.shelf.copies_with([take_id, 1_000])
    library.purge([take_id])
    after = copy(folders, 1)
    assert counted == 1
    assert {path.name for path in (folders.data / "backups").iterdir()} == {before, after}
    assert where(folders) == set()


def test_what_nobody_could_go_back_to_goes_too(library: SqliteLibrary, folders: Folders) -> None:
    """A copy that cannot be read, and what a program that was killed left half-written."""
    take_id = canary(library)
    backups = folders.data / "backups"
    backups.mkdir()
    for name in ("library-1.sqlite3", "library-2.tmp", "library-2.tmp-journal"):
        (backups / name).write_bytes(b"half of something " + MARKS[0])
    library.purge([take_id])
    assert list(backups.iterdir()) == []


def test_looking_into_copies_changes_none(library: SqliteLibrary, folders: Folders) -> None:
    """SQLite would put files of its own beside them."""
    take_id = canary(library)
    made = copy(folders, 1)
    library.shelf.copies_with([take_id])
    assert [path.name for path in (folders.data / "backups").iterdir()] == [made]


def test_spoken_questions_go(library: SqliteLibrary, folders: Folders) -> None:
    """Somebody may have asked on in words of the answer."""
    folders.speech.mkdir(parents=True)
    (folders.speech / "0123.flac").write_bytes(b"What did the quokka beat?")
    library.purge([canary(library)])
    assert list(folders.speech.iterdir()) == []


def held(base: int, own: int | None) -> Interview:
    """A question, what was asked on about it in the words of its answer, and another question."""
    first, second = questions(2)
    asked = replace(follow_up(f"Why the {CANARY}?"), take=own, state=ItemState.ANSWERED if own else ItemState.SKIPPED)
    return interview(replace(first, state=ItemState.ANSWERED, take=base), asked, second)


@pytest.mark.parametrize("answered", [True, False])
def test_a_follow_up_that_quotes_goes_with_both_answers(
    library: SqliteLibrary, folders: Folders, answered: bool
) -> None:
    """The interview keeps its place and all else; a take that answers such a question keeps it."""
    take_id = canary(library)
    own = library.keep(example_take()).id if answered else None
    kept = library.interviews.begin(held(take_id, own), NOW)
    library.purge([take_id])
    [_, asked, _] = library.interviews.interview(kept.id).interview.items
    assert (CANARY in asked.text) is answered
    library.purge([own or 0])
    first, asked, second = library.interviews.interview(kept.id).interview.items
    assert (asked.text, asked.aloud) == (QUESTION_GONE, QUESTION_GONE)
    assert (first, second) == (kept.interview.items[0], kept.interview.items[2])
    assert where(folders) == set()


def test_an_interview_that_cannot_be_read_stays_as_it_is(library: SqliteLibrary, folders: Folders) -> None:
    """A newer version may have written it; nothing else is kept from going."""
    take_id = canary(library)
    strange = ["{", "[]", '{"items":[1]}', '{"items":[{"kind":"question","take":2},{"kind":"follow_up"}]}']
    strange.append("[" * 100_000)
    for stored in strange:
        kept = library.interviews.begin(held(take_id, None), NOW)
        with closing(sqlite3.connect(folders.database)) as connection:
            connection.execute("UPDATE interviews SET interview = ? WHERE id = ?", (stored, kept.id))
            connection.commit()
    library.purge([take_id])
    with closing(sqlite3.connect(folders.database)) as connection:
        texts = [text for (text,) in connection.execute("SELECT interview FROM interviews ORDER BY id")]
    assert texts == strange
    assert library.count() == 2


def test_nothing_is_looked_for_where_nothing_goes(library: SqliteLibrary, folders: Folders) -> None:
    """An empty list takes no copy with it."""
    canary(library)
    backups = folders.data / "backups"
    backups.mkdir()
    (backups / "library-1.sqlite3").write_bytes(b"nothing that can be read")
    library.purge([])
    assert len(list(backups.iterdir())) == 1
