"""The fake of `voice_interviewer.library.ports.Journal`: everything in memory."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime

from voice_interviewer.programme.events import Event, Noted


class FakeJournal:
    """Keeps events until the test ends. ``may_fail`` is called before anything is done."""

    def __init__(self, may_fail: Callable[[], None] = lambda: None) -> None:
        self._may_fail = may_fail
        self._noted: list[Noted] = []
        self._struck: set[int] = set()
        self._lock = threading.Lock()

    def note(self, event: Event, at: datetime) -> Noted:
        with self._lock:
            self._may_fail()
            require_zone(at)
            noted = Noted(len(self._noted) + 1, at, event)
            self._noted.append(noted)
            return noted

    def events(self) -> list[Noted]:
        with self._lock:
            self._may_fail()
            return [noted for noted in self._noted if noted.id not in self._struck]

    def strike(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._struck.update(set(ids) & {noted.id for noted in self._noted})

    def unstrike(self, ids: Sequence[int]) -> None:
        with self._lock:
            self._may_fail()
            self._struck.difference_update(ids)


def require_zone(moment: datetime) -> None:
    """Raise ValueError for a moment without a time zone, as the real library does."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be kept.")
