"""Turns what SQLite and the file system report into one clear sentence and what to do about it."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from voice_interviewer.errors import LibraryError, StorageError

_PRIMARY_CODE = 0xFF
"""SQLite's extended result codes keep the primary one in their lowest byte (https://sqlite.org/rescode.html)."""

_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_NOT_WRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

_INDEX_BYTES = 32_768
"""What SQLite makes beside a database with a write-ahead log; without room for it, it tells of a faulty disk."""


@contextmanager
def database_errors(database: Path, backups: Path) -> Iterator[None]:
    """Raise LibraryError or StorageError for what the user can act on; other SQLite errors are bugs and pass."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(error, database, backups) from error


def _explained(error: sqlite3.Error, database: Path, backups: Path) -> Exception:
    # Errors that Python itself raises, such as a wrong number of parameters, carry no code: those are bugs.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE
    if code in _LOCKED:
        return LibraryError(
            "The library is locked by another program.",
            f"Close whatever has {database} open, then try again; nothing was changed.",
        )
    if code in _DAMAGED:
        return damaged(database, backups)
    if code in _NOT_WRITABLE:
        return not_writable(database)
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(database.parent)):
        return disk_full(database.parent)
    if code == sqlite3.SQLITE_IOERR:
        return StorageError(
            f"The disk refused to read or write {database}.",
            "Check that it has room and is still connected, then try again; nothing was changed.",
        )
    return error


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _INDEX_BYTES
    return False


@contextmanager
def file_errors(folder: Path) -> Iterator[None]:
    """Raise StorageError for anything the file system refuses in ``folder``."""
    try:
        yield
    except OSError as error:
        raise (disk_full(folder) if error.errno in _NO_ROOM else not_writable(folder)) from error


def disk_full(folder: Path) -> StorageError:
    """There is no room left where the library lies."""
    return StorageError(
        f"The disk that holds {folder} is full.", "Make room and try again; nothing was lost or changed."
    )


def not_writable(path: Path) -> StorageError:
    """The library's file or folder cannot be opened for writing."""
    return StorageError(
        f"{path} cannot be opened or written.",
        "Allow writing there, or choose another data folder; nothing was changed.",
    )


def damaged(database: Path, backups: Path) -> LibraryError:
    """The database cannot be read; the advice names the newest backup where there is one."""
    found = _newest(backups)
    return LibraryError(
        f"The library's database {database} is damaged and was left untouched.",
        f"Move it away to begin anew, or put a backup in its place ({found}); recordings are kept beside it.",
    )


def missing(database: Path, backups: Path, takes: Path) -> LibraryError:
    """There are recordings of takes and no database that knows them."""
    return LibraryError(
        f"The library's database {database} is missing or empty, while recordings of answers lie in {takes}.",
        f"Put it back, or a backup in its place ({_newest(backups)}); to begin anew, move the recordings away.",
    )


def _newest(backups: Path) -> str:
    newest = max(backups.glob("library-*.sqlite3"), default=None)
    return f"the newest backup is {newest}" if newest else f"there is no backup in {backups} yet"


def too_new(database: Path, made_by: str) -> LibraryError:
    """The database was changed by a later version of the app."""
    return LibraryError(
        f"The library {database} was made by a newer version of Voice Interviewer ({made_by}).",
        "Update the app to open it; nothing was changed.",
    )


def not_a_library(database: Path) -> LibraryError:
    """The file is a database, but of another program."""
    return LibraryError(
        f"{database} is not a library of Voice Interviewer.", "Move that file away; it was left untouched."
    )
