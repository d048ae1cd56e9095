"""Clears what takes up room, each after a question that names what goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.app import Services
from voice_interviewer.erasing import with_copies
from voice_interviewer.errors import for_user
from voice_interviewer.library.disk_use import OldSounds, clear_speech
from voice_interviewer.ui.history.bulk_work import BulkWork
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.storage.confirm_dialog import ConfirmDialog
from voice_interviewer.ui.storage.old_sounds_dialog import OldSoundsDialog
from voice_interviewer.ui.storage.sizes import Kind
from voice_interviewer.ui.widgets.wording import count, megabytes

_WHAT_GOES = {
    Kind.BACKUPS: (
        "Delete older copies",
        "All copies of the database but the newest go. Your takes are not touched.",
        "&Delete the copies",
    ),
    Kind.STRAY: (
        "Delete stray files",
        "Sound files go that no take names, such as what was left when another program stopped a deletion.",
        "&Delete the files",
    ),
    Kind.SPEECH: (
        "Delete spoken questions",
        "The questions that were spoken ahead of time go. Each is spoken anew when it is asked the next time.",
        "&Delete them",
    ),
}
"""Title, what goes, and the button."""


class Clearing(QObject):
    """Asks, works in a worker, and tells what was freed. Failures go to the messages.

    Signals: ``changed()``, something lies on disk no more, or takes moved. ``work`` says how far it is.
    """

    changed = Signal()

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.work = BulkWork(context, self)

    @Slot(object)
    def clear(self, kind: Kind) -> None:
        """Ask whether that may go."""
        if kind is Kind.SOUND:
            dialog = OldSoundsDialog(self._context, self._page)
            dialog.chosen.connect(self._drop_sounds)
            dialog.open()
            return
        title, what_goes, button = _WHAT_GOES[kind]
        self._ask(title, what_goes, button, lambda: self._clear(kind))

    @Slot(object)
    def purge(self, take_ids: Sequence[int] | None) -> None:
        """Ask whether takes of the bin, or all that is in it, may go for good."""
        services = self._context.services

        def look() -> tuple[list[int], int, int]:
            shelf = services.library.shelf
            found = list(take_ids) if take_ids is not None else shelf.binned()
            return found, sum(shelf.sizes(found).values()), shelf.copies_with(found)

        self._context.tasks.run(lambda _token, _report: look(), lambda found: self._ask_purge(*found), self._say)

    @Slot(object)
    def restore(self, take_ids: Sequence[int]) -> None:
        """Bring takes back from the bin."""
        services, number = self._context.services, count(len(take_ids), "take")

        def done(changed: list[int]) -> None:
            self.changed.emit()
            self._context.messages.info(f"Brought back {count(len(changed), 'take')}.")

        self.work.run(f"Bringing back {number} …", take_ids, lambda some: services.library.restore(list(some)), done)

    def _ask_purge(self, take_ids: list[int], size: int, copies: int) -> None:
        if not take_ids:
            self.changed.emit()
            return
        number = count(len(take_ids), "take")
        self._ask(
            f"Delete {number} for good?",
            f"{number} of the bin with their words, findings, notes and recordings ({megabytes(size)})"
            f"{with_copies(copies)}.",
            f"&Delete {number} for good",
            lambda: self._purge(take_ids, size),
        )

    def _purge(self, take_ids: list[int], size: int) -> None:
        services = self._context.services
        self.work.run(
            f"Deleting {count(len(take_ids), 'take')} for good …",
            take_ids,
            lambda some: services.library.purge(list(some)),
            lambda gone: self._told(f"Deleted {count(len(gone), 'take')} for good", size if gone == take_ids else None),
        )

    @Slot(object)
    def _drop_sounds(self, found: OldSounds) -> None:
        services, ids = self._context.services, list(found.take_ids)
        self.work.run(
            f"Removing {count(len(ids), 'recording')} …",
            ids,
            lambda some: services.library.shelf.drop_sound(list(some)),
            lambda gone: self._told(
                f"Removed {count(len(gone), 'recording')}; the words stay", found.size if gone == ids else None
            ),
        )

    def _clear(self, kind: Kind) -> None:
        services = self._context.services
        self._context.tasks.run(lambda _token, _report: _cleared(services, kind), self._say_cleared, self._say)

    def _say_cleared(self, free: int) -> None:
        if free:
            self._told("Cleared", free)
        else:
            self.changed.emit()
            self._context.messages.info("There was nothing to clear.")

    def _told(self, what: str, free: int | None) -> None:
        """``free`` in bytes, None where that is not known since it was stopped."""
        self.changed.emit()
        self._context.messages.info(f"{what}." if free is None else f"{what}. {megabytes(free)} free again.")

    def _ask(self, title: str, what_goes: str, button: str, go: Callable[[], None]) -> None:
        dialog = ConfirmDialog(title, what_goes, button, self._page)
        dialog.accepted.connect(go)  # the dialog and this object live on the UI thread
        dialog.open()

    def _say(self, error: Exception) -> None:
        self._context.messages.error(for_user(error))


def _cleared(services: Services, kind: Kind) -> int:
    """In the worker; the bytes that are free now."""
    if kind is Kind.SPEECH:
        return clear_speech(services.folders)
    shelf = services.library.shelf
    return shelf.clear_backups() if kind is Kind.BACKUPS else shelf.clear_stray()
