"""The one way in which the window runs slow work: a function goes to a worker thread, its result comes back here."""

import itertools
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, UserError
from voice_interviewer.ui.shell.steps import Steps

Result = TypeVar("Result")
Report = Callable[[float], None]
"""Called by the work with the share done, 0 to 1."""
Work = Callable[[CancelToken, Report], Result]


SWITCH_SECONDS = 0.0001
"""How long a worker that is busy in Python lets the UI thread wait for its turn. Python's own 5 ms add up: every call
into Qt gives the turn away, and making a page makes hundreds of them."""

WORKERS = 10
"""Threads, made when they are needed. An answer that is graded, an import, the exam, a model that is fetched, a machine
that is measured, a second opinion and exports each hold one for minutes, and a page must not wait for any of them."""


class TaskRunner(Protocol):
    """Runs slow work. In tests of pages a fake runs it at once, so that they need not wait."""

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Report | None = None,
    ) -> CancelToken:
        """Run ``work`` in a worker; exactly one of ``done`` and ``failed`` is called afterwards, on the UI thread.

        A failure with no handler goes to whoever shows errors. Work that was called off (its token cancelled, or
        `Cancelled` raised) ends in neither, and so does work whose taker Qt has deleted meanwhile, such as a dialog
        that was closed. Returns the token that calls it off.
        """
        ...

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        """Do work that only the UI thread can do, such as making widgets: some steps, then whatever the window has to
        do meanwhile, and so on to the last; then ``done``. Returns the token that calls it off.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Task:
    work: Work[Any]
    """Held here until its end has arrived on the UI thread, so that a widget it knows never ends in the worker."""
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    progress: Report | None
    token: CancelToken


@dataclass(frozen=True, slots=True)
class _Event:
    """What a worker sends: the task's number and a result, an error or a share done."""

    task: int
    result: Any = None
    error: Exception | None = None
    share: float | None = None


class ThreadTaskRunner(QObject):
    """The real `TaskRunner`. It lives on the UI thread and owns the only signal that workers emit.

    Signals: ``unhandled(object)``, an exception that nobody took.
    """

    unhandled = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._pool = ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="task")
        self._numbers = itertools.count()
        self._waiting: dict[int, _Task] = {}
        self._futures: set[Future[None]] = set()
        self._arrived.connect(self._receive)

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Report | None = None,
    ) -> CancelToken:
        token = CancelToken()
        number = next(self._numbers)
        self._waiting[number] = _Task(work, done, failed, progress, token)
        future = self._pool.submit(self._work, number, token)
        self._futures = {f for f in self._futures if not f.done()} | {future}
        return token

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        return Steps(steps, done, self).token

    def shutdown(self, seconds: float = 3.0) -> None:
        """Call off everything and wait, but not for ever. No callback runs afterwards."""
        waiting, self._waiting = self._waiting, {}
        for task in waiting.values():
            task.token.cancel()
        wait(self._futures, timeout=seconds)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, number: int, token: CancelToken) -> None:
        """In the worker."""
        try:
            token.raise_if_cancelled()
            event = _Event(number, result=self._result(number, token))
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs on the UI thread
            event = _Event(number, error=error)
        self._send(event)

    def _result(self, number: int, token: CancelToken) -> object:
        task = self._waiting.get(number)
        if task is None:  # shut down a moment ago
            raise Cancelled
        return task.work(token, lambda share: self._send(_Event(number, share=share)))

    def _send(self, event: _Event) -> None:
        try:
            self._arrived.emit(event)
        except RuntimeError:
            # The window is gone and this object with it; there is nobody left to tell.
            return

    @Slot(object)
    def _receive(self, event: _Event) -> None:
        task = self._waiting.get(event.task)
        if task is None:
            return
        if event.share is not None:
            if task.progress is not None and not task.token.cancelled and not _gone(task.progress):
                task.progress(event.share)
            return
        del self._waiting[event.task]
        if task.token.cancelled or isinstance(event.error, Cancelled):
            return
        self._finish(task, event)

    def _finish(self, task: _Task, event: _Event) -> None:
        if event.error is None:
            if not _gone(task.done):
                task.done(event.result)
        elif task.failed is not None and not _gone(task.failed):
            task.failed(event.error)
        elif task.failed is None or not isinstance(event.error, UserError):
            self.unhandled.emit(event.error)


def _gone(callback: Callable[..., object]) -> bool:
    """Whether it is a method, or a function made in a method, of a QObject that Qt has deleted."""
    owner = getattr(callback, "__self__", None)
    if isinstance(callback, FunctionType) and "self" in callback.__code__.co_freevars:
        owner = dict(zip(callback.__code__.co_freevars, callback.__closure__ or (), strict=True))["self"].cell_contents
    return isinstance(owner, QObject) and not isValid(owner)
