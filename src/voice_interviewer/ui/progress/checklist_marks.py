"""Keeps the marks of the checklist, with a way back."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError
from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem
from voice_interviewer.programme.events import ChecklistMarked, Mark, Noted
from voice_interviewer.ui.progress.progress_data import ProgressData, noted, struck
from voice_interviewer.ui.shell.context import Context


class ChecklistMarks(QObject):
    """Writes marks to the journal, one after the other, since the latest counts, and offers to undo each.

    Signals: ``changed(ProgressData)``, with what hangs on the journal worked out anew; ``refused()``, a mark could not
    be kept, which the message bar says.
    """

    changed = Signal(object)
    refused = Signal()

    def __init__(self, context: Context, data: Callable[[], ProgressData], parent: QObject | None = None) -> None:
        """``data`` gives what the page shows now."""
        super().__init__(parent)
        self._context = context
        self._data = data
        self._waiting: deque[Callable[[], None]] = deque()
        self._busy = False

    def mark(self, item_id: str, mark: Mark) -> None:
        """Mark an item."""
        self._enqueue(lambda: self._write(item_id, mark))

    def undo(self, entry: Noted) -> None:
        """Take a mark back; the one before it counts again."""
        self._enqueue(lambda: self._strike(entry))

    def _write(self, item_id: str, mark: Mark) -> None:
        services, data, event = self._context.services, self._data(), ChecklistMarked(item=item_id, mark=mark)

        def done(result: tuple[Noted, ProgressData]) -> None:
            entry, now = result
            self.changed.emit(now)
            text = f"Marked “{_item(now, item_id).item.title}” as {MARK_TITLES[mark]}."
            self._context.messages.info(text, "Undo", lambda: self.undo(entry))
            self._next()

        self._context.tasks.run(lambda _token, _report: noted(services, data, event), done, self._failed)

    def _strike(self, entry: Noted) -> None:
        services, data = self._context.services, self._data()

        def done(now: ProgressData) -> None:
            self.changed.emit(now)
            self._context.messages.info("The mark is as it was before.")
            self._next()

        self._context.tasks.run(lambda _token, _report: struck(services, data, entry), done, self._failed)

    def _enqueue(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if self._waiting:
            self._waiting.popleft()()

    def _failed(self, error: Exception) -> None:
        self.refused.emit()
        self._next()
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)


def _item(data: ProgressData, item_id: str) -> CheckedItem:
    return next(entry for entry in data.parts.checklist if entry.item.id == item_id)
