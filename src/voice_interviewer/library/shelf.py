"""How takes are sorted and stored, on disk: stars, tags, notes, and the room that sound takes up."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from voice_interviewer.errors import StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library import shelf_records as records
from voice_interviewer.library.backups import copies_with, whole_copies
from voice_interviewer.library.database import Database
from voice_interviewer.library.shelf_port import Storage, TakenQuestion
from voice_interviewer.library.sounds import SoundFolder


class SqliteShelf:
    """Implements `voice_interviewer.library.shelf_port.Shelf` over a database that has its tables."""

    def __init__(
        self, database: Database, sounds: SoundFolder, folders: Folders, finish_removals: Callable[[], None]
    ) -> None:
        """``finish_removals`` deletes the sounds that the database lists for it."""
        self._database = database
        self._sounds = sounds
        self._folders = folders
        self._finish_removals = finish_removals

    def star(self, take_ids: Sequence[int], starred: bool = True) -> None:
        with self._database.writing() as connection:
            records.star(connection, take_ids, starred)

    def tag(self, take_ids: Sequence[int], tag: str) -> None:
        words = " ".join(tag.split())
        if words:
            with self._database.writing() as connection:
                records.tag(connection, take_ids, words)

    def untag(self, take_ids: Sequence[int], tag: str) -> None:
        with self._database.writing() as connection:
            records.untag(connection, take_ids, " ".join(tag.split()))

    def tags(self) -> list[tuple[str, int]]:
        with self._database.reading() as connection:
            return records.tags(connection)

    def tags_of(self, take_ids: Sequence[int]) -> dict[str, int]:
        with self._database.reading() as connection:
            return records.tags_of(connection, take_ids)

    def note(self, take_id: int, notes: str) -> None:
        with self._database.writing() as connection:
            records.note(connection, take_id, notes)

    def questions(self) -> list[TakenQuestion]:
        with self._database.reading() as connection:
            found = records.questions(connection)
        return [TakenQuestion(row["question_id"], row["question_text"], row["takes"]) for row in found]

    def storage(self) -> Storage:
        with self._database.reading() as connection:
            kept = records.sounds(connection)
        sizes = self._sounds.sizes()
        there = [sizes.get(name, 0) for name, binned in kept if name and not binned]
        binned = [sizes.get(name, 0) for name, binned in kept if name and binned]
        return Storage(
            takes=sum(not binned for _, binned in kept),
            sound=sum(there),
            binned=sum(binned for _, binned in kept),
            binned_sound=sum(binned),
            database=_bytes(self._folders.database.parent.glob(self._folders.database.name + "*")),
            backups=_bytes(self._database.backups.glob("*")),
            unfinished=_bytes(self._folders.recordings.glob("*")),
            stray=sum(sizes.values()) - sum(there) - sum(binned),
        )

    def binned(self) -> list[int]:
        with self._database.reading() as connection:
            return records.binned(connection)

    def sizes(self, take_ids: Sequence[int]) -> dict[int, int]:
        with self._database.reading() as connection:
            names = records.sound_names(connection, take_ids)
        known = self._sounds.sizes()
        return {take_id: known[name] for take_id, name in names if name in known}

    def drop_sound(self, take_ids: Sequence[int]) -> None:
        with self._database.writing() as connection:
            records.drop_sound(connection, take_ids)
        with suppress(StorageError):  # they are let go of; what cannot go now goes at the next start
            self._finish_removals()

    def clear_stray(self) -> int:
        found = self._sounds.settled()  # before the names are read: a take may be kept at this very moment
        with self._database.reading() as connection:
            named = {name for name, _ in records.sounds(connection)}
        stray = {name: size for name, size in found.items() if name not in named}
        return sum(size for name, size in stray.items() if self._sounds.remove(name))

    def copies_with(self, take_ids: Sequence[int]) -> int:
        return len([copy for copy in copies_with(self._database.backups, take_ids) if copy.suffix == ".sqlite3"])

    def clear_backups(self) -> int:
        # One that a killed program left half-written may be the newest of all, and must not take the place of a copy.
        older = sorted(whole_copies(self._database.backups), key=lambda path: path.stat().st_mtime)[:-1]
        free = 0
        for path in older:
            size = _bytes([path])
            with suppress(OSError):  # one that cannot be deleted stays, and is not counted
                path.unlink()
                free += size
        return free


def _bytes(paths: Iterable[Path]) -> int:
    """The sizes of files, together; one that goes meanwhile is left out."""
    total = 0
    for path in paths:
        with suppress(OSError):
            total += path.stat().st_size
    return total
