"""The app's own files: for their owner alone, there whole or not at all, and changed by one program at a time."""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600

_PART = ".part-"
"""How the names of files begin that are being written."""

_STRAY_SECONDS = 3_600.0
"""One that nobody has touched for so long was left by a program that was killed."""

WAIT_SECONDS = 3.0
"""How long a window may stand still while another copy of the app changes the same file; that takes milliseconds."""

_POLL_SECONDS = 0.01

_JUNCTION = 0xA000_0003
"""``IO_REPARSE_TAG_MOUNT_POINT``, which the module ``stat`` knows on Windows alone."""


class Busy(OSError):
    """Another program is changing the file."""


_users_mask = [0o022]
"""The umask that the user's shell or desktop gave; what is exported keeps to it."""


def close_new_files() -> None:
    """From now on, what this process and its children make is for the user alone. Called once, by the front door."""
    _users_mask[0] = os.umask(0o777 & ~FOLDER_MODE)


def open_as_usual(handle: int) -> None:
    """Give a new file the mode that the user's other programs would: what is exported is theirs to hand on."""
    if os.name == "posix":
        os.fchmod(handle, 0o666 & ~_users_mask[0])


def make_folder(folder: Path) -> None:
    """Make the folder with its parents, and close it to others where it was open. Raises OSError."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    close_folder(folder)


def close_folder(folder: Path) -> None:
    """Close a folder to others, if it is there and was open. Raises OSError."""
    if os.name == "posix" and folder.is_dir() and folder.stat().st_mode & 0o077:
        folder.chmod(FOLDER_MODE)


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path``, replacing what is there, in one step that no crash can halve; its folder is made.

    Raises OSError, and then the old content stands.
    """
    _make_folder_of(path)
    sweep(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_PART, suffix=path.suffix)  # with FILE_MODE
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Inside the block no other program and no other thread is in one for the same file: to read it and write it anew.

    The block runs also where no lock can be made, as in a folder that is read-only: writing the file then says why it
    fails. Raises Busy where another program has kept the file to itself for `WAIT_SECONDS`.
    """
    with contextlib.ExitStack() as held:
        _hold(path, held)
        yield


def _hold(path: Path, held: contextlib.ExitStack) -> None:
    from filelock import FileLock, Timeout  # takes longer to import than most of what needs this module

    try:
        _make_folder_of(path)
        lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=WAIT_SECONDS, mode=FILE_MODE)
        held.enter_context(lock.acquire(poll_interval=_POLL_SECONDS))
    except Timeout as error:
        raise Busy(errno.EBUSY, "another program is changing the file") from error
    except OSError:
        return


def _make_folder_of(path: Path) -> None:
    if not path.parent.is_dir():
        make_folder(path.parent)


def sweep(folder: Path, pattern: str = f"{_PART}*") -> None:
    """Remove what programs that were killed left half-written in one of the app's folders: files, and folders of them.

    What somebody touched within the last hour stays: another copy of the app may be writing it.
    """
    limit = time.time() - _STRAY_SECONDS
    for part in folder.glob(pattern):
        with contextlib.suppress(OSError):  # gone meanwhile, or held open: the next time, then
            if _last_touched(part) < limit:
                remove(part)


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it; one that is not there is no error. Raises OSError."""
    if path.is_dir() and not is_link(path):
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def walk(top: Path, refused: Callable[[OSError], None] = lambda error: None) -> Iterator[tuple[Path, Sequence[str]]]:
    """Each folder from ``top`` inwards, with the names of its files and links: what links lead to is not looked at.

    ``refused`` is told of each folder that cannot be looked into.
    """
    for place, below, names in os.walk(top, onerror=refused):
        where = Path(place)
        links = [name for name in below if is_link(where / name)]
        below[:] = [name for name in below if name not in links]  # into these it goes on
        yield where, [*names, *links]


def is_link(path: Path) -> bool:
    """Whether a path leads elsewhere: by a link, or by a junction, as Windows has for folders."""
    try:
        return leads_elsewhere(path.lstat())
    except OSError:
        return False


def leads_elsewhere(status: os.stat_result) -> bool:
    """The same of what `os.lstat` tells. Python before 3.12 takes a junction for the folder that it leads to."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def _last_touched(part: Path) -> float:
    return max(found.stat().st_mtime for found in [part, *part.rglob("*")])
