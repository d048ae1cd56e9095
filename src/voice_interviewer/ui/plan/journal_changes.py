"""Writes to the journal, one change after the other, each with a way back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.app import Services
from voice_interviewer.programme.events import Event
from voice_interviewer.ui.shell.change_queue import ChangeQueue
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Work


@dataclass(frozen=True, slots=True)
class Change:
    """What is noted in the journal, what is struck from it, and what is said of that."""

    said: str
    notes: Sequence[Event] = ()
    strikes: Sequence[int] = ()
    """The ids of events."""


class JournalChanges(ChangeQueue):
    """Makes changes in a worker and offers to undo each.

    Signals: ``changed()``, the journal is another one now; ``refused()``, a change could not be kept, which the message
    bar says: show again what still counts; before it ``lost(Change)``, which one: give back what was typed for it.
    """

    changed = Signal()
    lost = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._under_way: Change | None = None
        self.refused.connect(self._tell_lost)

    def make(self, change: Change) -> None:
        """Note and strike. Changes that come meanwhile wait, since the latest counts."""
        services = self._context.services

        def begin() -> Work[list[int]]:
            self._under_way = change
            return lambda _token, _report: _write(services, change)

        def done(noted: list[int]) -> None:
            self._context.messages.info(change.said, "Undo", lambda: self.undo(noted, change.strikes))
            self.changed.emit()

        self._enqueue(begin, done)

    def undo(self, noted: Sequence[int], struck: Sequence[int]) -> None:
        """Strike what was noted and bring back what was struck."""
        services = self._context.services

        def begin() -> Work[None]:
            self._under_way = None
            return lambda _token, _report: _take_back(services, noted, struck)

        def done(_: None) -> None:
            self._context.messages.info("It is as it was before.")
            self.changed.emit()

        self._enqueue(begin, done)

    @Slot()
    def _tell_lost(self) -> None:
        if self._under_way is not None:
            self.lost.emit(self._under_way)


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
