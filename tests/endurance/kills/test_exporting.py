"""Killed while it exports: a file of that name is the old one or the new one, and the takes are as they were."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from support import killing_exporting
from support.examples import example_take
from support.form import rounds
from support.hearing import noise
from support.killing import Program, measured, running
from support.killing_exporting import TAKES
from support.killing_library import assert_sound_database, make_old
from support.killing_tally import Tally
from support.model_files import folders_in
from support.sounds import write_sound
from voice_interviewer.folders import Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.report.writing import write_whole

pytestmark = pytest.mark.harsh

OLD = b"an older export of that name"
PART = re.compile(r"\.voice-interviewer-export-[0-9a-f]{12}")
_MADE = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d|/(CreationDate|ModDate) ?\([^)]*\)|/ID ?\[[^]]*\]")
"""When a file was made, which differs from run to run."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three graded takes with their sound."""
    root = tmp_path_factory.mktemp("home")
    library = SqliteLibrary(folders_in(root))
    for number in TAKES:
        take = example_take()
        sound = write_sound(root / "answer.wav", noise(take.seconds, 16_000, seed=number))
        library.keep(take, sound)
    return root


@pytest.fixture(scope="module")
def whole(home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], float]:
    """What each file holds when nothing is killed, and how long it all takes."""
    into = tmp_path_factory.mktemp("whole")
    seconds = measured(Program.of(killing_exporting, home, into))
    return {path.name: content(path) for path in into.iterdir()}, seconds


def test_an_export_is_old_or_new(home: Path, whole: tuple[dict[str, object], float], tmp_path: Path) -> None:
    """Every form, with an older file of its name and without; never half of one, and no take is touched."""
    made, seconds = whole
    before, tally = state(folders_in(home)), Tally("Exporting")
    for number, moment in enumerate(tally.moments(rounds(5, 40), seconds)):
        into = tmp_path / str(number)
        into.mkdir()
        for name in sorted(made)[number % 2 :: 2]:
            (into / name).write_bytes(OLD)
        with running(Program.of(killing_exporting, home, into)) as program:
            program.wait_for("began")
            alive = program.kill_after(moment)
        strays = assert_old_or_new(into, made)
        if alive:
            tally.add(program.last_word, stray_file=strays)
        assert state(folders_in(home)) == before
        assert_sound_database(folders_in(home))
    tally.tell()


def assert_old_or_new(into: Path, made: dict[str, object]) -> int:
    """Each file is the old one or the new one; beside them lies at most one, named for the app, that a later export
    clears away. Returns how many do.
    """
    strays = [path for path in into.iterdir() if PART.fullmatch(path.name)]
    for path in into.iterdir():
        if path not in strays:
            assert path.read_bytes() == OLD or content(path) == made[path.name], f"{path.name} is neither old nor new"
    assert len(strays) <= 1
    for stray in strays:
        make_old(stray)
    write_whole(into / "later.txt", "another export")
    assert not [path for path in into.iterdir() if PART.fullmatch(path.name)]
    return len(strays)


def content(path: Path) -> object:
    """What is in a file, but for the moment at which it was made."""
    if path.suffix in {".zip", ".docx"}:
        with ZipFile(path) as archive:
            return {name: _MADE.sub(b"", archive.read(name)) for name in archive.namelist()}  # checks every CRC
    return _MADE.sub(b"", path.read_bytes())


def state(folders: Folders) -> list[object]:
    """All that the library holds, and its sound."""
    with closing(sqlite3.connect(folders.database)) as connection:
        rows: list[object] = list(connection.iterdump())
    return rows + [(path.name, path.read_bytes()) for path in sorted(folders.takes.iterdir())]
