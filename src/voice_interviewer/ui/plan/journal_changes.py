"""Writes to the journal, one change after the other, each with a way back."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import Event
from voice_interviewer.ui.shell.context import Context


@dataclass(frozen=True, slots=True)
class Change:
    """What is noted in the journal, what is struck from it, and what is said of that."""

    said: str
    notes: Sequence[Event] = ()
    strikes: Sequence[int] = ()
    """The ids of events."""


class JournalChanges(QObject):
    """Makes changes in a worker and offers to undo each.

    Signals: ``changed()``, the journal is another one now; ``refused()``, a change could not be kept, which the message
    bar says: show again what still counts.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False

    def make(self, change: Change) -> None:
        """Note and strike. Changes that come meanwhile wait, since the latest counts."""
        self._enqueue(lambda: self._make(change))

    def undo(self, noted: Sequence[int], struck: Sequence[int]) -> None:
        """Strike what was noted and bring back what was struck."""
        self._enqueue(lambda: self._undo(noted, struck))

    def _make(self, change: Change) -> None:
        def done(noted: list[int]) -> None:
            self._context.messages.info(change.said, "Undo", lambda: self.undo(noted, change.strikes))
            self._finished()

        services = self._context.services
        self._context.tasks.run(lambda _token, _report: _write(services, change), done, self._failed)

    def _undo(self, noted: Sequence[int], struck: Sequence[int]) -> None:
        def done(_: None) -> None:
            self._context.messages.info("It is as it was before.")
            self._finished()

        services = self._context.services
        self._context.tasks.run(lambda _token, _report: _take_back(services, noted, struck), done, self._failed)

    def _enqueue(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()

    def _finished(self) -> None:
        self.changed.emit()
        self._next()

    def _failed(self, error: Exception) -> None:
        self.refused.emit()
        self._next()
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)


def _write(services: Services, change: Change) -> list[int]:
    """The ids of what was noted."""
    journal = services.library.journal
    noted = [journal.note(event, services.now()).id for event in change.notes]
    if change.strikes:
        journal.strike(change.strikes)
    return noted


def _take_back(services: Services, noted: Sequence[int], struck: Sequence[int]) -> None:
    journal = services.library.journal
    if noted:
        journal.strike(noted)
    if struck:
        journal.unstrike(struck)
