"""Keeps the marks of the checklist, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem
from voice_interviewer.programme.events import ChecklistMarked, Mark, Noted
from voice_interviewer.ui.progress.progress_data import ProgressData, noted, struck
from voice_interviewer.ui.shell.change_queue import ChangeQueue
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Work


class ChecklistMarks(ChangeQueue):
    """Writes marks to the journal, one after the other, since the latest counts, and offers to undo each.

    Signals: ``changed(ProgressData)``, with what hangs on the journal worked out anew; ``refused()``, a mark could not
    be kept, which the message bar says.
    """

    changed = Signal(object)

    def __init__(self, context: Context, data: Callable[[], ProgressData], parent: QObject | None = None) -> None:
        """``data`` gives what the page shows now."""
        super().__init__(context, parent)
        self._data = data

    def mark(self, item_id: str, mark: Mark) -> None:
        """Mark an item."""

        def begin() -> Work[tuple[Noted, ProgressData]]:
            services, data, event = self._context.services, self._data(), ChecklistMarked(item=item_id, mark=mark)
            return lambda _token, _report: noted(services, data, event)

        def done(result: tuple[Noted, ProgressData]) -> None:
            entry, now = result
            self.changed.emit(now)
            text = f"Marked “{_item(now, item_id).item.title}” as {MARK_TITLES[mark]}."
            self._context.messages.info(text, "Undo", lambda: self.undo(entry))

        self._enqueue(begin, done)

    def undo(self, entry: Noted) -> None:
        """Take a mark back; the one before it counts again."""

        def begin() -> Work[ProgressData]:
            services, data = self._context.services, self._data()
            return lambda _token, _report: struck(services, data, entry)

        def done(now: ProgressData) -> None:
            self.changed.emit(now)
            self._context.messages.info("The mark is as it was before.")

        self._enqueue(begin, done)


def _item(data: ProgressData, item_id: str) -> CheckedItem:
    return next(entry for entry in data.parts.checklist if entry.item.id == item_id)
