"""What is stored by several workers at once: the newest counts, whichever of them is quicker. No Qt."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from threading import Lock


class NewestCounts:
    """Numbers what is to be stored, and passes over what comes after something newer of the same kind.

    Nothing waits for the UI thread in between, so what was asked for last is not lost when the window closes.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: defaultdict[Hashable, int] = defaultdict(int)
        self._stored: defaultdict[Hashable, int] = defaultdict(int)

    def storing(self, kind: Hashable, store: Callable[[], object]) -> Callable[[], None]:
        """What a worker is to do for it. Call this where it was asked for, in that order."""
        with self._lock:
            self._asked[kind] += 1
            number = self._asked[kind]

        def work() -> None:
            with self._lock:
                if number > self._stored[kind]:
                    store()
                    self._stored[kind] = number

        return work
