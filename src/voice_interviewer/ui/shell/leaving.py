"""Sees to it that nobody leaves an answer under way by mistake, and that what is to be kept is kept first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
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
        self._then, self._until_kept = then, until_kept
        if not self._page.unfinished:
            self._go()
        elif self.dialog is None:
            self.dialog = LeaveDialog(self._window)
            self.dialog.chosen.connect(self._chosen)
            self.dialog.open()

    @Slot(object)
    def _chosen(self, choice: Leave) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if choice is Leave.GO_ON:
            self._stay()
        elif choice is Leave.KEEP:
            self._page.keep_and_finish()
            self._go_if_free()
        else:
            self._until_kept = False
            self._page.discard()
            self._go_if_free()

    @Slot()
    def _go_if_free(self) -> None:
        if self.dialog is not None or self._page.unfinished:
            return
        if not (self._until_kept and self._to_be_kept):
            self._go()
        elif not self._being_kept:
            self._stay()

    @property
    def _to_be_kept(self) -> bool:
        """Whether there is a finished answer that the library does not have."""
        check = self._page.rehearsal.check if self._page.rehearsal is not None else None
        return check is not None and not check.is_kept

    @property
    def _being_kept(self) -> bool:
        return self._page.rehearsal is not None and self._page.rehearsal.stage is Stage.CHECKING

    def _stay(self) -> None:
        """The wish is over: it must not come true some time later, when another answer is kept."""
        self._then, self._until_kept = None, False
        self.stayed.emit()

    @Slot()
    def _kept(self) -> None:
        self._until_kept = False
        self._go_if_free()

    def _go(self) -> None:
        then, self._then, self._until_kept = self._then, None, False
        if then is not None:
            then()
