"""The folder of recordings that belong to takes."""

import os
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from voice_interviewer.library.flac import encode_flac
from voice_interviewer.library.private_files import make_private_folder, sync_folder
from voice_interviewer.library.storage_errors import file_errors

WHOLE = ".flac"
"""The ending of a sound that is whole."""

PARTIAL = ".tmp"
"""The ending of a file that is being written."""

STRAY_AFTER = timedelta(hours=1)
"""A partial file untouched for so long belongs to a program that is gone."""


SETTLED_SECONDS = 60.0
"""A take is in the database so soon after its sound was written, or it never will be."""


class SoundFolder:
    """FLAC files, one a take, that appear under their name only when they are whole."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def there(self) -> bool:
        return self.folder.is_dir()

    @property
    def any_there(self) -> bool:
        """Whether any whole sound is there. Raises StorageError."""
        return self.there and bool(self.sizes())

    def create(self) -> None:
        """Make the folder. Raises StorageError."""
        make_private_folder(self.folder)

    def path(self, name: str) -> Path:
        """Where the sound of that name lies, or should."""
        return self.folder / name

    def name_of(self, file: Path) -> str:
        """How a file outside is named here, so that it is found also where the whole data folder was moved."""
        return os.path.relpath(file.resolve(), self.folder.resolve())

    def find(self, name: str | None) -> Path | None:
        """The sound of that name, None where there is none or it has gone."""
        try:
            path = self.folder / name if name else None
            return path if path and path.is_file() else None
        except (TypeError, OSError):  # of a damaged row: bytes, or a name that no file can have
            return None

    def add(self, recording: Path, created: datetime) -> str:
        """Copy a recording in as FLAC; returns its new name, safe on disk.

        Raises AudioFileError or StorageError, leaving nothing behind. ``recording`` is never changed.
        """
        name = f"{created.astimezone(UTC):%Y%m%d-%H%M%S}-{uuid4().hex[:8]}{WHOLE}"
        partial = self.folder / (name + PARTIAL)
        with file_errors(self.folder):
            try:
                encode_flac(recording, partial)
                partial.replace(self.folder / name)
                sync_folder(self.folder)
            except BaseException:
                partial.unlink(missing_ok=True)
                self.path(name).unlink(missing_ok=True)
                raise
        return name

    def remove(self, name: str) -> bool:
        """Delete a sound; False where the system refuses, as Windows does while it is played."""
        try:
            self.path(name).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def sizes(self) -> dict[str, int]:
        """The bytes of every whole sound in the folder, by its name."""
        return {name: found.st_size for name, found in self._whole().items()}

    def settled(self) -> dict[str, int]:
        """The same, without the newest: a take that is being kept is named only after its sound is there."""
        limit = time.time() - SETTLED_SECONDS
        return {name: found.st_size for name, found in self._whole().items() if found.st_mtime < limit}

    def sweep(self, now: datetime) -> None:
        """Delete what a program that was killed in the middle of `add` left behind."""
        limit = (now - STRAY_AFTER).timestamp()
        with file_errors(self.folder):
            for partial in self.folder.glob(f"*{PARTIAL}"):
                with suppress(FileNotFoundError):  # another copy of the app, started at this very moment, was faster
                    if partial.stat().st_mtime < limit:
                        partial.unlink()

    def _whole(self) -> dict[str, os.stat_result]:
        """Every whole sound by its name. Systems put files of their own beside them, such as ``.DS_Store``."""
        found = {}
        with file_errors(self.folder), os.scandir(self.folder) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):  # deleted meanwhile, or a link to nothing
                    if entry.name.endswith(WHOLE) and entry.is_file():
                        found[entry.name] = entry.stat()
        return found
