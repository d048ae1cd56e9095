"""Folders and files that only their owner may read: answers are private."""

import errno
import os
from pathlib import Path

from voice_interviewer.library.storage_errors import file_errors
from voice_interviewer.private import FILE_MODE, make_folder

_NO_SUCH_CALL = {errno.EINVAL, errno.EBADF, errno.ENOTSUP}
"""How a file system says that it cannot put a folder on disk by itself."""


def make_private_folder(folder: Path) -> None:
    """Make the folder with its parents, and close it to others where it was open. Raises StorageError."""
    with file_errors(folder):
        make_folder(folder)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, or leave the one that is there. Raises StorageError.

    SQLite gives the files it writes beside a database the mode of the database.
    """
    with file_errors(path):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, FILE_MODE))


def sync_folder(folder: Path) -> None:
    """Put the folder's own entries on disk, so that a file renamed into it is there after a power cut.

    Windows has no such call and does not need it: renaming is journalled there. Some network drives have none either,
    which is no reason to keep no take on them. Raises OSError.
    """
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(handle)
