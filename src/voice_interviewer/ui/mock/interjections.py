"""Decides, after each answer, whether something is put in before the next question."""

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.mock.next_item import PutIn
from voice_interviewer.ui.mock.putting_in import put_in
from voice_interviewer.ui.shell.context import Context


class Interjections(QObject):
    """One decision at a time.

    Signals: ``decided(PutIn | None)``; ``failed(UserError)``, just before nothing is decided on.
    """

    decided = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._turn = 0
        self._working = False
        self.pending = False
        """Whether a decision is wanted and not there yet."""

    def expect(self) -> None:
        """There was an answer: a decision is wanted."""
        self._turn += 1
        self.pending, self._working = True, False

    def call_off(self) -> None:
        """No decision is wanted any more."""
        self._turn += 1
        self.pending = self._working = False

    def decide(self, interview: Interview, seed: int) -> None:
        """Decide now, in a worker; ``decided`` follows."""
        if not self.pending or self._working:
            return
        self._working = True
        services, turn = self._context.services, self._turn
        self._context.tasks.run(
            lambda token, report: put_in(services, interview, seed),
            lambda found: self._on_decided(turn, found),
            lambda error: self._on_failed(turn, error),
        )

    def _on_decided(self, turn: int, found: PutIn | None) -> None:
        if turn == self._turn:
            self.call_off()
            self.decided.emit(found)

    def _on_failed(self, turn: int, error: Exception) -> None:
        """The interview goes on without it."""
        if isinstance(error, UserError):
            self.failed.emit(error)
        self._on_decided(turn, None)
        if not isinstance(error, UserError):
            raise error
