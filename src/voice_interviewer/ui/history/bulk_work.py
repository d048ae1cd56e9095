"""Does something to many takes, a few at a time, so that one can see how far it is and call it off."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context

AT_ONCE = 250
"""Takes of one transaction: a fraction of a second, also where each has its words indexed anew."""


@dataclass(frozen=True, slots=True)
class BulkProgress:
    """How far it is."""

    doing: str
    """Such as ``Deleting 4,212 takes …``."""
    share: float


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The takes it was done to, and what ended it early."""

    changed: list[int]
    error: UserError | None = None


class BulkWork(QObject):
    """One thing at a time. What was done before it was called off, or failed, stays done and is told.

    Signals: ``progressed(BulkProgress)``; ``ended()``, however it ended.
    """

    progressed = Signal(object)
    ended = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._stopped: CancelToken | None = None
        self._doing = ""

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._stopped is not None

    def run(
        self,
        doing: str,
        take_ids: Sequence[int],
        some: Callable[[Sequence[int]], object],
        done: Callable[[list[int]], None],
    ) -> None:
        """Call ``some`` in a worker with a few ids after the other, then ``done`` here with all it was called with.

        While something runs already, only that is told. An error the user can act on goes to the messages.
        """
        if not take_ids:
            return
        if self.running:
            self._context.messages.info(f"One thing at a time: {self._doing} Ask again when that has ended.")
            return
        self._doing = doing
        # A token of its own: the runner's would end in no callback, and what was done could not be told.
        stopped = self._stopped = CancelToken()
        ids = list(take_ids)
        self._context.tasks.run(
            lambda _token, report: _through(ids, some, stopped, report),
            lambda outcome: self._finish(outcome, done),
            self._fail,
            lambda share: self.progressed.emit(BulkProgress(doing, share)),
        )

    def stop(self) -> None:
        """Do no more than what is being done."""
        if self._stopped is not None:
            self._stopped.cancel()

    def _finish(self, outcome: _Outcome, done: Callable[[list[int]], None]) -> None:
        self._end()
        if outcome.changed:
            done(outcome.changed)
        if outcome.error is not None:
            self._context.messages.error(outcome.error)

    def _fail(self, error: Exception) -> None:
        self._end()
        raise error

    def _end(self) -> None:
        self._stopped = None
        self.ended.emit()


def _through(
    ids: list[int], some: Callable[[Sequence[int]], object], stopped: CancelToken, report: Callable[[float], None]
) -> _Outcome:
    """In the worker."""
    for first in range(0, len(ids), AT_ONCE):
        if stopped.cancelled:
            return _Outcome(ids[:first])
        try:
            some(ids[first : first + AT_ONCE])
        except UserError as error:
            return _Outcome(ids[:first], error)
        report(min(1.0, (first + AT_ONCE) / len(ids)))
    return _Outcome(ids)
