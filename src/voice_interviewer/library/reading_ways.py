"""How a database is opened for reading where the usual way is refused: on a full disk, and on a read-only one.

With a write-ahead log even a reader wants to write a little (https://sqlite.org/wal.html): an index of 32 kB that all
connections share. Where that has no place, the takes must still be shown, listened to and exported.
"""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

_PRIMARY_CODE = 0xFF
_NO_PLACE = {
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
}

Way = Callable[[], sqlite3.Connection]


def begin_reading(database: Path, usual: Way, busy_seconds: float) -> sqlite3.Connection:
    """A connection in a transaction that sees one state of the database. Raises what the ``usual`` way raises.

    ``usual`` opens the database as everybody does; only where there is no place for the index is another way tried.
    """
    try:
        return _begun(usual())
    except sqlite3.Error as error:
        if not _has_no_place(error):
            raise
        refusal = error
    for way in _other_ways(database, usual, busy_seconds):
        try:
            return _begun(way())
        except sqlite3.Error as error:
            if not _has_no_place(error):
                raise
    raise refusal


def _other_ways(database: Path, usual: Way, busy_seconds: float) -> Iterator[Way]:
    def alone() -> sqlite3.Connection:
        connection = usual()  # whoever has the database alone keeps the index in memory: a full disk is no hindrance
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        return connection

    def read_only(more: str = "") -> sqlite3.Connection:
        address = f"{database.as_uri()}?mode=ro{more}"
        return sqlite3.connect(address, uri=True, timeout=busy_seconds, isolation_level=None)

    yield alone
    yield read_only  # a log and an index that a killed program left behind can be read as they are
    log = database.with_name(f"{database.name}-wal")
    if not (log.is_file() and log.stat().st_size):  # else what is in the log would be passed over
        yield lambda: read_only("&immutable=1")


def _begun(connection: sqlite3.Connection) -> sqlite3.Connection:
    try:
        connection.execute("BEGIN")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()  # only now the file is looked at
    except BaseException:
        connection.close()
        raise
    return connection


def _has_no_place(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE in _NO_PLACE
