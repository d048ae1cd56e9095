"""What only the library on disk has: copies of the database, damaged rows, libraries made before there were tags."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.examples import example_take
from support.sounds import samples, write_sound
from voice_interviewer.answer import Section
from voice_interviewer.errors import LibraryError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library.database import Database
from voice_interviewer.library.disk_use import clear_speech, disk_use, old_sounds
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.shelf import SqliteShelf
from voice_interviewer.library.sounds import SoundFolder
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.remarks.remark import ScoreIs

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)
SEVEN = 7
"""Steps that a library had before takes could be starred and tagged."""


def change(folders: Folders, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folders.database)) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_the_newest_copy_of_the_database_stays(folders: Folders) -> None:
    """It is the one to go back to; what was freed is told in bytes."""
    library = SqliteLibrary(folders)
    backups = folders.data / "backups"
    for existing in backups.glob("*"):
        existing.unlink()
    backups.mkdir(exist_ok=True)
    for number in range(3):
        (backups / f"library-{number}.sqlite3").write_bytes(b"0" * 100 * (number + 1))
        os.utime(backups / f"library-{number}.sqlite3", (number, number))
    size = library.shelf.storage().backups
    (backups / "library-3.tmp").touch()  # newer, and left half-written by a program that was killed
    assert (size, library.shelf.clear_backups()) == (600, 300)
    assert {path.name for path in backups.iterdir()} == {"library-2.sqlite3", "library-3.tmp"}
    assert library.shelf.clear_backups() == 0


def test_interrupted_recordings_are_counted(folders: Folders) -> None:
    """They belong to no take yet, and are offered at the next start."""
    library = SqliteLibrary(folders)
    folders.recordings.mkdir(parents=True, exist_ok=True)
    (folders.recordings / "answer.wav").write_bytes(b"0" * 500)
    storage = library.shelf.storage()
    assert storage.unfinished == 500
    assert storage.database > 0


def test_a_remark_of_a_newer_version_is_passed_over(folders: Folders) -> None:
    """And kept: the newer version will read it again."""
    library = SqliteLibrary(folders)
    take_id = library.keep(example_take()).id or 0
    library.remarks.note(take_id, ScoreIs(section=Section.RISKS, score=2), NOW)
    library.remarks.note(take_id, ScoreIs(section=Section.RISKS, score=3), NOW)
    change(folders, "UPDATE remarks SET remark = ? WHERE id = 1", '{"remark": "mood", "mood": "calm"}')
    assert [kept.id for kept in library.remarks.of(take_id)] == [2]
    with closing(sqlite3.connect(folders.database)) as connection:
        assert connection.execute("SELECT count(*) FROM remarks").fetchone() == (2,)


@pytest.mark.parametrize("damage", ["noted = 'never'", "utc_offset = 9e9", "remark = '{'"])
def test_a_damaged_remark_spoils_no_other(folders: Folders, damage: str) -> None:
    """It is passed over."""
    library = SqliteLibrary(folders)
    take_id = library.keep(example_take()).id or 0
    for score in (1, 2):
        library.remarks.note(take_id, ScoreIs(section=Section.RISKS, score=score), NOW)
    change(folders, f"UPDATE remarks SET {damage} WHERE id = 1")
    assert [kept.id for kept in library.remarks.all()] == [2]


def test_a_part_that_nobody_knows_is_left_out_of_lists(folders: Folders) -> None:
    """Opening that take tells; the others are listed and counted."""
    library = SqliteLibrary(folders)
    for _ in range(2):
        library.keep(example_take(drill=Section.RISKS))
    change(folders, "UPDATE takes SET drill = 'mood' WHERE id = 1")
    assert [summary.id for summary in library.summaries()] == [2]
    assert library.count() == 1
    with pytest.raises(LibraryError):
        library.take(1)


def test_a_broken_database_is_told_by_the_shelf(folders: Folders) -> None:
    """One sentence and what to do, not a traceback."""
    library = SqliteLibrary(folders)
    folders.database.write_bytes(b"rubbish" * 1_000)
    for call in (library.shelf.tags, library.shelf.questions, library.shelf.storage):
        with pytest.raises(LibraryError):
            call()


def test_a_library_of_seven_steps_gets_all_of_it(folders: Folders) -> None:
    """Its notes are found, and its takes can be starred, tagged and remarked on; nothing of them changes."""
    database = Database(folders.database, folders.data / "backups")
    database.create()
    migrate(database, MIGRATIONS[:SEVEN], "0.2.0", NOW)
    with database.writing() as connection:
        connection.execute(
            "INSERT INTO takes (question_text, kind, created, utc_offset, seconds, source, app_version, notes) "
            "VALUES ('Why us?', 'behavioral', '2026-03-05T17:00:00.000000+00:00', 3600, 12, 'microphone', '0.2.0', "
            "'ask the regulator')"
        )
        connection.execute("INSERT INTO take_search (rowid, question, answer) VALUES (1, 'Why us?', 'the old answer')")
    library = SqliteLibrary(folders)
    library.shelf.star([1])
    library.shelf.tag([1], "drift")
    library.remarks.note(1, ScoreIs(section=Section.RISKS, score=2), NOW)
    [summary] = library.summaries("regulator old drift")
    assert (summary.starred, summary.tags, summary.notes, summary.drill) == (
        True,
        ("drift",),
        "ask the regulator",
        None,
    )
    assert len(list((folders.data / "backups").glob("library-*"))) == 1


def test_old_sounds_are_those_that_may_go(folders: Folders) -> None:
    """Older than a moment, with a recording, outside the bin, and without a star unless that is asked for."""
    library = SqliteLibrary(folders)
    for day in (1, 2, 3, 20):
        recording = write_sound(folders.recordings / "answer.wav", samples(0.2))
        library.keep(example_take(created=NOW.replace(day=day)), recording)
    library.keep(example_take(created=NOW.replace(day=1)))
    library.shelf.star([2])
    library.delete([3])
    before = NOW.replace(day=10)
    assert old_sounds(library, before).take_ids == (1,)
    with_star = old_sounds(library, before, starred_too=True)
    assert sorted(with_star.take_ids) == [1, 2]
    assert with_star.size == sum(library.shelf.sizes([1, 2]).values()) > 0


def test_models_and_spoken_questions_count_too(folders: Folders, tmp_path: Path) -> None:
    """Whatever lies in their folders, however deep; the spoken questions can be cleared."""
    library = SqliteLibrary(folders)
    (folders.models / "tiny" / "deep").mkdir(parents=True)
    (folders.models / "tiny" / "deep" / "model.bin").write_bytes(b"0" * 700)
    folders.speech.mkdir(parents=True)
    (folders.speech / "question.wav").write_bytes(b"0" * 300)
    use = disk_use(library, folders)
    assert (use.models, use.speech, use.total) == (700, 300, 1_000 + use.library.database)
    assert clear_speech(folders) == 300
    assert disk_use(library, folders).speech == 0
    assert clear_speech(Folders(tmp_path / "a", tmp_path / "b", tmp_path / "c")) == 0


def test_sound_is_let_go_of_also_where_the_rest_must_wait(folders: Folders) -> None:
    """On a full disk the list of what is to go may not be shortened: no failure, and gone on with at the next start."""
    library = SqliteLibrary(folders)
    take_id = library.keep(example_take(), write_sound(folders.recordings / "a.wav", samples(1.0))).id or 0
    sounds = SoundFolder(folders.takes)

    def refused() -> None:
        raise StorageError("The disk is full.")

    SqliteShelf(Database(folders.database, folders.data), sounds, folders, refused).drop_sound([take_id])

    assert library.take(take_id).audio is None
    SqliteLibrary(folders)
    assert sounds.sizes() == {}


def test_only_sounds_are_sounds(folders: Folders) -> None:
    """What a system or a user put beside them is not counted, not cleared, and no sign of a library that was lost."""
    folders.takes.mkdir(parents=True)
    (folders.takes / ".DS_Store").write_bytes(b"0" * 10)
    (folders.takes / "old").mkdir()
    (folders.takes / "gone.flac").symlink_to(folders.takes / "nowhere.flac")
    for name in (".DS_Store", "old"):
        os.utime(folders.takes / name, (1_000_000_000, 1_000_000_000))
    shelf = SqliteLibrary(folders).shelf
    assert (shelf.storage().stray, shelf.clear_stray()) == (0, 0)
    assert (folders.takes / ".DS_Store").exists()
