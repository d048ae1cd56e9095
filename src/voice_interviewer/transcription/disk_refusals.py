"""What a disk refuses, as a sentence that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voice_interviewer.errors import StorageError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def refusals_of(path: Path) -> Iterator[None]:
    """Inside the block, an OSError becomes a StorageError about ``path``."""
    try:
        yield
    except OSError as error:
        raise storage_error(error, path) from error


def storage_error(error: OSError, path: Path) -> StorageError:
    """The refusal for people."""
    if error.errno in _FULL:
        return StorageError("The disk is full.", f"Make room on the disk that holds {path.parent}, then go on.")
    return StorageError(
        f"{path} could not be written ({error.strerror or error}).", f"Allow writing in {path.parent}, then go on."
    )
