"""Corrects words of a kept take in the background, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell.context import Context


class TakeCorrections(QObject):
    """One at a time, since each changes the places of the words behind it.

    Failures go to whoever shows errors. Signals: ``changed(Take)``, with the words corrected and graded anew.
    """

    changed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._busy = False

    def ask(self, take: Take, run: WordRun, page: QWidget) -> None:
        """Let the user type what was said in place of a run of words."""
        dialog = CorrectionDialog(run, page)
        # The dialog and this object live on the UI thread: closures are safe here and carry the words.
        dialog.corrected.connect(lambda said, remember: self.correct(take, run, said, remember))
        dialog.taken_back.connect(lambda forget: self.take_back(take, run, forget))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def correct(self, take: Take, run: WordRun, right: str, remember: bool = True) -> None:
        """Write a run of words as what was said."""
        services = self._context.services
        self._run(
            lambda: services.assessor.correct(take, run.first, run.last, right, remember),
            lambda changed: self._say_corrected(changed, run, right, remember),
        )

    def take_back(self, take: Take, run: WordRun, forget: bool = True) -> None:
        """Write a run of words as it was heard again."""
        services = self._context.services
        self._run(
            lambda: services.assessor.undo_correction(take, run.first, forget),
            lambda _: self._context.messages.info(f"“{run.heard}” is as it was heard again."),
        )

    def _run(self, work: Callable[[], Take], say: Callable[[Take], None]) -> None:
        if self._busy:
            return
        self._busy = True
        self._context.tasks.run(lambda _token, _report: work(), lambda take: self._done(take, say), self._failed)

    def _done(self, take: Take, say: Callable[[Take], None]) -> None:
        self._busy = False
        self.changed.emit(take)
        say(take)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, UserError):
            raise error
        self._context.messages.error(error)

    def _say_corrected(self, take: Take, run: WordRun, right: str, remember: bool) -> None:
        heard = run.heard or run.text
        where = "here and in later answers" if remember else "here"
        done = WordRun(run.first, run.last, right, heard=heard)
        self._context.messages.info(
            f"“{heard}” is now {right}, {where}.", "Undo", lambda: self.take_back(take, done, forget=remember)
        )
