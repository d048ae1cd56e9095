"""Counts the moments in which the UI thread did not answer, and says which line of code kept it."""

import faulthandler
import os
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from PySide6.QtCore import QObject, Qt, QTimer, Slot

LONGEST = 0.050
"""Seconds for which the UI thread may keep a user waiting."""

BEAT_MS = 5
"""Milliseconds between two signs of life."""

_SUSPICIOUS = 0.020
"""Seconds without a sign of life after which it is looked where the thread is, and how often it is looked then."""
_LOOK = 0.008
_DEEP = 12
"""Frames of a stack that are kept, the innermost ones."""

Place = tuple[str, int, str]
"""File, line and function."""

_PLACE = re.compile(r'  File "(.+)", line (\d+) in (.+)')


@dataclass(frozen=True, slots=True)
class Block:
    """One moment of that many seconds, and where the thread was seen most often in it, innermost first."""

    seconds: float
    at: float
    """Seconds since the watch began."""
    stack: tuple[Place, ...] = ()
    ran: float = 0.0
    """Seconds of processor time of the UI thread itself; the rest it waited for another thread, or for the disk."""

    def __str__(self) -> str:
        lines = [f"{Path(file).name}:{line} {name}" for file, line, name in self.stack]
        told = f"{1000 * self.seconds:.0f} ms ({1000 * self.ran:.0f} of its own), {self.at:.1f} s in: "
        return told + (" < ".join(lines) or "in Qt alone")


@dataclass(slots=True)
class _Beat:
    """A sign of life: the time, and how long each thread had run and had waited for a processor by then."""

    at: float
    ran: float = 0.0
    waits: dict[int, float] = field(default_factory=dict)


class UiWatchdog(QObject):
    """A context manager, on the UI thread: inside it ``blocks`` grows. Signals: none.

    What a busy machine takes from the thread is not counted: the time in which it, or another thread of this process
    for which it may have waited, was ready to run and got no processor. What it ran itself is always counted.
    """

    def __init__(self, longest: float = LONGEST) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._longest = longest
        self._clocks = _ThreadClocks()
        self._began = time.perf_counter()
        self._beat = self._clocks.beat()
        self._away = False
        self._seen: list[tuple[Place, ...]] = []
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, args=(threading.get_ident(),), name="watchdog")
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._live)

    def __enter__(self) -> Self:
        self._beat = self._clocks.beat()
        self._timer.start()
        self._watcher.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.stop()
        self._over.set()
        self._watcher.join()
        self._clocks.close()

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """What runs in the block is the test's own work, not the window's."""
        self._live()
        self._away = True
        try:
            yield
        finally:
            self._away = False
            self._seen.clear()
            self._beat = self._clocks.beat()

    def told(self) -> str:
        """Every block in a line, the longest first."""
        ordered = sorted(self.blocks, key=lambda block: -block.seconds)
        return "\n".join(map(str, ordered)) or "The UI thread answered at all times."

    @Slot()
    def _live(self) -> None:
        """A sign of life."""
        if self._away:  # the test's own work may let the window's events run
            return
        before, self._beat = self._beat, self._clocks.beat()
        seconds = _kept(before, self._beat) - BEAT_MS / 1000
        if seconds > self._longest:
            ran = self._beat.ran - before.ran
            self.blocks.append(Block(seconds, before.at - self._began, _most_seen(self._seen), ran))
        self._seen.clear()

    def _watch(self, thread: int) -> None:
        """In a thread of its own."""
        with tempfile.TemporaryFile() as file:
            while not self._over.wait(_LOOK):
                if not self._away and time.perf_counter() - self._beat.at > _SUSPICIOUS:
                    self._seen.append(_stack_of(thread, file))


def _kept(before: _Beat, now: _Beat) -> float:
    """Seconds between two beats that are nobody's fault but this process's."""
    ran = now.ran - before.ran
    waits = {thread: waited - before.waits.get(thread, 0.0) for thread, waited in now.waits.items()}
    if not waits:  # a system that does not tell
        return ran
    own = waits.pop(threading.get_native_id(), 0.0)
    return max(ran, now.at - before.at - own - max(waits.values(), default=0.0))


def _stack_of(thread: int, file: IO[bytes]) -> tuple[Place, ...]:
    """Where a thread is. Written by faulthandler: a frame that is held here would keep what is in it alive, among it
    the painter of a widget whose painting has ended, and that ends the process.
    """
    file.seek(0)
    file.truncate()
    faulthandler.dump_traceback(file, all_threads=True)
    file.seek(0)
    for told in file.read().decode("ascii", "replace").split("\n\n"):
        head, *lines = told.splitlines() or [""]
        if f"0x{thread:016x}" in head:
            found = [_PLACE.match(line) for line in lines[:_DEEP]]
            return tuple((place[1], int(place[2]), place[3]) for place in found if place)
    return ()


def _most_seen(stacks: list[tuple[Place, ...]]) -> tuple[Place, ...]:
    return Counter(stacks).most_common(1)[0][0] if stacks else ()


class _ThreadClocks:
    """How long threads of this process ran and waited, from Linux's schedstat (nanoseconds; fields 1 and 2)."""

    _FOLDER = "/proc/self/task"

    def __init__(self) -> None:
        self._files: dict[int, int] = {}

    def beat(self) -> _Beat:
        """As it is now, for the thread that asks."""
        return _Beat(time.perf_counter(), time.thread_time(), self._waits())

    def close(self) -> None:
        for file in self._files.values():
            os.close(file)
        self._files.clear()

    def _waits(self) -> dict[int, float]:
        waits = {}
        for thread in self._threads():
            with suppress(OSError):  # it ended, or the system does not tell
                waits[thread] = int(self._read(thread).split()[1]) / 1e9
        return waits

    def _threads(self) -> list[int]:
        try:
            threads = [int(name) for name in os.listdir(self._FOLDER)]  # noqa: PTH208 - many times a second
        except OSError:
            return []
        for gone in self._files.keys() - set(threads):
            os.close(self._files.pop(gone))
        return threads

    def _read(self, thread: int) -> bytes:
        """Files stay open: opening them costs ten times as much as reading them."""
        if thread not in self._files:
            self._files[thread] = os.open(f"{self._FOLDER}/{thread}/schedstat", os.O_RDONLY | os.O_CLOEXEC)
        return os.pread(self._files[thread], 64, 0)
