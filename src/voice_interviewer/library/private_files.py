"""Folders and files that only their owner may read: answers are private."""

import os
from pathlib import Path

from voice_interviewer.library.storage_errors import file_errors

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def make_private_folder(folder: Path) -> None:
    """Make the folder with its parents, and close it to others where it was open. Raises StorageError."""
    with file_errors(folder):
        folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(FOLDER_MODE)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, or leave the one that is there. Raises StorageError.

    SQLite gives the files it writes beside a database the mode of the database.
    """
    with file_errors(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))


def sync_folder(folder: Path) -> None:
    """Put the folder's own entries on disk, so that a file renamed into it is there after a power cut.

    Windows has no such call and does not need it: renaming is journalled there.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
