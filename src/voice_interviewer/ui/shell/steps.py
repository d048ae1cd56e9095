"""Work that only the UI thread can do, done a little at a time, so that the window answers in between."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from voice_interviewer.cancel import CancelToken

SLICE = 0.012
"""Seconds that steps are taken for before the window has its turn: less than a frame at 60 a second."""


class Steps(QObject):
    """Goes through the steps from the next turn of the event loop on, then calls ``done``; nothing follows once it was
    called off.

    Signals: none.
    """

    def __init__(self, steps: Iterator[object], done: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.token = CancelToken()
        """Calls it off."""
        self._steps = steps
        self._done = done
        self._timer = QTimer(self, interval=0)  # its turn comes when nothing else waits
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE
        while not self.token.cancelled:
            if self._over():
                self._stop()
                self._done()
                return
            if time.perf_counter() >= end:
                return
        self._stop()

    def _over(self) -> bool:
        """Take one step; true when there is none. Where a step fails, none follows."""
        try:
            next(self._steps)
        except StopIteration:
            return True
        except BaseException:
            self._stop()
            raise
        return False

    def _stop(self) -> None:
        self._timer.stop()
        self.deleteLater()
