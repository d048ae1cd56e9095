"""Changes to what is kept, made in a worker, one after the other."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import for_user
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Result, Work


class ChangeQueue(QObject):
    """A change that comes while another is made waits for it, since the latest counts.

    Signals: ``refused()``, a change could not be kept, which the message bar says: show again what still counts.
    """

    refused = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False

    def _enqueue(self, begin: Callable[[], Work[Result]], done: Callable[[Result], None]) -> None:
        """``begin`` gives the work when its turn has come; ``done`` is called before the next one begins."""
        self._waiting.append(lambda: self._run(begin(), done))
        if not self._busy:
            self._next()

    def _run(self, work: Work[Result], done: Callable[[Result], None]) -> None:
        def finished(result: Result) -> None:
            try:
                done(result)
            finally:  # a mistake in showing one change must not keep those after it from being made
                self._next()

        self._context.tasks.run(work, finished, self._failed)

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()

    def _failed(self, error: Exception) -> None:
        self.refused.emit()
        self._next()
        self._context.messages.error(for_user(error))
