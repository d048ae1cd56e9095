"""The folder of recordings that belong to takes."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from voice_interviewer.library.flac import encode_flac
from voice_interviewer.library.private_files import make_private_folder, sync_folder
from voice_interviewer.library.storage_errors import file_errors

PARTIAL = ".tmp"
"""The ending of a file that is being written."""

STRAY_AFTER = timedelta(hours=1)
"""A partial file untouched for so long belongs to a program that is gone."""


class SoundFolder:
    """FLAC files, one a take, that appear under their name only when they are whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self) -> None:
        """Make the folder. Raises StorageError."""
        make_private_folder(self._folder)

    def path(self, name: str) -> Path:
        """Where the sound of that name lies, or should."""
        return self._folder / name

    def find(self, name: str | None) -> Path | None:
        """The sound of that name, None where there is none or it has gone."""
        path = self._folder / name if name else None
        return path if path and path.is_file() else None

    def add(self, recording: Path, created: datetime) -> str:
        """Copy a recording in as FLAC; returns its new name, safe on disk.

        Raises AudioFileError or StorageError, leaving nothing behind. ``recording`` is never changed.
        """
        name = f"{created.astimezone(UTC):%Y%m%d-%H%M%S}-{uuid4().hex[:8]}.flac"
        partial = self._folder / (name + PARTIAL)
        with file_errors(self._folder):
            try:
                encode_flac(recording, partial)
                partial.replace(self._folder / name)
                sync_folder(self._folder)
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
        with file_errors(self._folder), os.scandir(self._folder) as entries:
            return {entry.name: entry.stat().st_size for entry in entries if not entry.name.endswith(PARTIAL)}

    def sweep(self, now: datetime) -> None:
        """Delete what a program that was killed in the middle of `add` left behind."""
        limit = (now - STRAY_AFTER).timestamp()
        with file_errors(self._folder):
            for partial in self._folder.glob(f"*{PARTIAL}"):
                if partial.stat().st_mtime < limit:
                    partial.unlink(missing_ok=True)
