"""Lets the grader sit an exam in a worker, and remembers the one that comes with the app."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report, Work

if TYPE_CHECKING:
    from voice_interviewer.exam.result import ExamResult


class ExamRun(QObject):
    """One exam at a time; leaving the page does not end it.

    Signals: ``began()``; ``moved(float)``, the share that is graded; and one of ``finished(ExamResult)``, ``empty()``,
    the files hold no answer, ``failed(Exception)`` and ``called_off()``.
    """

    began = Signal()
    moved = Signal(float)
    finished = Signal(object)
    empty = Signal()
    failed = Signal(object)
    called_off = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._token: CancelToken | None = None
        self.running = False
        self.files: tuple[Path, ...] = ()
        """What is or was sat last; nothing stands for the exam that comes with the app."""
        self._before: tuple[Path, ...] = ()  # what was sat before that
        self.shipped: ExamResult | None = None
        """The result of that one, which stays as it is for as long as the app runs."""

    def start(self, files: tuple[Path, ...] = ()) -> None:
        """Sit the exam in these files, or the app's own; one's own files are read anew each time."""
        if self.running:
            return
        self._before, self.files = self.files, files
        if not files and self.shipped is not None:
            self.finished.emit(self.shipped)
            return
        self.running = True
        self.began.emit()
        token = self._context.tasks.run(self._work(files), self._done, self._not_done, self.moved.emit)
        if self.running:  # a runner that works at once has ended it already
            self._token = token

    def call_off(self) -> None:
        """End what is under way; nothing of it is kept."""
        if self._token is not None:
            self._token.cancel()
            self._end()
            self.files = self._before  # whose result still stands
            self.called_off.emit()

    def _work(self, files: tuple[Path, ...]) -> Work["ExamResult | None"]:
        services = self._context.services

        def work(token: CancelToken, report: Report) -> "ExamResult | None":
            from voice_interviewer.exam.labelled import read_answers, shipped_files
            from voice_interviewer.exam.result import ABOUT_OWN, ABOUT_SHIPPED
            from voice_interviewer.exam.sitting import sit

            answers = read_answers(files or shipped_files())
            about = ABOUT_OWN if files else ABOUT_SHIPPED
            return sit(answers, services.grader, about, report, token) if answers else None

        return work

    def _done(self, result: "ExamResult | None") -> None:
        self._end()
        if result is None:
            self.empty.emit()
            return
        if not self.files:
            self.shipped = result
        self.finished.emit(result)

    def _not_done(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self.running, self._token = False, None
