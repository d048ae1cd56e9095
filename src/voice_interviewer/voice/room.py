"""How much longer the disk has room for a recording, said before it is too late, and not all the time.

Pure rules but for `free_bytes`. A recording that is kept is copied into the library before it goes, so that the end of
an answer needs room as well: `KEPT_SHARE` of it.
"""

import math
import shutil
from collections.abc import Callable
from pathlib import Path

from voice_interviewer.errors import StorageError

TOLD_AT = (15, 5, 1)
"""Minutes of room at which it is said: time to make room, to come to an end, the end."""

SHOWN_SECONDS = 10.0
"""For how much of the recording a notice stands; the last one stays."""

LOOK_SECONDS = 5.0
"""Seconds of the recording between two looks at the disk."""

KEPT_SHARE = 0.6
"""How large the FLAC of a recording becomes, of its WAV: 0.4 to 0.6 for speech. The higher one is reckoned with."""


def free_bytes(folder: Path) -> int | None:
    """Bytes that this user can still write there; None where the system does not say."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


class RoomWatch:
    """Looks at the disk of one recording. ``look`` belongs to the thread that writes, ``notice`` to any."""

    def __init__(self, folder: Path, bytes_a_second: int, free: Callable[[Path], int | None] = free_bytes) -> None:
        self._folder = folder
        self._bytes_a_second = bytes_a_second
        self._free = free
        self._next_look = 0.0
        self._reached: int | None = None
        self._until = 0.0
        self._notice: StorageError | None = None

    @property
    def notice(self) -> StorageError | None:
        """What is to be said now."""
        return self._notice

    def look(self, recorded: float) -> None:
        """``recorded`` are the seconds on disk. Cheap: it asks the system only now and then."""
        if recorded >= self._next_look:
            self._next_look = recorded + LOOK_SECONDS
            free = self._free(self._folder)
            if free is not None:
                self._weigh(seconds_left(free, recorded, self._bytes_a_second) / 60, recorded)
        if self._reached != TOLD_AT[-1] and recorded >= self._until:
            self._notice = None

    def _weigh(self, left: float, recorded: float) -> None:
        """Say it where less is left than it was said for; where room was made, there is nothing to say."""
        before, self._reached = self._reached, min((m for m in TOLD_AT if left <= m), default=None)
        if self._reached == before:
            return
        less = self._reached is not None and (before is None or self._reached < before)
        self._notice, self._until = (_said(left), recorded + SHOWN_SECONDS) if less else (None, 0.0)


def seconds_left(free: int, recorded: float, bytes_a_second: int) -> float:
    """How much longer it can be recorded so that all of it can be kept; never below 0."""
    for_keeping = KEPT_SHARE * recorded * bytes_a_second
    return max(0.0, (free - for_keeping) / (bytes_a_second * (1 + KEPT_SHARE)))


def _said(minutes: float) -> StorageError:
    whole = math.floor(minutes)
    how_long = f"{whole} more minute{'s' if whole > 1 else ''}" if whole else "less than a minute"
    return StorageError(
        f"The disk has room for {how_long} of recording.",
        "Make room on it, or come to an end; what is recorded is kept.",
    )
