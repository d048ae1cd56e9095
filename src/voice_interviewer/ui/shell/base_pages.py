"""The pages around a rehearsal (home, history, settings, feedback), and what leads from one of them to another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.take import AskedQuestion
from voice_interviewer.transcription.network_use import MODEL
from voice_interviewer.ui.exam.exam_door import ExamDoor
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.assignment import once_more
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

if TYPE_CHECKING:
    from voice_interviewer.ui.history.history_page import HistoryPage
    from voice_interviewer.ui.settings.settings_page import SettingsPage
    from voice_interviewer.ui.shell.main_window import MainWindow


class BasePages(QObject):
    """Makes these pages, each when it is first opened. No signals."""

    def __init__(self, context: Context, window: "MainWindow", aside: SetAside, exam: ExamDoor) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._aside = aside
        self._exam = exam
        self.makers: dict[PageName, Callable[[], QWidget]] = {
            PageName.HOME: self._make_home,
            PageName.HISTORY: self._make_history,
            PageName.SETTINGS: self._make_settings,
            PageName.FEEDBACK: self._make_feedback,
        }
        """How each page is made, by its name."""
        self._opening = CancelToken()

    def open_take(self, take_id: int) -> None:
        """Load a take and have its feedback shown. The last one asked for counts, whichever is there first."""
        services = self._context.services
        self._opening.cancel()
        self._opening = self._context.tasks.run(
            lambda token, report: services.library.take(take_id), self._window.show_take
        )

    def when_made(self, name: PageName, then: Callable[[], None]) -> None:
        """Do something once a page is made. Here, too, the last one asked for counts: a double press begins one."""
        pages = self._window.pages
        self._opening.cancel()
        if pages.made(name):
            then()
        else:
            self._opening = self._context.tasks.in_steps(pages.making(name), then)

    @Slot(object)
    def answer_again(self, asked: AskedQuestion) -> None:
        """Rehearse a question of a take once more, as it is now."""
        services = self._context.services
        self._opening.cancel()
        self._opening = self._context.tasks.run(
            lambda token, report: once_more(asked, services.bank, services.settings.current), self._window.rehearse
        )

    def show_settings(self, group: str) -> None:
        """Open the settings at a group."""
        cast("SettingsPage", self._window.pages.page(PageName.SETTINGS)).arrive_at(group)
        self._window.go(PageName.SETTINGS)

    def open_none(self) -> None:
        """Something else was opened: what is still on its way must not take its place."""
        self._opening.cancel()

    def _make_home(self) -> QWidget:
        page = HomePage(self._context, self._aside)
        page.rehearse.connect(self._window.rehearse)
        page.take_wanted.connect(self._window.open_take)
        page.go_wanted.connect(self._window.go)
        page.checklist_wanted.connect(self._window.programme.show_checklist)
        page.loaded.connect(self._window.page_loaded)
        return page

    def _make_history(self) -> QWidget:
        from voice_interviewer.ui.history.history_page import HistoryPage

        page = HistoryPage(self._context)
        page.open_requested.connect(self._window.open_take)
        page.start_requested.connect(partial(self._window.go, PageName.HOME))
        page.compare_requested.connect(self._window.review.compare)
        page.storage_requested.connect(partial(self._window.go, PageName.STORAGE))
        page.import_requested.connect(self._window.review.choose_recordings)
        return page

    def _make_settings(self) -> QWidget:
        from voice_interviewer.ui.settings.settings_page import SettingsPage

        page = SettingsPage(self._context)
        page.network_used.connect(self._network_used)
        page.storage_requested.connect(partial(self._window.go, PageName.STORAGE))
        page.exam_requested.connect(self._exam.open)
        return page

    def _make_feedback(self) -> QWidget:
        from voice_interviewer.ui.feedback.feedback_page import FeedbackPage

        page = FeedbackPage(self._context)
        page.retry_requested.connect(self.answer_again)
        page.follow_up_requested.connect(self._window.rehearse)
        page.back_requested.connect(self._window.go_back)
        page.exam_requested.connect(self._exam.open)
        page.opinions.asked.connect(self._window.show_state)
        page.opinions.settings_wanted.connect(partial(self.show_settings, "Second opinion"))
        page.composites.rehearse_requested.connect(self._window.rehearse)
        page.composites.take_wanted.connect(self._window.open_take)
        page.composites.made.connect(self._window.show_take)
        page.compare_requested.connect(self._window.review.compare)
        page.restored.connect(self._show_restored)
        return page

    @Slot(object)
    def _show_restored(self, _take_id: int) -> None:
        """A take was deleted on its own page, whence one came back to the list that it is missing in."""
        if self._window.pages.name is PageName.HISTORY:
            cast("HistoryPage", self._window.pages.page(PageName.HISTORY)).refresh()

    @Slot()
    def _network_used(self) -> None:
        """What is fetched just now is in no log yet."""
        self._window.show_state(MODEL)
