"""Writing a result to a file of the user's: whole, or not at all."""

import errno
import os
import re
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from voice_interviewer.errors import StorageError
from voice_interviewer.private import open_as_usual

_PART = ".voice-interviewer-export-"
"""How the names of files begin that are being written: in the user's folder they must say whose they are."""

_STRAY = re.compile(re.escape(_PART) + "[0-9a-f]{12}")
_STRAY_SECONDS = 3_600.0
"""One that nobody has touched for so long was left by a program that was killed."""

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_whole(path: Path, content: str | bytes) -> None:
    """Put the content, text as UTF-8, into the file in one step: what was there stays until the new one is whole.

    A link stays a link, and a pipe or a terminal takes the content as it comes. Raises StorageError.
    """
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise not_written(path, error) from error


def _replace(path: Path, data: bytes) -> None:
    with taking_place_of(path) as file:
        file.write(data)


@contextmanager
def taking_place_of(path: Path) -> Iterator[IO[bytes]]:
    """A new file that takes the place of ``path`` once the block ends, and is gone if the block raises."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise StorageError(f"{path} is a device or a pipe.", "Name a file.")  # it would be gone
    _sweep(path.parent)
    part = path.with_name(f"{_PART}{uuid.uuid4().hex[:12]}")
    try:
        with part.open("x+b") as file:
            open_as_usual(file.fileno())
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def _sweep(folder: Path) -> None:
    """Remove what exports that were killed have left here."""
    limit = time.time() - _STRAY_SECONDS
    with suppress(OSError):
        for part in folder.glob(f"{_PART}*"):
            if _STRAY.fullmatch(part.name) and part.stat().st_mtime < limit:
                part.unlink(missing_ok=True)


def not_written(path: Path, error: OSError) -> StorageError:
    """Why it was not, in words, and what to do."""
    if error.errno in _NO_ROOM:
        return StorageError(
            f"The disk is full, so {path.name} was not written.", "Make room, or choose another folder."
        )
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        return StorageError(f"The folder {path.parent} is not there.", "Choose another folder.")
    if isinstance(error, IsADirectoryError):
        return StorageError(f"{path.resolve()} is a folder.", "Name a file in it, or another one.")
    why = error.strerror or str(error)
    return StorageError(f"{path.name} could not be written ({why}).", "Choose a folder in which you may write.")
