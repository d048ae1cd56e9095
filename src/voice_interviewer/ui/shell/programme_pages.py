"""The pages of the programme, and what leads from one of them to another."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

if TYPE_CHECKING:
    from voice_interviewer.ui.mock.interview_table import InterviewTable
    from voice_interviewer.ui.progress.progress_page import ProgressPage
    from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
    from voice_interviewer.ui.shell.main_window import MainWindow


class ProgrammePages(QObject):
    """Makes mock interview, plan, progress and the map drill, each when it is first opened. No signals."""

    def __init__(self, context: Context, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.makers: dict[PageName, Callable[[], QWidget]] = {
            PageName.MOCK: self._make_mock,
            PageName.PLAN: self._make_plan,
            PageName.PROGRESS: self._make_progress,
            PageName.MAP: self._make_map,
        }
        """How each page is made, by its name."""
        self.top = QVBoxLayout()
        """Stands above every page: where a mock interview tells how far it is."""
        self._table: InterviewTable | None = None  # made with the page of mock interviews

    def page_opened(self, name: PageName) -> None:
        """The window shows that page now."""
        if self._table is not None:
            self._table.show_page(name)

    def must_store_first(self, then: Callable[[], None]) -> bool:
        """Whether a mock interview has to be stored before the window closes; then ``then`` follows."""
        return self._table is not None and self._table.must_store_first(then)

    @Slot()
    def show_checklist(self) -> None:
        """Lead from the top of the progress page to the checklist on it."""
        cast("ProgressPage", self._window.pages.page(PageName.PROGRESS)).show_checklist()

    def _make_mock(self) -> QWidget:
        from voice_interviewer.ui.mock.interview_table import InterviewTable
        from voice_interviewer.ui.mock.mock_page import MockPage

        rehearsal = cast("RehearsalPage", self._window.pages.page(PageName.REHEARSE))
        self._table = InterviewTable(self._context, rehearsal, self._window.when_free, self._window)
        self._table.go_wanted.connect(self._window.go)
        self._table.runner.ask_wanted.connect(self._window.rehearse)
        self.top.addWidget(self._table.strip)
        page = MockPage(self._context, self._table.runner)
        page.retry_requested.connect(self._window.base.answer_again)
        page.take_wanted.connect(self._window.open_take)
        page.shown_wanted.connect(partial(self._window.go, PageName.MOCK))
        return page

    def _make_plan(self) -> QWidget:
        from voice_interviewer.ui.plan.plan_page import PlanPage

        page = PlanPage(self._context)
        page.rehearse.connect(self._window.rehearse)
        page.take_wanted.connect(self._window.open_take)
        page.go_wanted.connect(self._window.go)
        page.checklist_wanted.connect(self.show_checklist)
        return page

    def _make_progress(self) -> QWidget:
        from voice_interviewer.ui.progress.progress_page import ProgressPage

        page = ProgressPage(self._context)
        page.rehearse.connect(self._window.rehearse)
        page.take_wanted.connect(self._window.open_take)
        page.go_wanted.connect(self._window.go)
        return page

    def _make_map(self) -> QWidget:
        from voice_interviewer.ui.mapping.map_page import MapPage

        page = MapPage(self._context)
        page.rehearse.connect(self._window.rehearse)
        page.go_wanted.connect(self._window.go)
        return page
