"""The library's SQLite file: how it is opened, and its transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from voice_interviewer.library.private_files import make_private_file, make_private_folder
from voice_interviewer.library.reading_ways import begin_reading
from voice_interviewer.library.row_forms import kept_text
from voice_interviewer.library.storage_errors import database_errors, file_errors

BUSY_SECONDS = 5.0
"""How long to wait for another program that is writing, before saying so."""


class Database:
    """Transactions on one SQLite file.

    Each transaction has a connection of its own, so that any thread may call at any time and nothing stays open in
    between. Errors the user can act on become LibraryError or StorageError; then nothing has changed.
    """

    def __init__(self, path: Path, backups: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        self.path = path.absolute()
        self.backups = backups
        self._busy_seconds = busy_seconds

    @property
    def is_blank(self) -> bool:
        """Whether there is no file yet, or one with nothing in it. Raises StorageError."""
        with file_errors(self.path.parent):
            return not self.path.exists() or (self.path.is_file() and self.path.stat().st_size == 0)

    def create(self) -> None:
        """Make the file and its folder where they are missing. Raises StorageError."""
        make_private_folder(self.path.parent)
        make_private_file(self.path)

    def use_write_ahead_log(self) -> None:
        """Let readers and one writer work side by side. The mode is kept in the file."""
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode = WAL")

    def empty_log(self) -> bool:
        """Bring what the write-ahead log holds into the file, and leave nothing in the log; False where somebody reads.

        Raises LibraryError or StorageError.
        """
        with self._connection() as connection:
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction that sees one state of the database throughout; also where nothing can be written."""
        with (
            database_errors(self.path, self.backups),
            closing(begin_reading(self.path, self._connect, self._busy_seconds)) as connection,
        ):
            connection.row_factory, connection.text_factory = sqlite3.Row, kept_text
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is committed, and on the disk, when the block ends without an error."""
        with self._connection() as connection:
            # Taking the write lock at once avoids a deadlock of two readers that both want to write.
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """A connection that is closed afterwards, which rolls back what was not committed."""
        with database_errors(self.path, self.backups), closing(self._connect()) as connection:
            connection.row_factory, connection.text_factory = sqlite3.Row, kept_text
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")  # what is purged is overwritten, not just unlinked
            yield connection

    def _connect(self) -> sqlite3.Connection:
        # mode=rw: should the file vanish while the app runs, an empty one must not quietly take its place.
        address = f"{self.path.as_uri()}?mode=rw"
        return sqlite3.connect(address, uri=True, timeout=self._busy_seconds, isolation_level=None)
