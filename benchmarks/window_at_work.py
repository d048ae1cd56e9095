"""The real window under a benchmark: begun as the program begins it, and waited for as an event loop waits."""

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from voice_interviewer.app import Services
from voice_interviewer.ui.shell.application import Program
from voice_interviewer.ui.shell.main_window import MainWindow


class WindowAtWork:
    """The app's window, with all its pages made. Who measures derives from it."""

    def __init__(self, app: QApplication, services: Services, patience: float) -> None:
        """``patience``: the seconds after which something will not come any more."""
        self.app, self.services, self._patience = app, services, patience
        self._program = Program(app, services)
        self._program.take_place()
        [self.window] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        self._program.begin()
        sys.excepthook = sys.__excepthook__  # what goes wrong here ends the script, and opens no crash dialog
        self.settle(6.0)  # the other pages are made meanwhile

    def end(self) -> None:
        """Close everything properly."""
        self.window.close()
        self._program.end()

    def settle(self, seconds: float) -> None:
        """Let the window work for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)

    def until(self, there: Callable[[], bool]) -> None:
        """Let it work until something is there."""
        end = time.monotonic() + self._patience
        while not there():
            if time.monotonic() > end:
                raise TimeoutError("The window did not get there.")
            self.app.processEvents()
            time.sleep(0.0005)  # as an event loop rests between events; the workers need their turn


def painted() -> bool:
    """Nothing that was laid out or is to be drawn waits any more."""
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest):
        QCoreApplication.sendPostedEvents(None, kind.value)
    return True
