"""Where everything that went wrong arrives: told in the message bar, in the crash dialog, or not at all."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.errors import Cancelled, UserError
from voice_interviewer.ui.shell.crash import crash_report
from voice_interviewer.ui.shell.messages import Messages


class Failures(QObject):
    """Sorts failures into what the user can act on and what is our own mistake. It lives on the UI thread.

    Signals: ``crashed(str)``, the report of a mistake of ours.
    """

    crashed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, messages: Messages, log: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._log = log
        # Hooks may run in any thread; the signal brings what they were given here.
        self._arrived.connect(self.handle)

    def install(self) -> Callable[[], None]:
        """Take over Python's two hooks for what nobody caught. Returns a function that puts the old ones back."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = self._main_hook
        threading.excepthook = self._thread_hook

        def restore() -> None:
            sys.excepthook, threading.excepthook = before

        return restore

    @Slot(object)
    def handle(self, error: BaseException) -> None:
        """Tell the user what concerns them."""
        if isinstance(error, Cancelled | KeyboardInterrupt | SystemExit):
            return
        if isinstance(error, UserError):
            self._messages.error(error)
            return
        report = crash_report(error)
        self._write_down(report)
        self.crashed.emit(report)

    def _main_hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del kind, trace
        self._arrived.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._arrived.emit(args.exc_value)

    def _write_down(self, report: str) -> None:
        if self._log is None:
            return
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{report}\n\n")
        except OSError:
            return  # the dialog shows the same report; a full disk must not hide it
