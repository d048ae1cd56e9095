"""The mock interview page: what was held and what can be set up, and the report when one is over."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.ui.mock.interview_bin import InterviewBin
from voice_interviewer.ui.mock.interview_runner import InterviewRunner
from voice_interviewer.ui.mock.report_view import ReportView
from voice_interviewer.ui.mock.setup_view import SetupView
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.page_state import Offer, PageState

OVER = "The interview is over"
READY = "The report of your mock interview is ready."
GRADING = "The last answer is being written down and graded."


class MockPage(QWidget):
    """Signals: ``retry_requested(AskedQuestion)``; ``take_wanted(int)``; ``shown_wanted()``, there is something to be
    seen.
    """

    retry_requested = Signal(object)
    take_wanted = Signal(object)
    shown_wanted = Signal()

    def __init__(self, context: Context, runner: InterviewRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.runner = runner
        """What an interview is driven with."""
        self._active = False
        self._bin = InterviewBin(context, self)
        self.setup = SetupView(context)
        self.report = ReportView(context)
        self.ending = PageState(context.theme)
        self.ending.show_state("file-text", OVER)
        self.stack = QStackedWidget()
        for view in (self.setup, self.report, self.ending):
            self.stack.addWidget(view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self._connect()

    def activate(self) -> None:
        """The page is shown: look for news."""
        self._active = True
        if self.stack.currentWidget() is self.report:
            self.report.refresh()
            self.report.take_focus()
        elif self.stack.currentWidget() is self.setup:
            self.setup.arrive()

    def deactivate(self) -> None:
        """Another page is shown."""
        self._active = False
        self.setup.leave()

    @Slot(object)
    def show_report(self, interview_id: int) -> None:
        """Show the report of an interview."""
        self.stack.setCurrentWidget(self.report)
        self.report.show_interview(interview_id)

    @Slot()
    def show_setup(self) -> None:
        """Show what was held, and what can be set up."""
        self.stack.setCurrentWidget(self.setup)
        if self._active:
            self.setup.arrive()

    def _connect(self) -> None:
        self.runner.changed.connect(self._follow)
        self.runner.ended.connect(self._on_ended)
        self.setup.start_wanted.connect(self._start)
        self.setup.go_on_wanted.connect(self._go_on)
        self.setup.end_wanted.connect(self._end)
        self.setup.report_wanted.connect(self.show_report)
        self.setup.bin_wanted.connect(self._bin.delete)
        self._bin.changed.connect(self.setup.refresh)
        self.report.retry_requested.connect(self.retry_requested)
        self.report.take_wanted.connect(self.take_wanted)
        self.report.back_wanted.connect(self.show_setup)

    @Slot()
    def _follow(self) -> None:
        standing = self.runner.standing
        self.setup.show_starting(standing is Standing.STARTING)
        if standing is Standing.ENDING and self.stack.currentWidget() is not self.ending:
            self.ending.show_state("file-text", OVER, GRADING, Offer("&Show the report now", self.runner.hurry))
            self.stack.setCurrentWidget(self.ending)
            self.ending.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_ended(self, interview_id: int) -> None:
        self.show_report(interview_id)
        if not self._active:  # somebody went elsewhere while it was graded, and may be answering again
            self._context.messages.info(READY, "See it", self.shown_wanted.emit)

    @Slot(object)
    def _start(self, setup: Setup) -> None:
        """Remember what was chosen, where there is a setting for it, and begin."""
        try:
            self._context.services.settings.change(
                role=setup.pack,
                company=setup.company.value,
                level=setup.level.value,
                interviewer=setup.voice.value if setup.voice is not None else "",
            )
        except UserError as error:  # the interview itself does not need it
            self._context.messages.error(error)
        self.runner.begin(setup)

    @Slot(object)
    def _go_on(self, interview_id: int) -> None:
        self.runner.take_up(interview_id)

    @Slot(object)
    def _end(self, interview_id: int) -> None:
        self.runner.take_up(interview_id, to_end_it=True)
