"""Sees to it that nobody leaves an answer under way by mistake, and that what is to be kept is kept first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.shell.leave_dialog import Leave, LeaveDialog


class Leaving(QObject):
    """Asks what is to become of the answer, waits until that is done, and then does what was asked for.

    Signals: ``stayed()``, the user goes on answering.
    """

    stayed = Signal()

    def __init__(self, page: RehearsalPage, window: QWidget) -> None:
        super().__init__(window)
        self._page = page
        self._window = window
        self._then: Callable[[], None] | None = None
        self._until_kept = False
        self.dialog: LeaveDialog | None = None
        """The question, while it is open."""
        page.stage_changed.connect(self._go_if_free)
        page.kept.connect(self._kept)

    def leave(self, then: Callable[[], None], until_kept: bool = False) -> None:
        """Do ``then`` once no answer is under way; with ``until_kept`` once an answer to be kept is in the library."""
        self._then = then
        if not self._page.unfinished:
            self._go()
        elif self.dialog is None:
            self._until_kept = until_kept
            self.dialog = LeaveDialog(self._window)
            self.dialog.chosen.connect(self._chosen)
            self.dialog.open()

    @Slot(object)
    def _chosen(self, choice: Leave) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if choice is Leave.GO_ON:
            self._then = None
            self.stayed.emit()
        elif choice is Leave.KEEP:
            self._page.keep_and_finish()
            self._go_if_free()
        else:
            self._until_kept = False
            self._page.discard()
            self._go_if_free()

    @Slot()
    def _go_if_free(self) -> None:
        if self.dialog is None and not self._until_kept and not self._page.unfinished:
            self._go()

    @Slot()
    def _kept(self) -> None:
        self._until_kept = False
        self._go_if_free()

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
