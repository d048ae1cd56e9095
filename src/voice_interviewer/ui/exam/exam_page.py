"""The page of the grader's exam: run it, read the result, look at any answer, let it sit an exam of one's own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from voice_interviewer.errors import ExamFileError, UserError
from voice_interviewer.exam.result import ExamResult
from voice_interviewer.library.rated_takes import rated_takes
from voice_interviewer.remarks.own_ratings import OwnRatings, own_ratings
from voice_interviewer.ui.exam.exam_head import ExamHead
from voice_interviewer.ui.exam.exam_results import ExamResults
from voice_interviewer.ui.exam.exam_run import ExamRun
from voice_interviewer.ui.exam.exam_states import MistakesView, RunningView
from voice_interviewer.ui.exam.own_ratings_view import OwnRatingsView
from voice_interviewer.ui.exam.paper_view import PaperView
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.page_state import Offer, PageState
from voice_interviewer.ui.widgets.reading_area import ReadingArea

TITLE = "The grader's exam"
RATINGS_TITLE = "Your own ratings"
PAPER_TITLE = "One answer of the exam"
_WHAT = "How far does the grader agree with answers whose labels and scores are known?"


class ExamPage(QWidget):
    """Not yet run, running, result, one answer, a file with mistakes, nothing to read, own ratings: one at a time.

    Signals: ``back_requested()``; ``take_requested(int)``, a take that was rated is to be opened.
    """

    back_requested = Signal()
    take_requested = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.run = ExamRun(context, self)
        self.result: ExamResult | None = None
        """What is shown, or was shown last."""
        self.head = ExamHead(context.theme)
        self.state = PageState(context.theme)
        self.running_view = RunningView()
        self.mistakes_view = MistakesView()
        self.result_area, self.paper_area, self.ratings_area = ReadingArea(), ReadingArea(), ReadingArea()
        self._before_ratings: QWidget = self.state
        self._context = context
        self._result_title = TITLE
        self._opened_from: QWidget | None = None  # the table in which the answer that is shown was chosen
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_not_run()

    def activate(self) -> None:
        """The page is shown now."""
        self._focus_content()

    def deactivate(self) -> None:
        """Another page is shown now; an exam under way goes on."""

    def show_paper(self, answer_id: str) -> None:
        """One answer of the result, sentence by sentence."""
        assert self.result is not None
        paper = next(paper for paper in self.result.papers if paper.answer.id == answer_id)
        self._opened_from = self.window().focusWidget()
        self.paper_area.show_content(PaperView(paper))
        self._show(self.paper_area, f"Answer {answer_id}")

    @Slot()
    def show_ratings(self) -> None:
        """What the user and mentors would have given: in a worker, since takes are read."""
        library = self._context.services.library
        self._context.tasks.run(lambda _token, _report: own_ratings(rated_takes(library)), self._show_ratings)

    def _show_ratings(self, own: OwnRatings) -> None:
        view = self.stack.currentWidget()
        if view is self.running_view:  # an exam was begun meanwhile
            return
        if view is not None and view is not self.ratings_area:
            self._before_ratings = view
        content = OwnRatingsView(own)
        content.take_wanted.connect(self.take_requested)
        self.ratings_area.show_content(content)
        self._show(self.ratings_area, RATINGS_TITLE)

    @classmethod
    def ask_files(cls, parent: QWidget, chosen: Callable[[tuple[Path, ...]], None]) -> None:
        """Let the user point at files, and call ``chosen``; Cancel calls nothing."""
        dialog = QFileDialog(parent, "Labelled answers of your own")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["Labelled answers (*.jsonl *.json)", "All files (*)"])
        dialog.filesSelected.connect(lambda names: chosen(tuple(map(Path, names))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) and not self.run.running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.run.start(_dropped(event))

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.result_area.setAccessibleName("Result of the exam")
        self.paper_area.setAccessibleName(PAPER_TITLE)
        self.ratings_area.setAccessibleName(RATINGS_TITLE)
        areas = (self.result_area, self.paper_area, self.ratings_area)
        for widget in (self.state, self.running_view, self.mistakes_view, *areas):
            self.stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.head)
        layout.addWidget(self.stack, stretch=1)

    def _connect(self) -> None:
        self.head.back_requested.connect(self._back)
        self.head.own_requested.connect(self._choose_own)
        self.head.ratings_requested.connect(self.show_ratings)
        self.head.shipped_requested.connect(self._sit_shipped)
        self.running_view.cancel_requested.connect(self.run.call_off)
        self.mistakes_view.again_requested.connect(self._again)
        self.run.began.connect(self._show_running)
        self.run.moved.connect(self.running_view.show_progress)
        self.run.finished.connect(self._show_result)
        self.run.empty.connect(self._show_empty)
        self.run.failed.connect(self._show_failure)
        self.run.called_off.connect(self._show_before)
        shortcuts.bind(self, shortcuts.BACK, self._back)
        shortcuts.bind(self, shortcuts.OWN_EXAM, self._choose_own)

    @Slot()
    def _back(self) -> None:
        """From an answer to the result, from there to where one came from."""
        if self.stack.currentWidget() is self.paper_area:
            self._show(self.result_area, self._result_title)
            if self._opened_from is not None:
                self._opened_from.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.stack.currentWidget() is self.ratings_area:
            title = self._result_title if self._before_ratings is self.result_area else TITLE
            self._show(self._before_ratings, title)
        else:
            self.back_requested.emit()

    @Slot()
    def _choose_own(self) -> None:
        if not self.run.running:
            self.ask_files(self, self.run.start)

    @Slot()
    def _sit_shipped(self) -> None:
        self.run.start()

    @Slot()
    def _again(self) -> None:
        self.run.start(self.run.files)

    def _show_not_run(self) -> None:
        self.state.show_state("gauge", "Not run yet", _WHAT, Offer("&Run the exam", self._sit_shipped, primary=True))
        self._show(self.state)

    @Slot()
    def _show_running(self) -> None:
        self.running_view.show_begun()
        self._show(self.running_view)

    @Slot(object)
    def _show_result(self, result: ExamResult) -> None:
        self.result = result
        self._result_title = f"{TITLE}: {_names(self.run.files)}" if self.run.files else TITLE
        results = ExamResults(result)
        results.answer_wanted.connect(self.show_paper)
        self.result_area.show_content(results)
        self._show(self.result_area, self._result_title)

    @Slot()
    def _show_empty(self) -> None:
        names = _names(self.run.files) or "the app's exam"
        text = "It has no line with a labelled answer. Two to start from: voice-interviewer exam --example"
        self.state.show_state(
            "file-text", f"No answers in {names}", text, Offer("Choose another &file", self._choose_own)
        )
        self._show(self.state)

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, ExamFileError):
            self.mistakes_view.show_error(error)
            self._show(self.mistakes_view)
        else:
            self.state.show_state("triangle-alert", error.message, error.advice, Offer("&Try again", self._again))
            self._show(self.state)

    @Slot()
    def _show_before(self) -> None:
        """What was there before the exam that was called off."""
        if self.result is not None:
            self._show(self.result_area, self._result_title)
        else:
            self._show_not_run()

    def _show(self, view: QWidget, title: str = TITLE) -> None:
        had_focus = self._has_focus()
        self.stack.setCurrentWidget(view)
        self.head.show_title(title)
        own_shown = bool(self.run.files) or view is self.mistakes_view
        reading = view in (self.running_view, self.paper_area, self.ratings_area)
        self.head.offer(own=not reading, shipped=not reading and own_shown, ratings=not reading)
        if had_focus:
            self._focus_content()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus_content(self) -> None:
        """Give the keyboard to what can be done first, or else to what can be read."""
        view = self.stack.currentWidget()
        targets: dict[QWidget | None, QWidget] = {
            self.state: self.state.button,
            self.running_view: self.running_view.cancel_button,
            self.mistakes_view: self.mistakes_view.mistakes,
        }
        target = targets.get(view) or view
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _names(files: Sequence[Path]) -> str:
    """Files in a title, where there is no room for more than a few."""
    named = ", ".join(file.name for file in files[:3])
    return f"{named} and {len(files) - 3} more" if len(files) > 3 else named


def _dropped(event: QDropEvent) -> tuple[Path, ...]:
    """The files of this machine that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
