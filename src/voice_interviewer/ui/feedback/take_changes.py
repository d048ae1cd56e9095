"""Changes kept takes in the background, one after the other, and tells what they became."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.shell.context import Context

Change = Callable[[Take], Take]
"""Makes a take another one, and stores it. Runs in a worker."""
Say = Callable[[Take], None]
"""Tells the user what was changed."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    take: Take
    change: Change
    say: Say


class TakeChanges(QObject):
    """One change at a time: each works on what the one before left.

    Failures go to whoever shows errors. Signals: ``changed(Take)``, as it is stored now.
    """

    changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._busy = False
        self._waiting: deque[_Waiting] = deque()

    def run(self, take: Take, change: Change, say: Say) -> None:
        """Change a take now; nothing where another change is under way, since it may move the words behind it."""
        if not self._busy:
            self._start(_Waiting(take, change, say))

    def queue(self, take: Take, change: Change, say: Say) -> None:
        """Change a take, after what is under way; for changes that hang on no places of words."""
        if self._busy:
            self._waiting.append(_Waiting(take, change, say))
        else:
            self._start(_Waiting(take, change, say))

    def _start(self, next_one: _Waiting) -> None:
        self._busy = True
        self._context.tasks.run(
            lambda _token, _report: next_one.change(next_one.take),
            lambda take: self._done(take, next_one.say),
            self._failed,
        )

    def _done(self, take: Take, say: Say) -> None:
        self._busy = False
        self.changed.emit(take)
        say(take)
        self._go_on(take)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, UserError):
            self._waiting.clear()
            raise error
        self._context.messages.error(error)
        self._go_on(None)

    def _go_on(self, changed: Take | None) -> None:
        if self._waiting and not self._busy:
            waiting = self._waiting.popleft()
            latest = changed if changed is not None and changed.id == waiting.take.id else waiting.take
            self._start(_Waiting(latest, waiting.change, waiting.say))
