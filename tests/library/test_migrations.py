"""The database is brought up to date once, step by step, and never by halves."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from support.example_interview import example_interview
from support.examples import example_take
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import Migration, migrate
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.programme.events import PlanDropped

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


def add_mood(connection: sqlite3.Connection) -> None:
    """A step of some later version."""
    connection.execute("CREATE TABLE mood (name TEXT)")


def fail_halfway(connection: sqlite3.Connection) -> None:
    """A step with a mistake in its second half."""
    connection.execute("CREATE TABLE half (name TEXT)")
    connection.execute("INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def database(folders: Folders) -> Database:
    """An empty file."""
    database = Database(folders.database, folders.data / "backups")
    database.create()
    return database


def tables(database: Database) -> set[str]:
    """The tables of the file."""
    with closing(sqlite3.connect(database.path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def backups(folders: Folders) -> list[Path]:
    """The copies that were made."""
    return sorted((folders.data / "backups").glob("*"))


def test_each_step_is_applied_once_and_recorded(database: Database) -> None:
    """Running again, with a later version's step more, applies only that one."""
    migrate(database, [add_mood], "1.0", NOW)
    migrate(database, [add_mood, *MIGRATIONS], "1.1", NOW + timedelta(days=1))
    migrate(database, [add_mood, *MIGRATIONS], "1.2", NOW + timedelta(days=2))
    with database.reading() as connection:
        recorded = connection.execute("SELECT name, applied_at, app_version FROM migrations ORDER BY rowid").fetchall()
    assert tuple(recorded[0]) == ("add_mood", "2026-03-05T18:00:00+00:00", "1.0")
    assert [row["name"] for row in recorded[1:]] == [step.__name__ for step in MIGRATIONS]
    assert {row["app_version"] for row in recorded[1:]} == {"1.1"}


def test_a_step_that_fails_leaves_no_trace(database: Database) -> None:
    """The steps before it stay, its own first half is undone, and it is tried again next time."""
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(database, [add_mood, fail_halfway], "1.0", NOW)
    assert tables(database) == {"migrations", "mood"}


def test_two_copies_of_the_app_start_at_once(database: Database) -> None:
    """Both come up; each step ran once."""
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: migrate(database, MIGRATIONS, "1.0", NOW), range(4)))
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM migrations").fetchone()[0] == len(MIGRATIONS)


def later_steps(count: int) -> list[Migration]:
    """Steps of later versions, each with a name of its own."""

    def step(number: int) -> Migration:
        def apply(connection: sqlite3.Connection) -> None:
            connection.execute(f"CREATE TABLE later_{number} (name TEXT)")

        apply.__name__ = f"later_{number}"
        return apply

    return [step(number) for number in range(count)]


def test_takes_are_backed_up_first(folders: Folders, database: Database) -> None:
    """The copy is whole, private and opens as the library it was; only the newest three are kept."""
    library = SqliteLibrary(folders)
    kept = library.keep(example_take())
    assert backups(folders) == []
    steps = later_steps(5)
    for day in range(5):
        migrate(database, [*MIGRATIONS, *steps[: day + 1]], "2.0", NOW + timedelta(days=day))
    copies = backups(folders)
    assert [copy.name[:16] for copy in copies] == ["library-20260307", "library-20260308", "library-20260309"]
    assert {copy.stat().st_mode & 0o777 for copy in copies} == {0o600}
    restored = Folders(folders.data / "restored", folders.config, folders.cache)
    restored.data.mkdir()
    with closing(sqlite3.connect(copies[0])) as connection:
        connection.execute("DELETE FROM migrations WHERE name LIKE 'later%'")
        connection.commit()
    copies[0].rename(restored.database)
    assert SqliteLibrary(restored).take(kept.id or 0) == kept


def test_a_clock_that_went_back_costs_no_copy(folders: Folders, database: Database) -> None:
    """The copy just made looks like the oldest, and is the one that a way back needs."""
    SqliteLibrary(folders).keep(example_take())
    steps = later_steps(4)
    for day in (3, 2, 1, 0):
        migrate(database, [*MIGRATIONS, *steps[: 4 - day]], "2.0", NOW + timedelta(days=day))
        assert f"{NOW + timedelta(days=day):%Y%m%d}" in "".join(copy.name for copy in backups(folders))
    assert len(backups(folders)) == 3


def test_a_copy_for_nothing_goes_again(folders: Folders, database: Database) -> None:
    """A step that fails at each start fills no disk with copies of a database that did not change."""
    SqliteLibrary(folders).keep(example_take())
    for day in range(2):
        with pytest.raises(sqlite3.OperationalError):
            migrate(database, [*MIGRATIONS, fail_halfway], "2.0", NOW + timedelta(days=day))
    assert backups(folders) == []


@pytest.mark.parametrize("held", ["journal", "interviews"])
def test_a_library_without_takes_is_backed_up_too(folders: Folders, database: Database, held: str) -> None:
    """A plan, or a mock interview that was only begun, is somebody's work as well."""
    library = SqliteLibrary(folders)
    if held == "journal":
        library.journal.note(PlanDropped(), NOW)
    else:
        library.interviews.begin(example_interview(), NOW)
    migrate(database, [*MIGRATIONS, add_mood], "2.0", NOW)
    assert len(backups(folders)) == 1


def test_an_empty_library_is_not_backed_up(folders: Folders, database: Database) -> None:
    """There is nothing to lose."""
    SqliteLibrary(folders)
    migrate(database, [*MIGRATIONS, add_mood], "2.0", NOW)
    assert backups(folders) == []


def test_a_newer_library_is_left_alone(folders: Folders, database: Database) -> None:
    """An older app says that it is older, and by which version the file was made; not a byte changes."""
    SqliteLibrary(folders).keep(example_take())
    migrate(database, [*MIGRATIONS, add_mood], "7.3", NOW)
    before = database.path.read_bytes()
    with pytest.raises(LibraryError, match=r"newer version of Voice Interviewer \(7\.3\).*Update the app"):
        SqliteLibrary(folders)
    assert database.path.read_bytes() == before


def test_another_programs_database_is_left_alone(folders: Folders) -> None:
    """A file that happens to have our name is not made ours."""
    folders.data.mkdir()
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = folders.database.read_bytes()
    with pytest.raises(LibraryError, match="not a library of Voice Interviewer"):
        SqliteLibrary(folders)
    assert folders.database.read_bytes() == before
