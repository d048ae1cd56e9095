"""Deletes takes with a way back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.wording import count


class TakeBin(QObject):
    """Moves takes to the library's bin in a worker and offers to undo it. Failures go to whoever shows errors.

    Signals: ``deleted(list)`` and ``restored(list)``, the ids.
    """

    deleted = Signal(object)
    restored = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def delete(self, take_ids: Sequence[int]) -> None:
        """Move takes to the bin."""
        services, ids = self._context.services, list(take_ids)
        self._context.tasks.run(lambda _token, _report: services.library.delete(ids), lambda _: self._say_deleted(ids))

    def restore(self, take_ids: Sequence[int]) -> None:
        """Take them out again."""
        services, ids = self._context.services, list(take_ids)
        self._context.tasks.run(
            lambda _token, _report: services.library.restore(ids), lambda _: self._say_restored(ids)
        )

    def _say_deleted(self, take_ids: list[int]) -> None:
        self.deleted.emit(take_ids)
        self._context.messages.info(f"Deleted {count(len(take_ids), 'take')}.", "Undo", lambda: self.restore(take_ids))

    def _say_restored(self, take_ids: list[int]) -> None:
        self.restored.emit(take_ids)
        self._context.messages.info(f"Brought back {count(len(take_ids), 'take')}.")
