"""The pages for looking back (two takes side by side, storage) and for the first start, and what leads to them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message
from voice_interviewer.ui.shell.pages import PageName

if TYPE_CHECKING:
    from voice_interviewer.ui.compare.compare_page import ComparePage
    from voice_interviewer.ui.history.history_page import HistoryPage
    from voice_interviewer.ui.shell.main_window import MainWindow

FIRST_STEPS_WAIT = "The first steps wait where you left them."


class ReviewPages(QObject):
    """Makes these pages, each when it is first opened. No signals."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._compared_from = PageName.HISTORY
        self.makers: dict[PageName, Callable[[], QWidget]] = {
            PageName.COMPARE: self._make_compare,
            PageName.STORAGE: self._make_storage,
            PageName.WELCOME: self._make_welcome,
        }
        """How each page is made, by its name."""

    @Slot(object)
    def compare(self, take_ids: tuple[int, ...]) -> None:
        """Show two takes side by side; with one id, the take beside the last one before it to its question."""
        shown = self._window.pages.name
        if shown is not None and shown is not PageName.COMPARE:
            self._compared_from = shown
        cast("ComparePage", self._window.pages.page(PageName.COMPARE)).show_takes(take_ids)
        self._window.go(PageName.COMPARE)

    @Slot(object)
    def _open_compared(self, take_id: int) -> None:
        """The page of a take shows another one then, so nothing leads back to it from here."""
        if self._compared_from is PageName.FEEDBACK:
            self._compared_from = PageName.HISTORY
        self._window.open_take(take_id)

    @Slot()
    def _leave_comparison(self) -> None:
        """To where one came from; a take that was opened here leads on from there, or Back would go in a circle."""
        if self._compared_from is PageName.FEEDBACK and self._window.back_to is PageName.COMPARE:
            self._window.back_to = PageName.HISTORY
        self._window.go(self._compared_from)

    @Slot()
    def choose_recordings(self) -> None:
        """Let the user choose recordings from elsewhere, and bring them in."""
        from voice_interviewer.ui.importing.import_dialog import ImportDialog

        ImportDialog.choose(self._context, self._window, self._recordings_came)

    @Slot(object)
    def take_recordings(self, files: list[Path]) -> None:
        """Bring in recordings that were dropped."""
        from voice_interviewer.ui.importing.import_dialog import ImportDialog

        ImportDialog.show_for(self._context, files, self._window, self._recordings_came)

    @Slot(object)
    def take_marks(self, files: list[Path]) -> None:
        """Bring in a mentor's marks that were dropped; the take that they are of need not be shown."""
        from voice_interviewer.ui.sharing.mentor_marks import MarksImport

        marks = MarksImport(self._context, self)
        for file in files:
            marks.bring(str(file))

    @Slot()
    def _recordings_came(self) -> None:
        if self._window.pages.name is PageName.HISTORY:
            cast("HistoryPage", self._window.pages.page(PageName.HISTORY)).refresh()

    @Slot()
    def _show_models(self) -> None:
        """From the first steps, which come once: the way back to them stays until it is taken."""
        self._window.base.show_settings("Speech models")
        back = partial(self._window.go, PageName.WELCOME)
        self._context.messages.post(Message(FIRST_STEPS_WAIT, action="Go on with them", on_action=back, stays=True))

    def _make_compare(self) -> QWidget:
        from voice_interviewer.ui.compare.compare_page import ComparePage

        page = ComparePage(self._context)
        page.take_wanted.connect(self._open_compared)
        page.back_requested.connect(self._leave_comparison)
        page.retry_requested.connect(self._window.base.answer_again)
        return page

    def _make_storage(self) -> QWidget:
        from voice_interviewer.ui.storage.storage_page import StoragePage

        page = StoragePage(self._context)
        page.take_wanted.connect(self._window.open_take)
        return page

    def _make_welcome(self) -> QWidget:
        from voice_interviewer.ui.welcome.welcome_page import WelcomePage

        page = WelcomePage(self._context)
        page.finished.connect(partial(self._window.go, PageName.HOME))
        page.models_wanted.connect(self._show_models)
        page.take_wanted.connect(self._window.show_take)
        return page
