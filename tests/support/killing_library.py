"""Looking at a library whose program was killed."""

import os
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from voice_interviewer.folders import APP_NAME, Folders
from voice_interviewer.library.sqlite_library import SqliteLibrary

_PLACES = ("data", "config", "cache")

LATER = timedelta(hours=2)
"""After so long, what a killed program left half-written is nobody's any more."""


def opened_later(folders: Folders) -> SqliteLibrary:
    """The library as the next start opens it, some hours after the kill."""
    return SqliteLibrary(folders, now=lambda: datetime.now(UTC) + LATER)


def make_old(file: Path) -> None:
    """Have a file look as if some hours had gone by."""
    moment = time.time() - LATER.total_seconds()
    os.utime(file, (moment, moment))


def assert_sound_database(folders: Folders) -> None:
    """SQLite finds nothing wrong with the file, nor with what refers to what."""
    assert problems_of(folders.database) == []


def problems_of(database: Path) -> list[str]:
    """What SQLite finds wrong with a file."""
    with closing(sqlite3.connect(database)) as connection:
        checked = [text for (text,) in connection.execute("PRAGMA integrity_check")]
        dangling = [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
        connection.execute("INSERT INTO take_search (take_search) VALUES ('integrity-check')")
    return [text for text in checked if text != "ok"] + dangling


def places_of(root: Path) -> dict[str, str]:
    """What leads the app to a user's own data, settings and cache below ``root``, in its environment."""
    return {f"XDG_{name.upper()}_HOME": str(root / name) for name in _PLACES}


def folders_of(root: Path) -> Folders:
    """The folders that it finds there."""
    return Folders(*(root / name / APP_NAME for name in _PLACES))
