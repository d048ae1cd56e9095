"""The library on disk: takes in SQLite, their recordings as FLAC beside it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.delivery.baseline import enough_speech
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.errors import LibraryError, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library import listing, purging, records, rows
from voice_interviewer.library.backups import copies_with, sweep
from voice_interviewer.library.database import BUSY_SECONDS, Database
from voice_interviewer.library.disk_use import clear_speech
from voice_interviewer.library.finding import ALL, Order, TakeFilter
from voice_interviewer.library.interviews import SqliteInterviews
from voice_interviewer.library.journal import SqliteJournal
from voice_interviewer.library.migrations import migrate, steps_ahead
from voice_interviewer.library.past_takes import past_takes
from voice_interviewer.library.ports import Interviews, Journal, Remarks, TakeSummary
from voice_interviewer.library.remarks import SqliteRemarks
from voice_interviewer.library.schema import MIGRATIONS
from voice_interviewer.library.shelf import SqliteShelf
from voice_interviewer.library.shelf_port import Shelf
from voice_interviewer.library.sounds import SoundFolder
from voice_interviewer.library.storage_errors import missing
from voice_interviewer.programme.past import PastTake
from voice_interviewer.take import Findings, Take


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqliteLibrary:
    """Keeps takes in the user's data folder; implements `voice_interviewer.library.ports.Library`.

    Opening it makes the folders, brings the database up to date and clears what a killed program left behind. Raises
    LibraryError (locked, damaged, made by a newer version) or StorageError. A library that is there already opens also
    where nothing can be written, on a full disk or a read-only one: what would change it raises StorageError then.
    """

    def __init__(
        self, folders: Folders, *, now: Callable[[], datetime] = _utc_now, busy_seconds: float = BUSY_SECONDS
    ) -> None:
        self._folders = folders
        self._now = now
        self._database = Database(folders.database, folders.data / "backups", busy_seconds)
        self._sounds = SoundFolder(folders.takes)
        self.journal: Journal = SqliteJournal(self._database, now)
        self.interviews: Interviews = SqliteInterviews(self._database, now)
        self.remarks: Remarks = SqliteRemarks(self._database, now)
        self.shelf: Shelf = SqliteShelf(self._database, self._sounds, folders, self._finish_removals)
        try:
            self._get_ready()
        except LibraryError:
            raise
        except StorageError:
            if not self._can_be_read():
                raise

    def keep(self, take: Take, recording: Path | None = None) -> Take:
        """Store a new take with a copy of its recording (any file libsndfile reads), FLAC of the same samples.

        ``recording`` is removed after the commit where it lies in the app's own folder of recordings; any other file
        is the user's and stays. Raises AudioFileError, LibraryError or StorageError, having changed nothing.
        """
        own = self._own_name(recording) if recording else None
        audio = self._sounds.add(recording, take.created) if recording else None
        try:
            with self._database.writing() as connection:
                take_id = records.insert_take(connection, take, audio, __version__)
                records.store_findings(connection, take, take_id, self._now())
                if own:  # noted with the take itself: whatever happens now, it is not taken for an answer of its own
                    records.list_removal(connection, own)
        except BaseException:
            if audio:
                self._sounds.remove(audio)
            raise
        if own:
            with suppress(LibraryError, StorageError):  # the take is safe by now; the rest is done at the next start
                self._finish_removals()
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
        copies = copies_with(self._database.backups, take_ids)
        with self._database.writing() as connection:
            records.remove_takes(connection, take_ids)
            purging.take_back_questions(connection)
            for name in (purging.WORDS, *map(self._sounds.name_of, copies)):
                records.list_removal(connection, name)
        clear_speech(self._folders)  # somebody may have asked on in words of the answer
        with suppress(LibraryError, StorageError):  # what cannot go now, as on a full disk, goes at the next start
            self._finish_removals()

    def missing_audio(self) -> tuple[int, ...]:
        """The takes, also in the bin, whose recording has gone from the folder; they open with ``audio`` None."""
        with self._database.reading() as connection:
            kept = records.sounds(connection)
        return tuple(take_id for take_id, name in kept if self._sounds.find(name) is None)

    def close(self) -> None:
        """Nothing to do: no connection outlives its transaction."""

    def _get_ready(self) -> None:
        if self._database.is_blank and self._sounds.any_there:  # an empty history beside them would look like a loss
            raise missing(self._database.path, self._database.backups, self._sounds.folder)
        self._database.create()
        migrate(self._database, MIGRATIONS, __version__, self._now())
        self._sounds.create()
        self._sounds.sweep(self._now())
        sweep(self._database.backups, self._now())
        self._finish_removals()

    def _can_be_read(self) -> bool:
        """Whether there is a library of this version's, whatever else is refused. Raises LibraryError."""
        there = self._database.path.is_file() and self._sounds.there
        return there and not steps_ahead(self._database, MIGRATIONS)

    def _own_name(self, recording: Path) -> str | None:
        """How the folder of sounds finds a recording that is the app's own; None for a file of the user's."""
        if not recording.resolve().is_relative_to(self._folders.recordings.resolve()):
            return None
        return self._sounds.name_of(recording)

    def _finish_removals(self) -> None:
        """Delete what purged takes leave behind, and the recordings of kept ones.

        What cannot be deleted now, since Windows holds it open or the program is killed, goes at the next start.
        """
        with self._database.reading() as connection:
            names = records.listed_removals(connection)
        gone = [name for name in names if name != purging.WORDS and self._sounds.remove(name)]
        if purging.WORDS in names and purging.words_forgotten(self._database):  # last: on a full disk that made room
            gone.append(purging.WORDS)
        if gone:
            with self._database.writing() as connection:
                records.forget_removals(connection, gone)
