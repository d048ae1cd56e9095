"""The library on disk: takes in SQLite, their recordings as FLAC beside it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.delivery.baseline import enough_speech
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.errors import LibraryError
from voice_interviewer.folders import Folders
from voice_interviewer.library import listing, records, rows
from voice_interviewer.library.database import BUSY_SECONDS, Database
from voice_interviewer.library.finding import ALL, Order, TakeFilter
from voice_interviewer.library.interviews import SqliteInterviews
from voice_interviewer.library.journal import SqliteJournal
from voice_interviewer.library.migrations import migrate
from voice_interviewer.library.past_takes import past_takes
from voice_interviewer.library.ports import Interviews, Journal, Remarks, TakeSummary
from voice_interviewer.library.remarks import SqliteRemarks
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.shelf import SqliteShelf
from voice_interviewer.library.shelf_port import Shelf
from voice_interviewer.library.sounds import SoundFolder
from voice_interviewer.programme.past import PastTake
from voice_interviewer.take import Findings, Take


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqliteLibrary:
    """Keeps takes in the user's data folder; implements `voice_interviewer.library.ports.Library`.

    Opening it makes the folders, brings the database up to date and clears what a killed program left behind. Raises
    LibraryError (locked, damaged, made by a newer version) or StorageError.
    """

    def __init__(
        self, folders: Folders, *, now: Callable[[], datetime] = _utc_now, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        self._recordings = folders.recordings
        self._now = now
        self._database = Database(folders.database, folders.data / "backups", busy_seconds)
        self._sounds = SoundFolder(folders.takes)
        self.journal: Journal = SqliteJournal(self._database, now)
        self.interviews: Interviews = SqliteInterviews(self._database, now)
        self.remarks: Remarks = SqliteRemarks(self._database, now)
        self.shelf: Shelf = SqliteShelf(self._database, self._sounds, folders, self._finish_removals)
        self._database.create()
        migrate(self._database, MIGRATIONS, __version__, now())
        self._sounds.create()
        self._sounds.sweep(now())
        self._finish_removals()

    def keep(self, take: Take, recording: Path | None = None) -> Take:
        """Store a new take with a copy of its recording (any file libsndfile reads), FLAC of the same samples.

        ``recording`` is removed after the commit where it lies in the app's own folder of recordings; any other file
        is the user's and stays. Raises AudioFileError, LibraryError or StorageError, having changed nothing.
        """
        audio = self._sounds.add(recording, take.created) if recording else None
        try:
            with self._database.writing() as connection:
                take_id = records.insert_take(connection, take, audio, __version__)
                records.store_findings(connection, take, take_id, self._now())
        except BaseException:
            if audio:
                self._sounds.remove(audio)
            raise
        if recording:
            self._remove_own(recording)
        return replace(take, id=take_id, audio=self._sounds.path(audio) if audio else None)

    def add_findings(self, take_id: int, findings: Findings) -> Take:
        with self._database.writing() as connection:
            row = records.take_row(connection, take_id)
            pieces = records.read_pieces(connection, take_id)
            take = rows.take_from(row, self._sounds.find(row["audio"]), findings, pieces)
            records.store_findings(connection, take, take_id, self._now())
        return take

    def take(self, take_id: int) -> Take:
        with self._database.reading() as connection:
            row = records.take_row(connection, take_id)
            findings = records.read_findings(connection, take_id)
            pieces = records.read_pieces(connection, take_id)
        return rows.take_from(row, self._sounds.find(row["audio"]), findings, pieces)

    def summaries(
        self,
        search: str = "",
        limit: int | None = None,
        offset: int = 0,
        *,
        among: TakeFilter = ALL,
        order: Order = Order.NEWEST,
    ) -> list[TakeSummary]:
        with self._database.reading() as connection:
            found = listing.listed(connection, search, among, order, limit, offset)
        return [rows.summary_from(row) for row in found]

    def count(self, search: str = "", *, among: TakeFilter = ALL) -> int:
        with self._database.reading() as connection:
            return listing.count_listed(connection, search, among)

    def recent_delivery(self, limit: int, before: datetime | None = None) -> list[EarlierAnswer]:
        found: list[EarlierAnswer] = []
        with self._database.reading() as connection:
            for row in records.spoken(connection, before):
                if len(found) >= limit:
                    break
                with suppress(LibraryError):  # opening that take tells what is wrong with it
                    answer = rows.earlier_from(row, records.words_of(connection, row["take_id"]))
                    found += [answer] if enough_speech(answer.delivery) else []
        return found

    def past_takes(self) -> list[PastTake]:
        with self._database.reading() as connection:
            return past_takes(connection)

    def recent_texts(self, limit: int) -> list[str]:
        with self._database.reading() as connection:
            return records.recent_texts(connection, limit)

    def delete(self, take_ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            records.mark_deleted(connection, take_ids, self._now())

    def restore(self, take_ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            records.mark_deleted(connection, take_ids, None)

    def purge(self, take_ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            records.remove_takes(connection, take_ids)
        self._finish_removals()

    def missing_audio(self) -> tuple[int, ...]:
        """The takes, also in the bin, whose recording has gone from the folder; they open with ``audio`` None."""
        with self._database.reading() as connection:
            kept = records.sounds(connection)
        return tuple(take_id for take_id, name in kept if self._sounds.find(name) is None)

    def close(self) -> None:
        """Nothing to do: no connection outlives its transaction."""

    def _remove_own(self, recording: Path) -> None:
        """Remove a recording that is now in the library, if it is the app's own and not a file of the user's."""
        if recording.resolve().is_relative_to(self._recordings.resolve()):
            # The take is safe by now; a file that Windows holds open is offered again at the next start, no worse.
            with suppress(OSError):
                recording.unlink(missing_ok=True)

    def _finish_removals(self) -> None:
        """Delete the sounds of purged takes; one that cannot be deleted now is tried again at the next start."""
        with self._database.reading() as connection:
            names = records.listed_removals(connection)
        gone = [name for name in names if self._sounds.remove(name)]
        if gone:
            with self._database.writing() as connection:
                records.forget_removals(connection, gone)
