"""Waiting for something outside the test to happen, instead of sleeping and hoping."""

import threading
import time
from collections.abc import Callable

_NEVER = threading.Event()


def wait_until(condition: Callable[[], object], what: str, seconds: float = 10.0, every: float = 0.01) -> None:
    """Return as soon as ``condition()`` is true. Raises AssertionError naming ``what`` after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= deadline:
            raise AssertionError(f"Waited {seconds:g} s in vain until {what}.")
        _NEVER.wait(every)
