"""The journal on disk: every event is a row of its own and stays one, whether this version can read it or not."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from voice_interviewer.library.database import Database
from voice_interviewer.library.moments import DAMAGED, local_moment, utc_offset, utc_text
from voice_interviewer.library.statements import insert, mark
from voice_interviewer.programme.events import Event, Noted

_EVENTS = msgspec.json.Decoder[Event](Event)


class SqliteJournal:
    """Implements `voice_interviewer.library.ports.Journal` over a database that has its table."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        """``now`` tells when an event is struck."""
        self._database = database
        self._now = now

    def note(self, event: Event, at: datetime) -> Noted:
        row = {"noted": utc_text(at), "utc_offset": utc_offset(at), "event": msgspec.json.encode(event).decode()}
        with self._database.writing() as connection:
            return Noted(insert(connection, "journal", row), at, event)

    def events(self) -> list[Noted]:
        with self._database.reading() as connection:
            # By id: what was noted last counts, also where the clock was moved back in between.
            rows = connection.execute("SELECT * FROM journal WHERE struck_at IS NULL ORDER BY id").fetchall()
        return [noted for row in rows if (noted := _noted(row))]

    def strike(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "journal.struck_at", ids, self._now())

    def unstrike(self, ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            mark(connection, "journal.struck_at", ids, None)


def _noted(row: sqlite3.Row) -> Noted | None:
    """The event of a row, None where this version cannot read it."""
    try:
        return Noted(row["id"], local_moment(row["noted"], row["utc_offset"]), _EVENTS.decode(row["event"]))
    except DAMAGED:  # msgspec's errors are ValueErrors too
        return None
