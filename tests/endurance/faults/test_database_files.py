"""What lies beside a database, its log, backups and recordings, is gone or in the way: nothing else is lost."""

import shutil
import signal
import sqlite3
import subprocess
import sys

import pytest

from support.faults_scene import WHOLE, Scene, run_sql, services_on
from support.services import NOW
from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.folders import Folders
from voice_interviewer.library.database import Database
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.schema import MIGRATIONS

pytestmark = pytest.mark.harsh


KILLED = """
import sqlite3, sys, os, signal
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA wal_autocheckpoint = 0")
connection.execute("INSERT INTO tags SELECT id, 'kept' FROM takes WHERE id = 1")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(scene: Scene) -> Scene:
    """A program was killed after its transaction, which is in the write-ahead log only."""
    database = scene.services.folders.database
    done = subprocess.run([sys.executable, "-c", KILLED, str(database)], timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    assert database.with_name(database.name + "-wal").stat().st_size > 0
    return scene


def test_a_log_that_was_left_behind(killed: Scene) -> None:
    """What was committed is there, and the log is cleared away."""
    assert set(services_on(killed.root).library.shelf.tags_of([WHOLE])) == {"kept", "to show"}
    killed.check_database()
    assert not list(killed.services.folders.data.glob("*-wal"))


def test_a_log_that_is_lost(killed: Scene) -> None:
    """Copied without it, the database is as it was before that transaction, and whole."""
    for beside in killed.services.folders.data.glob("library.sqlite3-*"):
        beside.unlink()
    assert set(services_on(killed.root).library.shelf.tags_of([WHOLE])) == {"to show"}
    killed.check_database()


def test_backups_that_cannot_be_written(scene: Scene) -> None:
    """Without a copy the database is not changed for the newer version; with one it is."""

    def add_mood(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE mood (name TEXT)")

    folders = scene.services.folders
    backups = folders.data / "backups"
    backups.write_text("in the way", encoding="utf-8")
    before = scene.state()
    with pytest.raises(StorageError, match="backups cannot be opened or written"):
        migrate(Database(folders.database, backups), [*MIGRATIONS, add_mood], "2.0", NOW)
    assert scene.state() == before
    backups.unlink()
    migrate(Database(folders.database, backups), [*MIGRATIONS, add_mood], "2.0", NOW)
    assert len(list(backups.glob("library-*.sqlite3"))) == 1


def test_an_older_library_that_cannot_be_changed(folders_of_old: Folders) -> None:
    """It would have to be brought up to date first, so it is refused, and left as it is."""
    before = folders_of_old.database.read_bytes()
    (folders_of_old.data / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match="backups cannot be opened or written"):
        services_on(folders_of_old.data.parent).library.summaries()
    assert folders_of_old.database.read_bytes() == before


@pytest.fixture
def folders_of_old(scene: Scene) -> Folders:
    """A library that has not seen the last step."""
    run_sql(scene, "DELETE FROM migrations WHERE name = 'widen_search'")
    return scene.services.folders


@pytest.mark.parametrize("fault", ["gone", "cut"])
def test_a_recording_that_is_gone_or_cut(scene: Scene, fault: str) -> None:
    """The take opens with its words; the others are as they were; playing it says what is wrong."""
    from voice_interviewer.voice.sound_file import SoundFile

    library = scene.services.library
    audio = library.take(WHOLE).audio
    assert audio is not None
    audio.unlink() if fault == "gone" else audio.write_bytes(audio.read_bytes()[:60])
    take = library.take(WHOLE)
    assert take.findings is not None
    assert [summary.id for summary in library.summaries()] == [2, 1, 3]
    assert (take.audio is None) is (fault == "gone")
    if take.audio is not None:
        with pytest.raises(UserError, match=r"sound|damaged"):
            SoundFile(take.audio).close()
    shutil.rmtree(scene.root)
