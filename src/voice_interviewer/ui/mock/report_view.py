"""The report of one mock interview: gathered, shown, exported, and graded where something was not."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.mock.report_content import ReportContent
from voice_interviewer.ui.mock.report_data import ReportData, gather_report, grade_missing
from voice_interviewer.ui.mock.report_export import ExportForm, ReportExport
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.scrolled_column import ScrolledColumn

WIDTH = 130 * SPACE
GATHERING = "Putting the report together …"


class ReportView(QWidget):
    """Signals: ``retry_requested(AskedQuestion)``; ``take_wanted(int)``; ``back_wanted()``."""

    retry_requested = Signal(object)
    take_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._task: CancelToken | None = None
        self._grading: dict[int, CancelToken] = {}
        """By the id of an interview: while one is graded, another may be looked at, and graded as well."""
        self.interview_id: int | None = None
        """The interview that is shown, or on its way."""
        self.data: ReportData | None = None
        self.content: ReportContent | None = None
        self.state = PageState(context.theme)
        self.column = ScrolledColumn(WIDTH)
        self.stack = QStackedWidget()
        self._export = ReportExport(context, self)
        self.state.show_state("file-text", GATHERING)
        self.stack.addWidget(self.state)
        self.stack.addWidget(self.column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        bind(self, shortcuts.BACK_TO_SETUP, self.back_wanted.emit)
        bind(self, shortcuts.EXPORT_REPORT, self._open_export)

    def show_interview(self, interview_id: int) -> None:
        """Show the report of this one, from its top."""
        if interview_id != self.interview_id:
            self.interview_id, self.data = interview_id, None
            self.state.show_state("file-text", GATHERING)
            self.stack.setCurrentWidget(self.state)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Gather anew, in a worker; what is shown stays until then."""
        if self.interview_id is None:
            return
        if self._task is not None:
            self._task.cancel()
        services, interview_id = self._context.services, self.interview_id
        self._task = self._context.tasks.run(
            lambda _token, _report: gather_report(services, interview_id), self._show, self._show_failure
        )

    def take_focus(self) -> None:
        """Let Enter do what comes first."""
        if self.stack.currentWidget() is self.state:
            self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.content is not None:
            waiting = self.content.waiting
            first = waiting.start_button if waiting is not None and waiting.start_button.isVisibleTo(self) else None
            (first or self.content.head.first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, data: ReportData) -> None:
        self._task = None
        if data != self.data:
            self.data = data
            self._show_content(data)
        self.stack.setCurrentWidget(self.column)
        if self.isVisible():
            self.take_focus()

    def _show_content(self, data: ReportData) -> None:
        old = self.content
        self.content = ReportContent(self._context.theme, data, self._context.services.now())
        self.content.take_wanted.connect(self.take_wanted)
        head = self.content.head
        head.back_wanted.connect(self.back_wanted)
        head.again_wanted.connect(self.back_wanted)
        head.rehearse_wanted.connect(self._rehearse_weakest)
        head.export_wanted.connect(self._export_as)
        if self.content.waiting is not None:
            self.content.waiting.start_requested.connect(self._grade)
            self.content.waiting.cancel_requested.connect(self._stop_grading)
            if self.interview_id in self._grading:
                self.content.waiting.show_running()
        if old is not None:
            self.column.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.column.body.addWidget(self.content, 1)
        self.column.verticalScrollBar().setValue(0)

    def _show_failure(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, UserError):
            raise error
        self.data = None
        self.state.show_state("triangle-alert", error.message, error.advice, Offer("&Try again", self.refresh))
        self.stack.setCurrentWidget(self.state)
        if self.isVisible():
            self.take_focus()

    @Slot()
    def _grade(self) -> None:
        if self.data is None or self.content is None or self.content.waiting is None:
            return
        services, takes, graded = self._context.services, self.data.waiting, self.data.kept.id
        if graded in self._grading:
            return
        self.content.waiting.show_running()
        self._grading[graded] = CancelToken()  # in place of the one that comes
        token = self._context.tasks.run(
            lambda token, report: grade_missing(services, takes, token, report),
            lambda _: self._graded(graded),
            lambda error: self._not_graded(graded, error),
            lambda share: self._show_share(graded, share),
        )
        if graded in self._grading:  # a runner that works at once has ended it already
            self._grading[graded] = token

    @Slot()
    def _stop_grading(self) -> None:
        token = self._grading.pop(self.interview_id, None) if self.interview_id is not None else None
        if token is not None:
            token.cancel()
            self.refresh()  # what was graded until now counts
            if self.content is not None and self.content.waiting is not None:
                self.content.waiting.show_waiting()

    def _graded(self, interview_id: int) -> None:
        self._grading.pop(interview_id, None)
        self.refresh()

    def _not_graded(self, interview_id: int, error: Exception) -> None:
        self._grading.pop(interview_id, None)
        if not isinstance(error, UserError):
            raise error
        if self.content is not None and self.content.waiting is not None and interview_id == self.interview_id:
            self.content.waiting.show_problem(error)
        else:
            self._context.messages.error(error)

    def _show_share(self, interview_id: int, share: float) -> None:
        if self.content is not None and self.content.waiting is not None and interview_id == self.interview_id:
            self.content.waiting.show_progress(share)

    @Slot()
    def _rehearse_weakest(self) -> None:
        weakest = self.data.weakest if self.data is not None else None
        if weakest is None:
            return
        item = weakest.item
        self.retry_requested.emit(AskedQuestion(item.text, item.question_kind, item.question_id, item.pack))

    @Slot()
    def _open_export(self) -> None:
        if self.data is not None and self.content is not None:
            self.content.head.open_menu()

    @Slot(object)
    def _export_as(self, form: ExportForm) -> None:
        if self.data is not None:
            self._export.export(self.data, form)
