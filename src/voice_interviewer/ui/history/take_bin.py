"""Deletes takes with a way back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from voice_interviewer.library.ports import Library
from voice_interviewer.ui.history.bulk_work import BulkWork
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import count


class TakeBin(QObject):
    """Moves takes to the library's bin in a worker and offers to undo it. Failures go to the messages.

    Signals: ``deleted(list)`` and ``restored(list)``, the ids.
    """

    deleted = Signal(object)
    restored = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None, work: BulkWork | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._work = work or BulkWork(context, self)

    def delete(self, take_ids: Sequence[int]) -> None:
        """Move takes to the bin."""
        self._run("Deleting", take_ids, lambda library, some: library.delete(some), self._say_deleted)

    def restore(self, take_ids: Sequence[int]) -> None:
        """Take them out again."""
        self._run("Bringing back", take_ids, lambda library, some: library.restore(some), self._say_restored)

    def _run(
        self,
        doing: str,
        take_ids: Sequence[int],
        do: Callable[[Library, Sequence[int]], None],
        done: Callable[[list[int]], None],
    ) -> None:
        services = self._context.services  # its library is opened in the worker, if nobody needed it before
        number = count(len(take_ids), "take")
        self._work.run(f"{doing} {number} …", take_ids, lambda some: do(services.library, some), done)

    def _say_deleted(self, take_ids: list[int]) -> None:
        self.deleted.emit(take_ids)
        self._context.messages.info(f"Deleted {count(len(take_ids), 'take')}.", "Undo", lambda: self.restore(take_ids))

    def _say_restored(self, take_ids: list[int]) -> None:
        self.restored.emit(take_ids)
        self._context.messages.info(f"Brought back {count(len(take_ids), 'take')}.")
