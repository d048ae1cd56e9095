"""Stores a mock interview whenever it has gone on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.ui.shell.context import Context


@dataclass(frozen=True, slots=True)
class _State:
    interview_id: int
    interview: Interview
    ended: datetime | None


class InterviewKeeper(QObject):
    """Stores one state after the other: workers may overtake each other, and the latest must win.

    A state that could not be stored is tried again with the next one. Signals: ``failed(UserError)``; ``settled()``,
    nothing is being stored any more.
    """

    failed = Signal(object)
    settled = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: dict[int, _State] = {}
        self._then: list[Callable[[], None]] = []
        self.busy = False
        """Whether something is being stored."""

    def keep(self, interview_id: int, interview: Interview, ended: datetime | None = None) -> None:
        """Store where an interview stands; with ``ended`` it is over."""
        self._waiting[interview_id] = _State(interview_id, interview, ended)
        self.try_again()

    def try_again(self) -> None:
        """Store what could not be stored before."""
        if not self.busy:
            self._store_next()

    def when_settled(self, then: Callable[[], None]) -> None:
        """Do something once nothing is being stored, whether it could be stored or not."""
        self._then.append(then)
        if not self.busy:
            self._settle()

    def _store_next(self) -> None:
        if not self._waiting:
            self._settle()
            return
        state = self._waiting.pop(next(iter(self._waiting)))
        services = self._context.services
        self.busy = True
        self._context.tasks.run(
            lambda token, report: services.library.interviews.save(state.interview_id, state.interview, state.ended),
            lambda _: self._on_stored(),
            lambda error: self._on_refused(state, error),
        )

    def _on_stored(self) -> None:
        self.busy = False
        self._store_next()

    def _on_refused(self, state: _State, error: Exception) -> None:
        self.busy = False
        self._waiting.setdefault(state.interview_id, state)
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)
        self._settle()

    def _settle(self) -> None:
        then, self._then = self._then, []
        for do in then:
            do()
        self.settled.emit()
