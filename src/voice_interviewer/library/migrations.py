"""Brings a database to the shape this version of the app works with: each step is applied once and recorded."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from voice_interviewer.errors import StorageError
from voice_interviewer.library.backups import back_up, remove_oldest
from voice_interviewer.library.database import Database
from voice_interviewer.library.storage_errors import damaged, not_a_library, too_new

Migration = Callable[[sqlite3.Connection], None]
"""One step. Its name is its identity for ever; it must not commit (so: no ``executescript``)."""

_HELD = {"takes", "journal", "interviews"}
"""The tables that hold what the user did; the others hang on them or are made anew."""


def migrate(database: Database, steps: Sequence[Migration], app_version: str, now: datetime) -> None:
    """Apply the steps that the database has not seen, each in a transaction of its own.

    A database that holds anything of the user's is backed up first. Raises LibraryError, having changed nothing, where
    the database has seen steps that this app does not know.
    """
    pending = steps_ahead(database, steps)
    copy = _back_up_what_is_held(database, now) if pending else None
    try:
        database.use_write_ahead_log()
        for step in pending:
            _apply(database, step, app_version, now)
    except BaseException:
        _drop_needless(copy, database, pending, steps)
        raise
    if copy:
        remove_oldest(database.backups, copy)


def steps_ahead(database: Database, steps: Sequence[Migration]) -> list[Migration]:
    """The steps that the database has not seen; changes nothing.

    Raises LibraryError as `migrate` does, and where a table that an earlier step made has gone.
    """
    with database.reading() as connection:
        applied, tables = _applied(connection), _tables(connection)
    if not applied and tables:
        raise not_a_library(database.path)
    known = {_name(step) for step in steps}
    unknown = [made_by for name, made_by in applied.items() if name not in known]
    if unknown:
        raise too_new(database.path, unknown[-1])
    if not _made_by(tuple(step for step in steps if _name(step) in applied)) <= tables:
        raise damaged(database.path, database.backups)
    return [step for step in steps if _name(step) not in applied]


@cache
def _made_by(steps: tuple[Migration, ...]) -> frozenset[str]:
    """The tables that a database has after these steps."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in steps:
            step(connection)
        return frozenset(_tables(connection))


def _back_up_what_is_held(database: Database, now: datetime) -> Path | None:
    with database.reading() as connection:
        if any(_holds_rows(connection, table) for table in _HELD & _tables(connection)):
            return back_up(connection, database.backups, now)
    return None


def _drop_needless(
    copy: Path | None, database: Database, pending: Sequence[Migration], steps: Sequence[Migration]
) -> None:
    """Remove a copy of a database that did not change: else each start on a full disk would fill it more."""
    with suppress(StorageError, OSError):
        if copy and steps_ahead(database, steps) == pending:
            copy.unlink()


def _holds_rows(connection: sqlite3.Connection, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None  # noqa: S608 -- a name of our own


def _apply(database: Database, step: Migration, app_version: str, now: datetime) -> None:
    with database.writing() as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations"
            " (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL, app_version TEXT NOT NULL)"
        )
        if _name(step) in _applied(connection):
            return  # a second copy of the app, started at the same moment, was faster
        step(connection)
        connection.execute("INSERT INTO migrations VALUES (?, ?, ?)", (_name(step), now.isoformat(), app_version))


def _applied(connection: sqlite3.Connection) -> dict[str, str]:
    """The app version that applied each step, by the step's name, in order."""
    if "migrations" not in _tables(connection):
        return {}
    return dict(connection.execute("SELECT name, app_version FROM migrations ORDER BY rowid").fetchall())


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _name(step: Migration) -> str:
    return step.__name__
