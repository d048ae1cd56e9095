"""Killed while an old library is brought up to date: the next start goes on, and everything is there."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from support import killing_migrating
from support.form import rounds
from support.killing import Program, measured, running
from support.killing_library import assert_sound_database, opened_later, problems_of
from support.killing_migrating import RELEASED, TAKES, old_take, write_old_library
from support.killing_tally import Tally
from support.model_files import folders_in
from voice_interviewer.folders import Folders
from voice_interviewer.library.schema import MIGRATIONS

pytestmark = pytest.mark.harsh


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of release 0.1.0."""
    root = tmp_path_factory.mktemp("old")
    write_old_library(folders_in(root))
    return root


def test_the_next_start_goes_on(old: Path, tmp_path: Path) -> None:
    """From wherever it was killed, in the backup or in any step; a whole copy of the old library is kept."""
    tally = Tally("Migrating")
    seconds = measured(opening(old, tmp_path / "undisturbed"))
    for number, moment in enumerate(tally.moments(rounds(6, 40), seconds)):
        folders = folders_in(tmp_path / str(number))
        with running(opening(old, tmp_path / str(number))) as program:
            program.wait_for("began")
            alive = program.kill_after(moment)
        assert_sound_database(folders)
        if alive:
            half = len(list((folders.data / "backups").glob("*.tmp")))
            tally.add(f"{len(steps(folders.database)):02} steps", half_backup=half)
        assert_all_there(folders)
        shutil.rmtree(tmp_path / str(number))
    tally.tell()


def opening(old: Path, root: Path) -> Program:
    """Today's app, on a copy of the old library."""
    shutil.copytree(old, root)
    return Program.of(killing_migrating, root)


def assert_all_there(folders: Folders) -> None:
    """After the next start: every take, found by its words; every backup whole, one of them of the old library."""
    library = opened_later(folders)
    assert_sound_database(folders)
    assert len(steps(folders.database)) == len(MIGRATIONS)
    assert library.count() == library.count("canary") == TAKES
    for number in (1, TAKES // 2, TAKES):
        (found,) = library.summaries(f"number{number}x")
        take = library.take(found.id)
        assert take.audio is not None
        assert replace(take, audio=None) == old_take(number)
    backups = list((folders.data / "backups").iterdir())
    assert [problems_of(backup) for backup in backups] == [[]] * len(backups)
    assert [counted(backup) for backup in backups] == [TAKES] * len(backups)
    assert RELEASED in {len(steps(backup)) for backup in backups}


def steps(database: Path) -> list[str]:
    """The steps that a database has seen."""
    with closing(sqlite3.connect(database)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY rowid")]


def counted(database: Path) -> int:
    """The takes in a database."""
    with closing(sqlite3.connect(database)) as connection:
        (number,) = connection.execute("SELECT count(*) FROM takes").fetchone()
    return int(number)
