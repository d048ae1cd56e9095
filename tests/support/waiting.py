"""Waiting for something outside the test to happen, instead of sleeping and hoping."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from voice_interviewer.cancel import CancelToken

AT_ONCE = 2.0
"""Seconds that what happens at once may take where other tests run beside it; to wait for the end takes longer."""

_NEVER = threading.Event()


def wait_until(condition: Callable[[], object], what: str, seconds: float = 30.0, every: float = 0.01) -> None:
    """Return as soon as ``condition()`` is true. Raises AssertionError naming ``what`` after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= deadline:
            raise AssertionError(f"Waited {seconds:g} s in vain until {what}.")
        _NEVER.wait(every)


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
