"""Notices that packs were changed, added or taken away while the app runs.

A bank never changes: whoever holds one goes on with it, and whoever asks for the fresh one gets another when the files
are others.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.pack_folder import pack_paths

Fingerprint = tuple[tuple[str, int, int], ...]
"""Path, size in bytes and time of the last change in ns, of every file."""

UNREADABLE = -1


def fingerprint(folders: Sequence[Path]) -> Fingerprint:
    """What the packs of the folders look like from outside. No file is opened, and nothing is raised."""
    return tuple(mark for folder in folders for mark in _marks(folder))


class WatchedBank:
    """Loads the bank, and loads it anew when its files have changed. Safe to use from several threads."""

    def __init__(self, folders: Sequence[Path], load: Callable[[], Bank]) -> None:
        self._folders = tuple(folders)
        self._load = load
        self._lock = Lock()
        self._bank: Bank | None = None
        self._seen: Fingerprint = ()

    def known(self) -> Bank:
        """The bank as it was loaded last; it is loaded only where it never was.

        That one is at hand also while another thread loads a newer one.
        """
        return self._bank or self.fresh()

    def fresh(self) -> Bank:
        """The bank as the files are now: the same object while none has changed."""
        with self._lock:
            now = fingerprint(self._folders)
            return self._bank if self._bank is not None and now == self._seen else self._loaded(now)

    def _loaded(self, now: Fingerprint) -> Bank:
        # The files were looked at before they are read: what changes in between is noticed the next time.
        self._bank, self._seen = self._load(), now
        return self._bank


def _marks(folder: Path) -> list[tuple[str, int, int]]:
    try:
        return [_mark(file) for file in pack_paths(folder)]
    except FileNotFoundError:
        return []
    except OSError:
        return [(str(folder), UNREADABLE, UNREADABLE)]


def _mark(file: Path) -> tuple[str, int, int]:
    try:
        found = file.stat()
    except OSError:  # gone since, or a link that leads nowhere
        return str(file), UNREADABLE, UNREADABLE
    return str(file), found.st_size, found.st_mtime_ns
