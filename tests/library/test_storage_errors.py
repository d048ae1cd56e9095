"""A database that is locked or broken, a folder that is read-only, a disk that is full: told plainly, nothing lost."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.examples import example_findings, example_take, example_transcript
from support.limits import no_file_larger_than, without_root
from support.sounds import samples, write_sound
from voice_interviewer.answer import Word
from voice_interviewer.errors import LibraryError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.private_files import sync_folder
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.library.storage_errors import database_errors
from voice_interviewer.take import Take

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)
WAIT = 0.05


@pytest.fixture
def open_folders() -> Iterator[Folders]:
    """Folders below one that every user may enter: pytest's own are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield Folders(folder / "data", folder / "config", folder / "cache")
    shutil.rmtree(folder)


def long_take() -> Take:
    """A take with more words than fit into a small database."""
    words = tuple(Word(f"word{number}", number, number + 0.5) for number in range(20_000))
    return example_take(findings=example_findings(transcript=example_transcript(words=words)))


def files(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_locked_for_writing(folders: Folders) -> None:
    """Another program writes for too long: the list still opens, and a take that cannot be kept stays whole."""
    library = SqliteLibrary(folders, busy_seconds=WAIT)
    recording = write_sound(folders.recordings / "a.wav")
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert library.summaries() == []
        with pytest.raises(LibraryError, match="locked by another program"):
            library.keep(example_take(), recording)
    assert recording.is_file()
    assert files(folders.takes) == []
    assert library.keep(example_take(), recording).id == 1


def test_locked_for_all(folders: Folders) -> None:
    """Another program keeps the database for itself: neither opening nor reading hangs."""
    library = SqliteLibrary(folders, busy_seconds=WAIT)
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        for use in (library.summaries, lambda: SqliteLibrary(folders, busy_seconds=WAIT)):
            with pytest.raises(LibraryError, match=r"locked.*try again; nothing was changed"):
                use()


def damage(database: Path, how: str) -> bytes:
    """Break a database file in one of several ways; returns what it then holds."""
    whole = database.read_bytes()
    page = int.from_bytes(whole[16:18], "big")
    broken = {
        "other": b"These are my notes, not a database.\n" * 200,
        "cut": whole[: len(whole) // 2],
        "header": bytes(100) + whole[100:],
        "pages": whole[:page] + b"\xa5" * (len(whole) - page),
    }[how]
    database.write_bytes(broken)
    return broken


@pytest.mark.parametrize("how", ["other", "cut", "header", "pages"])
def test_damaged(folders: Folders, how: str) -> None:
    """A damaged file is told as such by whatever meets it first, and not touched."""
    SqliteLibrary(folders).keep(example_take())
    broken = damage(folders.database, how)
    with pytest.raises(LibraryError, match=r"damaged and was left untouched.*no backup"):
        SqliteLibrary(folders).take(1)
    assert folders.database.read_bytes() == broken


def test_damaged_with_a_backup(folders: Folders) -> None:
    """The advice names the newest backup."""
    SqliteLibrary(folders)
    copies = folders.data / "backups"
    copies.mkdir()
    for day in (3, 5, 4):
        (copies / f"library-2026030{day}T180000000000Z.sqlite3").touch()
    damage(folders.database, "other")
    with pytest.raises(LibraryError, match=r"the newest backup is .*library-20260305T"):
        SqliteLibrary(folders)


def test_the_database_vanishes(folders: Folders) -> None:
    """Deleted while the app runs, it is missed; an empty one does not quietly take its place."""
    library = SqliteLibrary(folders)
    folders.database.unlink()
    with pytest.raises(StorageError, match=r"library\.sqlite3 cannot be opened"):
        library.keep(example_take())
    assert not folders.database.exists()


def test_a_new_library_in_a_read_only_folder(open_folders: Folders) -> None:
    """The app's folder cannot be made."""
    open_folders.data.parent.chmod(0o555)
    with without_root(), pytest.raises(StorageError, match=r"data cannot be opened or written.*Allow writing"):
        SqliteLibrary(open_folders)
    open_folders.data.parent.chmod(0o755)
    assert not open_folders.data.exists()


def test_a_library_that_became_read_only(open_folders: Folders) -> None:
    """An existing library on a disk that allows no more writing is left as it is."""
    library = SqliteLibrary(open_folders)
    library.keep(example_take())
    open_folders.data.chmod(0o555)
    open_folders.database.chmod(0o444)
    before = open_folders.database.read_bytes()
    with without_root(), pytest.raises(StorageError, match="cannot be opened or written"):
        library.delete([1])
    open_folders.data.chmod(0o755)
    assert open_folders.database.read_bytes() == before


def test_sounds_cannot_be_written(open_folders: Folders) -> None:
    """The database would take the take, but its sound has no place: nothing is kept by halves."""
    library = SqliteLibrary(open_folders)
    recording = write_sound(open_folders.recordings / "a.wav")
    for path, mode in [(open_folders.data, 0o777), (open_folders.database, 0o666), (open_folders.takes, 0o555)]:
        path.chmod(mode)
    with without_root(), pytest.raises(StorageError, match="takes cannot be opened or written"):
        library.keep(example_take(), recording)
    assert recording.is_file()
    assert library.count() == 0


@pytest.mark.parametrize("name", ["data", "takes", "database"])
def test_something_else_lies_in_the_way(folders: Folders, name: str) -> None:
    """A file where a folder should be, or a folder where the database should be."""
    path = {"data": folders.data, "takes": folders.takes, "database": folders.database}[name]
    path.parent.mkdir(exist_ok=True)
    path.mkdir() if name == "database" else path.touch()
    with pytest.raises(StorageError, match=f"{path.name} cannot be opened or written"):
        SqliteLibrary(folders)


@pytest.mark.parametrize("room", [0, 20_000])
def test_no_room_for_a_new_library(folders: Folders, room: int) -> None:
    """The first start on a full disk; with room again it comes up."""
    with no_file_larger_than(room), pytest.raises(StorageError):
        SqliteLibrary(folders)
    assert SqliteLibrary(folders).count() == 0


def test_no_room_for_the_sound(folders: Folders) -> None:
    """The disk fills up while the recording is copied in: no row, no file, the recording whole."""
    library = SqliteLibrary(folders)
    recording = write_sound(folders.recordings / "a.wav", samples(5.0))
    before = recording.read_bytes()
    with no_file_larger_than(50_000), pytest.raises(StorageError, match=r"disk that holds .*takes is full"):
        library.keep(example_take(), recording)
    assert (recording.read_bytes(), files(folders.takes), library.count()) == (before, [], 0)


def test_no_room_for_the_take(folders: Folders) -> None:
    """The sound fits and the words do not: the sound goes again, and what was there stays."""
    library = SqliteLibrary(folders)
    first = library.keep(example_take())
    recording = write_sound(folders.recordings / "a.wav", samples(0.1))
    with no_file_larger_than(200_000), pytest.raises(StorageError):
        library.keep(long_take(), recording)
    assert recording.is_file()
    assert files(folders.takes) == []
    assert (library.count(), library.take(1)) == (1, first)
    assert library.keep(long_take(), recording).audio is not None


def test_no_room_for_findings(folders: Folders) -> None:
    """The findings that were there are not lost to those that do not fit."""
    library = SqliteLibrary(folders)
    first = library.keep(example_take())
    new = long_take().findings
    assert new is not None
    with no_file_larger_than(200_000), pytest.raises(StorageError):
        library.add_findings(1, new)
    assert library.take(1) == first


def test_no_room_for_the_backup(folders: Folders) -> None:
    """Without a backup the database is not migrated, and no half of a copy stays."""
    SqliteLibrary(folders).keep(example_take())
    database = Database(folders.database, folders.data / "backups")

    def add_mood(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE mood (name TEXT)")

    with no_file_larger_than(40_000), pytest.raises(StorageError):
        migrate(database, [*MIGRATIONS, add_mood], "2.0", NOW)
    assert files(folders.data / "backups") == []
    assert SqliteLibrary(folders).count() == 1


def test_a_full_disk_by_name(tmp_path: Path) -> None:
    """SQLite's own word for a full disk becomes ours."""
    with closing(sqlite3.connect(tmp_path / "full.sqlite3")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StorageError, match="is full"), database_errors(tmp_path / "full.sqlite3", tmp_path):
            connection.execute("CREATE TABLE words (text TEXT)")


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    """A mistake in our SQL is not dressed up as the user's trouble."""
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(sqlite3.OperationalError, match="nowhere"),
        database_errors(tmp_path, tmp_path),
    ):
        connection.execute("SELECT 1 FROM nowhere")


def test_a_drive_that_cannot_sync_folders_will_do() -> None:
    """Network drives answer as the system's own view of its processes does."""
    sync_folder(Path("/proc"))
    with pytest.raises(FileNotFoundError):
        sync_folder(Path("/proc/nowhere"))
