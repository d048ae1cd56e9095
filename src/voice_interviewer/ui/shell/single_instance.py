"""Lets only one window work on a data folder, and brings that one to the front when another is started.

The lock belongs to the operating system, so a killed window never leaves a stale one. The second copy speaks to the
first by changing a small file that the first one watches: no socket is opened.
"""

import time
from contextlib import suppress
from enum import Enum
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from voice_interviewer.errors import StorageError

LOCK_NAME = "window.lock"
CALL_NAME = "window.call"


class Place(Enum):
    """Which copy this is."""

    FIRST = "first"
    SECOND = "second"


class SingleInstance(QObject):
    """Holds the lock while the window lives.

    Signals: ``called()``, somebody started a second copy.
    """

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call = folder / CALL_NAME
        self._lock = FileLock(folder / LOCK_NAME, timeout=0)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._file_changed)

    def take_place(self) -> Place:
        """Become the first copy, or call the one that is. Raises StorageError where the folder cannot be written."""
        try:
            self._call.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            with suppress(StorageError):  # the first copy hears of nothing then, and two on one library would be worse
                self._change_call_file()
            return Place.SECOND
        except OSError as error:
            raise _read_only(self._call.parent, error) from error
        self._change_call_file()
        self._watcher.addPath(str(self._call))
        return Place.FIRST

    def give_up(self) -> None:
        """Let another copy be the first. Safe to call twice."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._lock.release()

    @Slot(str)
    def _file_changed(self, path: str) -> None:
        self.called.emit()
        if path not in self._watcher.files():  # some file systems replace a file instead of changing it
            self._watcher.addPath(path)

    def _change_call_file(self) -> None:
        try:
            # Different text each time: a watcher may look at the content, the size or the time.
            self._call.write_text(f"{time.time_ns()}\n", encoding="utf-8")
        except OSError as error:
            raise _read_only(self._call.parent, error) from error


def _read_only(folder: Path, error: OSError) -> StorageError:
    return StorageError(
        f"The folder {folder} cannot be written ({error.strerror or error}).",
        "Answers cannot be kept until there is room and writing is allowed there.",
    )
