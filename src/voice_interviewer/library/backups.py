"""Copies of the database, made before it is changed for a newer version of the app."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from voice_interviewer.library.private_files import make_private_file, make_private_folder
from voice_interviewer.library.storage_errors import file_errors

KEPT = 3
"""How many copies are kept; older ones are removed."""


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """A complete copy of an open database in ``folder``, named by its time (UTC). Raises StorageError.

    The copy gets its name only when it is whole.
    """
    make_private_folder(folder)
    final = folder / f"library-{now.astimezone(UTC):%Y%m%dT%H%M%S%fZ}.sqlite3"
    partial = final.with_suffix(".tmp")
    make_private_file(partial)
    try:
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
        with file_errors(folder):
            partial.replace(final)
    finally:
        partial.unlink(missing_ok=True)
    _remove_oldest(folder)
    return final


def _remove_oldest(folder: Path) -> None:
    with file_errors(folder):
        for copy in sorted(folder.glob("library-*.sqlite3"))[:-KEPT]:
            copy.unlink()
