"""The few SQL statements that all tables share, run inside a transaction that the caller began."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from voice_interviewer.library.moments import utc_text

MOST = 2**63 - 1
"""The largest number that SQLite holds."""

Marking = Literal["takes.deleted_at", "interviews.deleted_at", "journal.struck_at", "remarks.struck_at"]
"""A column whose moment takes a row out of every list, and whose absence brings it back."""


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> int:
    """Insert a row and return its id."""
    names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
    statement = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608 -- the names are our own, never input
    return connection.execute(statement, row).lastrowid or 0


def row_of(connection: sqlite3.Connection, table: str, row_id: int, also: str = "") -> sqlite3.Row | None:
    """The row of that id, with one expression more where that is given.

    None where there is none, also for a number that SQLite cannot hold.
    """
    if abs(row_id) > MOST:
        return None
    columns = f"*, {also}" if also else "*"
    statement = f"SELECT {columns} FROM {table} WHERE id = ?"  # noqa: S608 -- as above
    row: sqlite3.Row | None = connection.execute(statement, (row_id,)).fetchone()
    return row


def mark(connection: sqlite3.Connection, marking: Marking, ids: Sequence[int], moment: datetime | None) -> None:
    """Mark rows with a moment, or with None take the mark away; those already marked keep their moment."""
    table, column = marking.split(".")
    text = utc_text(moment) if moment else None
    connection.executemany(
        f"UPDATE {table} SET {column} = :at WHERE id = :id AND (:at IS NULL OR {column} IS NULL)",  # noqa: S608 -- as above
        [{"at": text, "id": row_id} for row_id in ids if abs(row_id) <= MOST],
    )
