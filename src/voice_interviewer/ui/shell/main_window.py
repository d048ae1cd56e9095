"""The window: the bar at the left, one page at a time, and the messages at the foot.

Pages but the first are imported when they are first opened, so that the window is usable early.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from voice_interviewer.take import Mode, Take
from voice_interviewer.transcription.network_use import purposes
from voice_interviewer.ui.composite.drill_flow import DrillFlow
from voice_interviewer.ui.exam.exam_door import ExamDoor
from voice_interviewer.ui.help.help_door import HelpDoor
from voice_interviewer.ui.importing.sound_target import SoundTarget
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.base_pages import BasePages
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.message_bar import MessageBar
from voice_interviewer.ui.shell.pages import PageName, PageStack
from voice_interviewer.ui.shell.programme_pages import ProgrammePages
from voice_interviewer.ui.shell.review_pages import ReviewPages
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.side_bar import ENTRIES, SideBar
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.shell.window_memory import SMALLEST, WindowMemory

if TYPE_CHECKING:
    from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
    from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
    from voice_interviewer.ui.shell.crash import CrashDialog
    from voice_interviewer.ui.shell.leaving import Leaving

_LISTS = {
    PageName.HOME, PageName.MOCK, PageName.PLAN, PageName.PROGRESS, PageName.HISTORY, PageName.SETTINGS,
}  # fmt: skip
"""The pages with which the window may begin, and to which feedback leads back; the others need something to show."""
_BACK_ALSO = {PageName.COMPARE, PageName.STORAGE, PageName.WELCOME}


class MainWindow(QMainWindow):
    """Holds the pages and leads from one to the other.

    Signals: ``usable()``, once: the first page shows what it has and takes input; ``closed()``.
    """

    usable = Signal()
    closed = Signal()

    def __init__(self, context: Context, memory: WindowMemory) -> None:
        super().__init__()
        self._context = context
        self._memory = memory
        self._waits_for = {"paint", "page"}
        self.back_to = PageName.HISTORY
        """Whence one came to the feedback, and where Back leads from there."""
        self._aside = SetAside(context, self)
        self._exam = ExamDoor(context, self)
        self.base = BasePages(context, self, self._aside, self._exam)
        self.programme = ProgrammePages(context, self)
        self.review = ReviewPages(context, self)
        self._drills = DrillFlow(context, self)
        self._crash_dialog: CrashDialog | None = None
        self._leaving: Leaving | None = None  # made with the rehearsal page
        self.side_bar = SideBar(context.theme)
        self.message_bar = MessageBar(context.theme)
        self.pages = PageStack(
            {
                PageName.REHEARSE: self._make_rehearsal,
                **self.base.makers,
                **self.programme.makers,
                **self.review.makers,
                PageName.EXAM: self._exam.make_page,
            }
        )
        self._lay_out()
        self._connect()

    def begin(self, first: bool = False) -> None:
        """Show the window where it was, with the page that was open; at the ``first`` start ever, the first steps."""
        self._memory.restore(self)
        remembered = self._memory.page
        name = PageName(remembered) if remembered in _LISTS else PageName.HOME
        if first:
            name = PageName.WELCOME
            self._memory.welcomed = True
        self.pages.open(name)
        if name is not PageName.HOME:
            self._no_longer_waits_for("page")
        self.show()
        self._context.messages.flush()

    @Slot(object)
    def go(self, name: PageName) -> None:
        """Open a page, unless that would cut an answer off."""
        leaves = self.pages.name is PageName.REHEARSE and name is not PageName.REHEARSE
        if leaves and self._leaving is not None and self._rehearsal_page.recording:
            self._leaving.leave(lambda: self.pages.open(name))
        else:
            self.pages.open(name)

    @Slot(object)
    def rehearse(self, assignment: Assignment) -> None:
        """Ask a question; an answer under way to another one is seen to first."""
        self.base.when_made(PageName.REHEARSE, partial(self._ask, assignment))

    def when_free(self, then: Callable[[], None]) -> None:
        """Do something once no answer is under way; one that is to be kept is in the library by then."""
        if self.pages.made(PageName.REHEARSE) and self._leaving is not None:
            self._leaving.leave(then, until_kept=True)
        else:
            then()

    @Slot(object)
    def open_take(self, take_id: int) -> None:
        """Load a take and show its feedback, unless something else is opened meanwhile."""
        self.base.open_take(take_id)

    def show_take(self, take: Take) -> None:
        """Show the feedback of a take."""
        if self.pages.name is not None and self.pages.name is not PageName.FEEDBACK:
            goes_on = self.pages.name is PageName.REHEARSE and take.interview is not None
            goes_back = goes_on or self.pages.name in {*_LISTS, *_BACK_ALSO}
            self.back_to = self.pages.name if goes_back else PageName.HOME
        cast("FeedbackPage", self.pages.page(PageName.FEEDBACK)).show_take(take)
        self.go(PageName.FEEDBACK)

    @Slot()
    def go_back(self) -> None:
        """From the feedback to where one came from."""
        self.go(self.back_to)

    @Slot()
    def show_state(self, *used_now: str) -> None:
        """Show in the side bar which page is open and what the network was used for, ``used_now`` among it."""
        if self.pages.name is not None:
            self.side_bar.mark(self.pages.name)
        self.side_bar.show_network(purposes(self._context.services.folders) | set(used_now))

    @Slot()
    def page_loaded(self) -> None:
        """The first page shows what it has."""
        self._no_longer_waits_for("page")

    @Slot()
    def come_forward(self) -> None:
        """To the front: somebody started the app again."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    @Slot()
    def show_keys(self) -> None:
        """Show the list of keys."""
        self.help.show_keys()

    def show_crash(self, report: str) -> None:
        """Show the report of a mistake of ours; while one is open, the next is added to it."""
        from voice_interviewer.ui.shell.crash import CrashDialog
        from voice_interviewer.ui.shell.problem_report import show_over

        if self._crash_dialog is None:
            self._crash_dialog = CrashDialog(self)
            self._crash_dialog.quit_wanted.connect(self.close)
            self._crash_dialog.machine_wanted.connect(partial(show_over, self._crash_dialog, self._context))
        self._crash_dialog.add(report)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, once, as Space does; Qt does so in dialogs only."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            if not event.isAutoRepeat():
                focus.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if "paint" in self._waits_for:
            QTimer.singleShot(0, partial(self._no_longer_waits_for, "paint"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._leaving is not None and self._rehearsal_page.unfinished:
            event.ignore()
            self._leaving.leave(self._close_now, until_kept=True)
            return
        if self.programme.must_store_first(self._close_now):
            event.ignore()
            return
        self._memory.save(self, self.pages.name or "")
        self.pages.close_page()
        if self._leaving is not None:
            self._rehearsal_page.close_down()
        self._aside.clear_away()
        super().closeEvent(event)
        self.closed.emit()

    @property
    def _rehearsal_page(self) -> "RehearsalPage":
        return cast("RehearsalPage", self.pages.page(PageName.REHEARSE))

    def _lay_out(self) -> None:
        self.setWindowTitle("Voice Interviewer")
        self.setMinimumSize(SMALLEST)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        foot.addWidget(self.message_bar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self.programme.top)
        right.addWidget(self.pages, 1)
        right.addLayout(foot)
        central = SoundTarget()
        central.dropped.connect(self.review.take_recordings)
        central.marks_dropped.connect(self.review.take_marks)
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side_bar)
        row.addLayout(right, 1)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        self.side_bar.chosen.connect(self.go)
        self.pages.opened.connect(self._page_opened)
        self._context.messages.posted.connect(self.message_bar.show_message)
        for name, _, key in ENTRIES:
            bind(self, key, partial(self.go, name))
        bind(self, shortcuts.MAP, partial(self.go, PageName.MAP))
        bind(self, shortcuts.EXAM, self._exam.open)
        bind(self, shortcuts.STORAGE, partial(self.go, PageName.STORAGE))
        self.help = HelpDoor(self._context, self)
        bind(self, shortcuts.UNDO, self.message_bar.undo)
        bind(self, shortcuts.QUIT, self.close)

    def _make_rehearsal(self) -> QWidget:
        from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
        from voice_interviewer.ui.shell.leaving import Leaving

        page = RehearsalPage(self._context, self._aside)
        page.take_ready.connect(self._take_ready)
        page.take_wanted.connect(self.open_take)
        page.home_wanted.connect(partial(self.go, PageName.HOME))
        self._drills.follow(page)
        self._leaving = Leaving(page, self)
        self._leaving.stayed.connect(self.show_state)
        return page

    def _ask(self, assignment: Assignment) -> None:
        page = self._rehearsal_page
        assert self._leaving is not None

        def begin() -> None:
            self.pages.open(PageName.REHEARSE)
            page.begin(assignment)

        self._leaving.leave(begin)

    @Slot(object)
    def _take_ready(self, take: Take) -> None:
        """An answer is graded: show it to whoever waits for it, and tell whoever went elsewhere.

        In a mock interview under real rules nothing is shown before its report.
        """
        if take.interview is not None and take.mode is Mode.REAL:
            return
        rehearsal = self._rehearsal_page.rehearsal
        waits = rehearsal is not None and rehearsal.check is not None and rehearsal.check.take.id == take.id
        waits = waits and self.pages.name is PageName.REHEARSE
        if self._drills.see_to(take, waits):
            return
        if waits:
            self.show_take(take)
        else:
            self._context.messages.info("Your answer is graded.", "Open it", lambda: self.show_take(take))

    @Slot(object)
    def _page_opened(self, name: PageName) -> None:
        self.base.open_none()
        self.side_bar.setVisible(name is not PageName.WELCOME)
        self.show_state()
        self.programme.page_opened(name)

    def _no_longer_waits_for(self, what: str) -> None:
        if what in self._waits_for:
            self._waits_for.remove(what)
            if not self._waits_for:
                self.usable.emit()

    def _close_now(self) -> None:
        self.close()
