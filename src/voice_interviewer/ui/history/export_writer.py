"""Writes exports: whole, or not at all. No Qt in here."""

import errno
import os
import uuid
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.library.ports import Library
from voice_interviewer.report.formats import export_name, render
from voice_interviewer.take import Take

_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and what could not be: a take in a format that it has nothing for."""

    paths: tuple[Path, ...]
    left_out: tuple[UserError, ...] = ()


def export_take(take: Take, key: str, path: Path) -> Exported:
    """Write one take to that file. Raises StorageError, and UserError where the format has nothing to show for it."""
    write_whole(path, render(take, key))
    return Exported((path,))


def export_takes(
    library: Library,
    take_ids: Sequence[int],
    key: str,
    folder: Path,
    report: Callable[[float], None],
    cancel: CancelToken,
) -> Exported:
    """Write each take to a file of its own in the folder.

    Raises StorageError at the first that cannot be written (those before it stay), LibraryError, Cancelled.
    """
    paths: list[Path] = []
    left_out: list[UserError] = []
    for number, take_id in enumerate(take_ids, start=1):
        cancel.raise_if_cancelled()
        take = library.take(take_id)
        try:
            text = render(take, key)
        except UserError as error:
            left_out.append(error)
        else:
            paths.append(folder / export_name(take, key))
            write_whole(paths[-1], text)
        report(number / len(take_ids))
    return Exported(tuple(paths), tuple(left_out))


def write_whole(path: Path, text: str) -> None:
    """Put the text into the file in one step, so that no half of it is ever left. Raises StorageError."""
    # Not made by tempfile: that would close the file to others, and an export is the user's to hand on.
    temporary = path.with_name(f".export-{uuid.uuid4().hex[:12]}")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> StorageError:
    if error.errno in _NO_ROOM:
        return StorageError(
            f"The disk is full, so {path.name} was not written.", "Make room, or choose another folder."
        )
    if isinstance(error, FileNotFoundError):
        return StorageError(f"The folder {path.parent} is not there.", "Choose another folder.")
    why = error.strerror or str(error)
    return StorageError(f"{path.name} could not be written ({why}).", "Choose a folder in which you may write.")
