"""Copies of the database, made before it is changed for a newer version of the app."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from voice_interviewer.library.private_files import make_private_file, make_private_folder, sync_folder
from voice_interviewer.library.storage_errors import file_errors

KEPT = 3
"""How many copies are kept; older ones are removed."""

_STRAY_AFTER = timedelta(hours=1)
"""A copy that is not whole and was not touched for so long belongs to a program that is gone."""


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
            sync_folder(folder)
    finally:
        partial.unlink(missing_ok=True)
    return final


def whole_copies(folder: Path) -> list[Path]:
    """The copies that are whole, by name."""
    return sorted(folder.glob("library-*.sqlite3"))


def sweep(folder: Path, now: datetime) -> None:
    """Delete what a program that was killed in the middle of `back_up` left behind. Raises StorageError."""
    limit = (now - _STRAY_AFTER).timestamp()
    with file_errors(folder):
        for partial in folder.glob("library-*.tmp*"):  # and the journal that SQLite keeps beside it
            with suppress(FileNotFoundError):  # another copy of the app, started at this very moment, was faster
                if partial.stat().st_mtime < limit:
                    partial.unlink()


def remove_oldest(folder: Path, newest: Path) -> None:
    """Keep the newest copies only; ``newest`` in any case, since it looks old where the clock went back.

    Raises StorageError.
    """
    with file_errors(folder):
        others = [copy for copy in whole_copies(folder) if copy != newest]
        for copy in others[: 1 - KEPT]:
            copy.unlink(missing_ok=True)


def copies_with(folder: Path, take_ids: Sequence[int]) -> list[Path]:
    """The copies that hold one of these takes, and those that cannot be looked into: nobody could go back to them.

    A half-written one is among the latter, with the journal beside it.
    """
    copies = sorted(folder.glob("library-*")) if take_ids else []
    return [copy for copy in copies if _may_hold(copy, take_ids)]


def _may_hold(copy: Path, take_ids: Sequence[int]) -> bool:
    address = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"  # else SQLite would put files of its own beside it
    wanted = "SELECT 1 FROM takes WHERE id IN (SELECT value FROM json_each(?)) LIMIT 1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(wanted, (json.dumps(list(take_ids)),)).fetchone() is not None
    except sqlite3.Error:
        return True
