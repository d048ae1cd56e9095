"""Mock interviews on disk: each is one row that is written anew whenever it goes on, so a crash loses no step."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

import msgspec

from voice_interviewer.errors import LibraryError, NotFound
from voice_interviewer.library.database import Database
from voice_interviewer.library.moments import DAMAGED, local_moment, utc_offset, utc_text
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.library.statements import insert, mark, row_of
from voice_interviewer.practice.interview.state import Interview

_INTERVIEWS = msgspec.json.Decoder(Interview)


class SqliteInterviews:
    """Implements `voice_interviewer.library.ports.Interviews` over a database that has its table."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """``now`` tells when an interview is put into the bin."""
        self._database = database
        self._now = now

    def begin(self, interview: Interview, at: datetime) -> KeptInterview:
        row = {"began": utc_text(at), "began_offset": utc_offset(at), "interview": _json(interview)}
        with self._database.writing() as connection:
            return KeptInterview(insert(connection, "interviews", row), at, None, interview)

    def save(self, interview_id: int, interview: Interview, ended: datetime | None = None) -> None:
        with self._database.writing() as connection:
            _row(connection, interview_id)
            connection.execute("UPDATE interviews SET interview = ? WHERE id = ?", (_json(interview), interview_id))
            if ended is not None:
                connection.execute(
                    "UPDATE interviews SET ended = ?, ended_offset = ? WHERE id = ?",
                    (utc_text(ended), utc_offset(ended), interview_id),
                )

    def interview(self, interview_id: int) -> KeptInterview:
        with self._database.reading() as connection:
            row = _row(connection, interview_id)
        return _kept(row)

    def interviews(self) -> list[KeptInterview]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM interviews WHERE deleted_at IS NULL ORDER BY began DESC, id DESC"
            ).fetchall()
        found: list[KeptInterview] = []
        for row in rows:
            with suppress(LibraryError):  # asking for that one tells what is wrong with it
                found.append(_kept(row))
        return found

    def unfinished(self) -> KeptInterview | None:
        with self._database.reading() as connection:
            # By id, not by `began`: a clock that was moved back must not hide what was begun last.
            row = connection.execute("SELECT * FROM interviews ORDER BY id DESC LIMIT 1").fetchone()
        if row is None or row["ended"] or row["deleted_at"]:
            return None
        with suppress(LibraryError):  # as above
            return _kept(row)
        return None

    def delete(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "interviews.deleted_at", ids, self._now())

    def restore(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "interviews.deleted_at", ids, None)


def _row(connection: sqlite3.Connection, interview_id: int) -> sqlite3.Row:
    """The row of an interview, also from the bin. Raises NotFound."""
    row = row_of(connection, "interviews", interview_id)
    if row is None:
        raise NotFound(f"There is no mock interview {interview_id}.", "List the mock interviews to see their numbers.")
    return row


def _kept(row: sqlite3.Row) -> KeptInterview:
    """An interview from its row. Raises LibraryError where the row makes no sense."""
    try:
        interview = _INTERVIEWS.decode(row["interview"])
        began = local_moment(row["began"], row["began_offset"])
        ended = local_moment(row["ended"], row["ended_offset"]) if row["ended"] else None
    except DAMAGED as error:  # msgspec's errors are ValueErrors too
        raise LibraryError(
            f"Mock interview {row['id']} cannot be read ({error}).",
            "Its answers are untouched: open them in the history.",
        ) from error
    return KeptInterview(row["id"], began, ended, interview)


def _json(interview: Interview) -> str:
    return msgspec.json.encode(interview).decode()
