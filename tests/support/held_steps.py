"""A task runner that keeps steps back, so that a test can look at a page while its widgets are being made."""

from collections.abc import Callable, Iterator

from support.immediate_tasks import ImmediateTaskRunner
from voice_interviewer.cancel import CancelToken


class HeldSteps(ImmediateTaskRunner):
    """Steps wait until `go_on`; other work runs at once."""

    def __init__(self) -> None:
        super().__init__()
        self._held: list[tuple[Iterator[object], Callable[[], None], CancelToken]] = []

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        self._held.append((steps, done, CancelToken()))
        return self._held[-1][2]

    def go_on(self, steps: int | None = None) -> None:
        """Take so many of each, all of them by default."""
        held, self._held = self._held, []
        for waiting, done, token in held:
            if token.cancelled:
                continue
            taken = 0
            while steps is None or taken < steps:
                if next(waiting, "over") == "over":
                    done()
                    break
                taken += 1
            else:
                self._held.append((waiting, done, token))
