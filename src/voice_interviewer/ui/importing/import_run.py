"""Brings recordings in one after the other, and has them graded, whether its dialog stays open or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import UserError
from voice_interviewer.incoming import Found
from voice_interviewer.take import AskedQuestion, Take
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import Report


class Step(StrEnum):
    """How far a recording has come."""

    WAITING = "waiting"
    COMING_IN = "coming in"
    GRADING = "grading"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One recording on its way."""

    found: Found
    question: AskedQuestion
    step: Step = Step.WAITING
    share: float = 0.0
    """Of the step, 0 to 1."""
    take: Take | None = None
    """Once the library has it."""
    problem: UserError | None = None


class ImportRun(QObject):
    """Signals: ``changed(int)``, how far the recording at that place has come; ``kept(Take)``; ``finished()``, also
    when it was stopped.
    """

    changed = Signal(object)
    kept = Signal(object)
    finished = Signal()

    def __init__(
        self, context: Context, wanted: Sequence[tuple[Found, AskedQuestion]], grade: bool, parent: QObject
    ) -> None:
        """With ``grade``, each is transcribed and graded before the next comes in."""
        super().__init__(parent)
        self._context = context
        self._grade = grade
        self._at = 0
        self._token: CancelToken | None = None
        self.arrivals = [Arrival(found, question) for found, question in wanted]
        """What comes in, in order."""
        self.running = False

    @property
    def takes(self) -> list[Take]:
        """What the library has by now."""
        return [arrival.take for arrival in self.arrivals if arrival.take is not None]

    def start(self) -> None:
        """Begin with the first."""
        self.running = True
        self._next()

    def stop(self) -> None:
        """Stop at once; what is in the library stays there, and what gets there all the same is told by ``kept``."""
        if self.running:
            self.running = False
            if self._token is not None:
                self._token.cancel()
            while self._at < len(self.arrivals):
                self._set(step=Step.STOPPED)
                self._at += 1
            self.finished.emit()

    def _next(self) -> None:
        if not self.running:
            return
        if self._at >= len(self.arrivals):
            self.running = False
            self.finished.emit()
            return
        place, called_off = self._at, CancelToken()
        arrival, incoming = self.arrivals[place], self._context.services.incoming
        self._set(step=Step.COMING_IN)

        def keep(token: CancelToken, report: Report) -> Take:
            token.on_cancel(called_off.cancel)  # the window closes, and must not wait for hours of sound
            return incoming.keep(arrival.found, arrival.question, report, called_off)

        # Not the task's own token: a recording may be in the library by the time it is called off, and then it is told.
        self._token = called_off
        self._context.tasks.run(keep, lambda take: self._on_kept(place, take), self._on_failed, self._on_progress)

    def _on_kept(self, place: int, take: Take) -> None:
        if not self.running:
            self._set_at(place, step=Step.STOPPED if self._grade else Step.DONE, take=take)
            self.kept.emit(take)
            return
        self._set(take=take, step=Step.GRADING if self._grade else Step.DONE)
        self.kept.emit(take)
        if not self._grade:
            self._go_on()
        elif self.running:
            assessor = self._context.services.assessor
            self._token = self._context.tasks.run(
                lambda token, report: assessor.assess(take, report, token),
                self._on_graded,
                self._on_failed,
                self._on_progress,
            )

    def _on_graded(self, take: Take) -> None:
        self._set(take=take, step=Step.DONE)
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.stop()
            raise error
        if not self.running:
            return
        self._set(problem=error, step=Step.FAILED)
        self._go_on()

    def _on_progress(self, share: float) -> None:
        if self.running:
            self._set(share=share)

    def _go_on(self) -> None:
        self._at += 1
        self._next()

    def _set(
        self,
        step: Step | None = None,
        share: float = 0.0,
        take: Take | None = None,
        problem: UserError | None = None,
    ) -> None:
        self._set_at(self._at, step, share, take, problem)

    def _set_at(
        self,
        place: int,
        step: Step | None = None,
        share: float = 0.0,
        take: Take | None = None,
        problem: UserError | None = None,
    ) -> None:
        before = self.arrivals[place]
        self.arrivals[place] = Arrival(
            before.found, before.question, step or before.step, share, take or before.take, problem
        )
        self.changed.emit(place)
