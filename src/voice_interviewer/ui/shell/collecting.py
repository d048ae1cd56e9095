"""Where Python looks for objects that only hold one another: on the UI thread, and on no other.

Python looks whenever enough objects were made, on whichever thread made the last of them. What it finds may be a dialog
that was closed or an object with a timer, and Qt lets those go on their own thread alone: elsewhere it says that timers
cannot be stopped from another thread, and may crash.
"""

import gc
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 500
"""How often it is asked whether enough has come together. A look that finds nothing costs microseconds."""

OLD_SECONDS = 300.0
"""How long what is old is left alone. A look through all of an app at work takes some 50 ms, which one might notice; a
look through what is young took 15 after all pages were made, and mostly takes next to nothing."""

OLDEST = 2
"""The generation of what has outlived two looks, in Python's count."""


class Collector(QObject):
    """From now until `give_back`, nothing is collected but by this timer, at Python's own thresholds.

    Signals: none.
    """

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = time.monotonic) -> None:
        """``now`` tells the seconds that have passed since some moment."""
        super().__init__(parent)
        self._now = now
        self._old_since = now()
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def give_back(self) -> None:
        """Let Python do it again as it did before."""
        self._timer.stop()
        if self._was_on:
            gc.enable()

    @Slot()
    def _look(self) -> None:
        at = self._now()
        generation = due(OLDEST if at - self._old_since >= OLD_SECONDS else OLDEST - 1)
        if generation is None:
            return
        gc.collect(generation)
        if generation == OLDEST:
            self._old_since = at


def due(oldest: int = OLDEST) -> int | None:
    """The oldest generation up to that one that holds enough for a look, 0 to 2; None where none does.

    Python goes on counting while it does not collect; what the counts mean: https://docs.python.org/3/library/gc.html.
    """
    over = [count > threshold > 0 for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    return max((generation for generation, is_over in enumerate(over[: oldest + 1]) if is_over), default=None)
