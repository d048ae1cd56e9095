"""What is said about takes, on disk: every remark is a row of its own, whether this version can read it or not."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from voice_interviewer.library.database import Database
from voice_interviewer.library.moments import DAMAGED, local_moment, utc_offset, utc_text
from voice_interviewer.library.records import take_row
from voice_interviewer.library.statements import MOST, insert, mark
from voice_interviewer.remarks.remark import KeptRemark, Remark

_REMARKS = msgspec.json.Decoder[Remark](Remark)


class SqliteRemarks:
    """Implements `voice_interviewer.library.ports.Remarks` over a database that has its table."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """``now`` tells when a remark is struck."""
        self._database = database
        self._now = now

    def note(self, take_id: int, remark: Remark, at: datetime) -> KeptRemark:
        when = {"noted": utc_text(at), "utc_offset": utc_offset(at)}
        with self._database.writing() as connection:
            take_row(connection, take_id)
            row = {"take_id": take_id, **when, "remark": msgspec.json.encode(remark).decode()}
            return KeptRemark(insert(connection, "remarks", row), take_id, at, remark)

    def of(self, take_id: int) -> list[KeptRemark]:
        if abs(take_id) > MOST:
            return []
        return self._read("SELECT * FROM remarks WHERE struck_at IS NULL AND take_id = ? ORDER BY id", (take_id,))

    def all(self) -> list[KeptRemark]:
        return self._read(
            """
            SELECT remarks.* FROM remarks JOIN takes ON takes.id = take_id
            WHERE struck_at IS NULL AND deleted_at IS NULL ORDER BY remarks.id
            """
        )

    def strike(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "remarks.struck_at", ids, self._now())

    def unstrike(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "remarks.struck_at", ids, None)

    def _read(self, statement: str, values: tuple[int, ...] = ()) -> list[KeptRemark]:
        with self._database.reading() as connection:
            found = connection.execute(statement, values).fetchall()
        return [kept for row in found if (kept := _kept(row))]


def _kept(row: sqlite3.Row) -> KeptRemark | None:
    """The remark of a row, None where this version cannot read it."""
    try:
        moment = local_moment(row["noted"], row["utc_offset"])
        return KeptRemark(row["id"], row["take_id"], moment, _REMARKS.decode(row["remark"]))
    except DAMAGED:  # msgspec's errors are ValueErrors too
        return None
