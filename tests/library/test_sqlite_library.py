"""What only the library on disk promises: privacy, durability and cleaning up."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import soundfile

from support.examples import example_findings, example_take
from support.sounds import samples, write_sound
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library.ports import Library
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.take import Source

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


@pytest.fixture
def library(folders: Folders) -> SqliteLibrary:
    """An empty library."""
    return SqliteLibrary(folders)


def test_it_is_a_library(library: SqliteLibrary) -> None:
    """It has the shape of the port (checked by the type checker) and can be closed and still answers."""
    port: Library = library
    port.close()
    assert port.summaries() == []


def test_only_the_owner_may_look(library: SqliteLibrary, folders: Folders) -> None:
    """Folders are 0700 and files 0600, also the ones that SQLite writes beside the database."""
    library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    with closing(sqlite3.connect(folders.database)) as other:
        other.execute("SELECT count(*) FROM takes").fetchone()  # holds the write-ahead log open
        modes = {path: path.stat().st_mode & 0o777 for path in [folders.data, *folders.data.iterdir()]}
        modes |= {path: path.stat().st_mode & 0o777 for path in folders.takes.iterdir()}
    assert {path.name for path in modes} >= {"library.sqlite3", "library.sqlite3-wal", "takes"}
    modes.pop(folders.recordings)  # made by whoever records
    assert modes == {path: 0o700 if path.is_dir() else 0o600 for path in modes}


def test_an_open_folder_is_closed_to_others(folders: Folders) -> None:
    """A data folder that something else made readable for all becomes private."""
    folders.data.mkdir(mode=0o755)
    SqliteLibrary(folders)
    assert folders.data.stat().st_mode & 0o777 == 0o700


def test_commits_wait_for_the_disk(library: SqliteLibrary, folders: Folders) -> None:
    """Write-ahead log, full synchronisation, foreign keys."""
    with library._database.writing() as connection:  # the settings of a connection can be seen from inside only
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")]
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert settings == [2, 1]


def test_the_sound_is_flac_named_by_its_time(library: SqliteLibrary, folders: Folders) -> None:
    """The file can be found and played without the app."""
    kept = library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    assert kept.audio is not None
    assert kept.audio.parent == folders.takes
    assert kept.audio.name.startswith("20260305-174207-")
    assert soundfile.info(kept.audio).format == "FLAC"


def test_a_recording_reached_through_a_link_is_the_apps_own(
    library: SqliteLibrary, folders: Folders, tmp_path: Path
) -> None:
    """What counts is where the file lies, not how it is called."""
    folders.recordings.mkdir(parents=True)
    elsewhere = write_sound(tmp_path / "mine.wav")
    library.keep(example_take(), folders.recordings / ".." / ".." / "mine.wav")
    assert elsewhere.exists()
    (tmp_path / "link").symlink_to(folders.recordings)
    own = write_sound(folders.recordings / "a.wav")
    library.keep(example_take(), tmp_path / "link" / "a.wav")
    assert not own.exists()


def test_missing_sound_is_known(library: SqliteLibrary, folders: Folders) -> None:
    """A take whose file was deleted by hand opens without it, and can be told from one that never had any."""
    typed = library.keep(example_take(source=Source.TYPED))
    spoken = library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    assert library.missing_audio() == ()
    assert spoken.audio is not None
    spoken.audio.unlink()
    assert library.take(spoken.id or 0) == replace(spoken, audio=None)
    assert library.add_findings(spoken.id or 0, example_findings()).audio is None
    assert library.missing_audio() == (spoken.id,)
    assert library.take(typed.id or 0).audio is None


def test_strays_are_swept(folders: Folders) -> None:
    """Partial files of a killed program go at the next start once they are an hour old; all else stays."""
    SqliteLibrary(folders)
    ages = {"old.flac.tmp": 61, "fresh.flac.tmp": 59, "old.flac": 61}
    for name, minutes in ages.items():
        (folders.takes / name).touch()
        moment = (NOW - timedelta(minutes=minutes)).timestamp()
        os.utime(folders.takes / name, (moment, moment))
    SqliteLibrary(folders, now=lambda: NOW)
    assert {path.name for path in folders.takes.iterdir()} == {"fresh.flac.tmp", "old.flac"}


def test_a_backup_cut_short_is_swept(folders: Folders) -> None:
    """With the journal that SQLite had beside it, once they are an hour old; whole copies stay, however old."""
    backups = folders.data / "backups"
    backups.mkdir(parents=True)
    ages = {"library-1.tmp": 61, "library-1.tmp-journal": 61, "library-2.tmp": 59, "library-0.sqlite3": 61}
    for name, minutes in ages.items():
        (backups / name).touch()
        moment = (NOW - timedelta(minutes=minutes)).timestamp()
        os.utime(backups / name, (moment, moment))
    SqliteLibrary(folders, now=lambda: NOW)
    assert {path.name for path in backups.iterdir()} == {"library-2.tmp", "library-0.sqlite3"}


def test_two_copies_sweep_at_once(folders: Folders) -> None:
    """What the other one has just removed is no failure, and the start goes on."""
    library = SqliteLibrary(folders)
    backups = folders.data / "backups"
    backups.mkdir()
    for partial in (folders.takes / "gone.flac.tmp", backups / "library-1.tmp"):
        partial.symlink_to(folders.data / "nowhere")
    gone = library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("INSERT INTO removals SELECT audio FROM takes")
        connection.execute("UPDATE takes SET audio = NULL")
        connection.commit()
    SqliteLibrary(folders)
    assert gone.audio is not None
    assert not gone.audio.exists()


def test_a_recording_that_became_a_take_goes_whatever_happens(library: SqliteLibrary, folders: Folders) -> None:
    """It is noted with the take itself, so that a program killed in between does not offer the answer once more."""
    with closing(sqlite3.connect(folders.database)) as connection:  # as if it were killed before this is struck
        connection.execute("CREATE TRIGGER killed BEFORE DELETE ON removals BEGIN SELECT RAISE(IGNORE); END")
    recording = write_sound(folders.recordings / "a.wav")
    kept = library.keep(example_take(), recording)
    write_sound(recording)  # and before the file is removed
    SqliteLibrary(folders)
    assert not recording.exists()
    assert kept.audio is not None
    assert kept.audio.exists()


def test_a_purge_cut_short_is_finished(library: SqliteLibrary, folders: Folders) -> None:
    """A sound that could not be deleted at once, as when it is being played on Windows, goes at a later start."""
    kept = library.keep(example_take(), write_sound(folders.recordings / "a.wav"))
    assert kept.audio is not None
    kept.audio.unlink()
    kept.audio.mkdir()  # a folder cannot be unlinked, whoever asks
    library.purge([kept.id or 0])
    assert library.count() == 0
    kept.audio.rmdir()
    write_sound(kept.audio, samples(0.1))
    SqliteLibrary(folders)
    assert not kept.audio.exists()


def test_purged_words_leave_the_file(library: SqliteLibrary, folders: Folders) -> None:
    """For good means that answer and notes cannot be found in the database file with an editor either."""
    take = example_take(notes="begin with the canary")
    kept = library.keep(take)
    held = (b"validated pipeline", b"begin with the canary")
    assert [words in folders.database.read_bytes() for words in held] == [True, True]
    library.purge([kept.id or 0])
    assert [words in folders.database.read_bytes() for words in held] == [False, False]


def test_nothing_is_held_open(library: SqliteLibrary, folders: Folders) -> None:
    """Between calls the database is one file, so a copy of the folder is always a good backup."""
    library.keep(example_take())
    assert sorted(path.name for path in folders.data.iterdir()) == ["library.sqlite3", "takes"]


def test_damaged_findings_are_told(library: SqliteLibrary, folders: Folders) -> None:
    """Findings that make no sense name the take and what to do; the list and the other takes still open."""
    broken, whole = library.keep(example_take()), library.keep(example_take())
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("UPDATE findings SET grade = '{' WHERE take_id = ?", (broken.id,))
        connection.commit()
    with pytest.raises(LibraryError, match=f"grade of take {broken.id}.*transcribe it again"):
        library.take(broken.id or 0)
    assert library.count() == 2
    assert library.take(whole.id or 0) == whole
    assert library.add_findings(broken.id or 0, example_findings()) == broken


def test_findings_of_an_earlier_version_still_load(library: SqliteLibrary, folders: Folders) -> None:
    """A take whose delivery was stored before wording was measured opens without it, and can be compared with."""
    kept = library.keep(example_take())
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("UPDATE findings SET delivery = json_remove(delivery, '$.wording')")
        connection.commit()
        stored = connection.execute("SELECT delivery FROM findings").fetchone()[0]
    assert "wording" not in stored
    opened = library.take(kept.id or 0)
    assert opened.findings is not None
    assert opened.findings.delivery.wording is None
    assert len(library.recent_delivery(3)) == 1


def test_damaged_findings_do_not_spoil_a_comparison(library: SqliteLibrary, folders: Folders) -> None:
    """The takes that can be read are compared with."""
    library.keep(example_take())
    broken = library.keep(example_take())
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute("UPDATE findings SET delivery = '{' WHERE take_id = ?", (broken.id,))
        connection.commit()
    assert len(library.recent_delivery(1)) == 1
