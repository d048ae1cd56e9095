"""Has a mock interview made or looked up, in a worker."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import for_user
from voice_interviewer.practice.interview.state import Setup
from voice_interviewer.ui.mock.interview_start import TakenUp, new_interview, taken_up
from voice_interviewer.ui.shell.context import Context


class InterviewDoor(QObject):
    """One at a time; one of the two signals follows.

    Signals: ``opened(TakenUp)``; ``refused()``, and why is told in the message bar.
    """

    opened = Signal(object)
    refused = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.busy = False
        """Whether one is on its way."""

    def make(self, setup: Setup, seed: int) -> None:
        """A new one."""
        services = self._context.services
        self._run(lambda: TakenUp(new_interview(services, setup, seed)))

    def look_up(self, interview_id: int) -> None:
        """One that was left."""
        services = self._context.services
        self._run(lambda: taken_up(services, interview_id))

    def _run(self, work: Callable[[], TakenUp]) -> None:
        self.busy = True
        self._context.tasks.run(lambda token, report: work(), self._on_opened, self._on_refused)

    def _on_opened(self, found: TakenUp) -> None:
        self.busy = False
        self.opened.emit(found)

    def _on_refused(self, error: Exception) -> None:
        self.busy = False
        self.refused.emit()
        self._context.messages.error(for_user(error))
