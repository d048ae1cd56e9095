"""Writing a result to a file of the user's: whole, or not at all."""

import errno
import os
import uuid
from contextlib import suppress
from pathlib import Path

from voice_interviewer.errors import StorageError

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_whole(path: Path, text: str) -> None:
    """Put the text into the file in one step: what was there before stays until the new one is whole.

    A link stays a link, and a pipe or a terminal takes the text as it comes. Raises StorageError.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise _not_written(path, error) from error


def _replace(path: Path, text: str) -> None:
    # Not made by tempfile: that would close the file to others, and an export is the user's to hand on.
    part = path.with_name(f".export-{uuid.uuid4().hex[:12]}")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


def _not_written(path: Path, error: OSError) -> StorageError:
    if error.errno in _NO_ROOM:
        return StorageError(
            f"The disk is full, so {path.name} was not written.", "Make room, or choose another folder."
        )
    if isinstance(error, FileNotFoundError):
        return StorageError(f"The folder {path.parent} is not there.", "Choose another folder.")
    if isinstance(error, IsADirectoryError):
        return StorageError(f"{path.resolve()} is a folder.", "Name a file in it, or another one.")
    why = error.strerror or str(error)
    return StorageError(f"{path.name} could not be written ({why}).", "Choose a folder in which you may write.")
