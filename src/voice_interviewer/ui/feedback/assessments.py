"""Transcribes and grades kept takes in the background, whatever page is open."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError, for_user
from voice_interviewer.take import Take
from voice_interviewer.ui.shell.context import Context


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one take is, 0 to 1."""

    take_id: int
    share: float


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one take could not be assessed; its recording is kept."""

    take_id: int
    error: UserError


class Assessments(QObject):
    """One task a take. Findings are in the library before anybody is told.

    Signals: ``progressed(Progress)``, ``assessed(Take)``, ``failed(Failure)``.
    """

    progressed = Signal(object)
    assessed = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._running: dict[int, CancelToken] = {}

    def running(self, take: Take) -> bool:
        """Whether this take is being assessed now."""
        return take.id in self._running

    def start(self, take: Take) -> None:
        """Begin, unless it is under way. Raises ValueError for a take that the library does not keep."""
        if take.id is None:
            raise ValueError("only a take that the library keeps can be assessed")
        if self.running(take):
            return
        take_id, assessor = take.id, self._context.services.assessor
        # Entered first: where tasks run at once, the work is done before its token is handed back.
        self._running[take_id] = CancelToken()
        token = self._context.tasks.run(
            lambda token, report: assessor.assess(take, report, token),
            lambda graded: self._done(take_id, graded),
            lambda error: self._not_done(take_id, error),
            lambda share: self.progressed.emit(Progress(take_id, share)),
        )
        if take_id in self._running:
            self._running[take_id] = token

    def cancel(self, take: Take) -> None:
        """Call it off; the recording stays."""
        token = self._running.pop(take.id, None) if take.id is not None else None
        if token is not None:
            token.cancel()

    def _done(self, take_id: int, take: Take) -> None:
        self._running.pop(take_id, None)
        self.assessed.emit(take)

    def _not_done(self, take_id: int, error: Exception) -> None:
        self._running.pop(take_id, None)
        self.failed.emit(Failure(take_id, for_user(error)))
