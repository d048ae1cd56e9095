"""Waiting for something outside the test to happen, instead of sleeping and hoping."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from voice_interviewer.cancel import CancelToken

_NEVER = threading.Event()


def wait_until(condition: Callable[[], object], what: str, seconds: float = 30.0, every: float = 0.01) -> None:
    """Return as soon as ``condition()`` is true. Raises AssertionError naming ``what`` after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= deadline:
            raise AssertionError(f"Waited {seconds:g} s in vain until {what}.")
        _NEVER.wait(every)


def assert_within(seconds: float, attempt: Callable[[], float], tries: int = 3) -> None:
    """Once in so many tries, ``attempt()`` takes less than ``seconds`` by its own account.

    A machine that was busy for a moment is no mistake in the code; code that is late is late each time.
    """
    took: list[float] = []
    while not took or took[-1] >= seconds:
        assert len(took) < tries, f"never within {seconds:g} s: {took}"
        took.append(attempt())


@contextmanager
def cancelled_when(event: threading.Event, token: CancelToken) -> Iterator[None]:
    """Meanwhile another thread waits for the event and then calls the work off, as the window would."""

    def cancel() -> None:
        if event.wait(30):
            token.cancel()

    thread = threading.Thread(target=cancel)
    thread.start()
    try:
        yield
    finally:
        thread.join()
