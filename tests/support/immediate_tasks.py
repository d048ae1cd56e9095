"""The fake of `voice_interviewer.ui.shell.tasks.TaskRunner`: work runs at once, in the thread of the test."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled
from voice_interviewer.ui.shell.tasks import Report, Work

Result = TypeVar("Result")


class ImmediateTaskRunner:
    """Runs work before `run` returns, and calls back before it returns.

    With ``held`` set, work waits until `release`, so that a test can look at a page that is busy and call work off.
    A failure that nobody handles is raised in the test; with ``unhandled`` set it goes there instead.
    """

    def __init__(self, held: bool = False, unhandled: Callable[[Exception], None] | None = None) -> None:
        self.held = held
        self.tokens: list[CancelToken] = []
        """The token of every task so far, in order."""
        self.unhandled = unhandled
        self.tell: Callable[[Callable[[], None]], None] = lambda told: told()
        """Hands a result on, as soon as there is one; a test may keep it until it has grown old."""
        self._waiting: list[Callable[[], None]] = []

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progress: Report | None = None,
    ) -> CancelToken:
        token = CancelToken()
        self.tokens.append(token)

        def report(share: float) -> None:
            if progress is not None and not token.cancelled:
                progress(share)

        def go() -> None:
            self._go(work, done, failed or self.unhandled, token, report)

        if self.held:
            self._waiting.append(go)
        else:
            go()
        return token

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        for _ in steps:
            pass
        done()
        return CancelToken()

    @property
    def waiting(self) -> int:
        """How many held tasks have not run yet."""
        return len(self._waiting)

    def release(self) -> None:
        """Run what was held so far, and from now on run work at once."""
        self.held = False
        waiting, self._waiting = self._waiting, []
        for go in waiting:
            go()

    def shutdown(self, seconds: float = 3.0) -> None:
        """Forget what was held; as with the real runner, no callback runs afterwards."""
        del seconds
        self._waiting.clear()

    def _go(
        self,
        work: Work[Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
        token: CancelToken,
        report: Report,
    ) -> None:
        try:
            token.raise_if_cancelled()
            result = work(token, report)
        except Cancelled:
            return
        except Exception as error:
            if token.cancelled:
                return
            if failed is None:
                raise
            failed(error)
            return
        if not token.cancelled:
            self.tell(lambda: done(result))
