"""What the app takes up on disk beside and in the library, and what can be let go of."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library
from voice_interviewer.library.shelf_port import Storage
from voice_interviewer.private import walk


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Everything there is; sizes in bytes."""

    library: Storage
    models: int
    """Weights that were fetched, imported or converted."""
    speech: int
    """Questions spoken ahead of time: they are made anew when they are needed."""

    @property
    def total(self) -> int:
        """All of it together."""
        kept = self.library
        sound = kept.sound + kept.binned_sound + kept.unfinished + kept.stray
        return sound + kept.database + kept.backups + self.models + self.speech


@dataclass(frozen=True, slots=True)
class OldSounds:
    """Takes whose recordings could go, and the bytes that they take up."""

    take_ids: tuple[int, ...]
    size: int


def disk_use(library: Library, folders: Folders) -> DiskUse:
    """Look at the disk. Raises LibraryError or StorageError."""
    return DiskUse(library.shelf.storage(), _bytes(folders.models), _bytes(folders.speech))


def old_sounds(library: Library, before: datetime, starred_too: bool = False) -> OldSounds:
    """The takes outside the bin that were made before a moment and have a recording."""
    made_before = library.summaries(among=TakeFilter(before=before))
    sizes = library.shelf.sizes([take.id for take in made_before if starred_too or not take.starred])
    return OldSounds(tuple(sizes), sum(sizes.values()))


def clear_speech(folders: Folders) -> int:
    """Delete the questions spoken ahead of time; returns the bytes that are free now."""
    free = 0
    for path in _files(folders.speech):
        with suppress(OSError):  # one that is being played stays, and is not counted
            size = path.stat().st_size
            path.unlink()
            free += size
    return free


def _bytes(folder: Path) -> int:
    total = 0
    for path in _files(folder):
        with suppress(OSError):  # gone meanwhile
            total += path.lstat().st_size
    return total


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder; links are not followed, and folders that cannot be read are passed over."""
    for parent, names in walk(folder):
        yield from (parent / name for name in names)
