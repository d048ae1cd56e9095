"""Asynchronous work that ends when it is told to."""

import asyncio
import threading
from collections.abc import Callable

import pytest

from support.waiting import cancelled_when
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled
from voice_interviewer.opinion.at_once import run_until

LONG = 60.0


async def for_ever(cleaned_up: threading.Event) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        cleaned_up.set()


def test_the_result_comes_back() -> None:
    """Where nothing is in the way."""

    async def work() -> str:
        await asyncio.sleep(0)
        return "done"

    assert run_until(work(), LONG, CancelToken()) == "done"


def test_the_deadline_ends_it() -> None:
    """And what it had opened is closed by then."""
    cleaned_up = threading.Event()
    with pytest.raises(TimeoutError):
        run_until(for_ever(cleaned_up), 0.05, CancelToken())
    assert cleaned_up.is_set()


def test_calling_it_off_ends_it() -> None:
    """From another thread; what it had opened is closed by then."""
    cleaned_up, token = threading.Event(), CancelToken()
    timer = threading.Timer(0.05, token.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        run_until(for_ever(cleaned_up), LONG, token)
    timer.join()
    assert cleaned_up.is_set()


def test_called_off_before() -> None:
    """It hardly begins."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        run_until(for_ever(threading.Event()), LONG, token)


def test_a_name_that_is_looked_up_for_ever_keeps_nobody() -> None:
    """Such a look-up blocks a thread, and nothing can end it."""
    looked_up, token, begun, ended = threading.Event(), CancelToken(), threading.Event(), threading.Event()

    def look_up() -> None:
        begun.set()
        looked_up.wait(30)
        ended.set()

    async def work() -> None:
        await asyncio.get_running_loop().run_in_executor(None, look_up)

    with cancelled_when(begun, token), pytest.raises(Cancelled):
        run_until(work(), LONG, token)
    assert not ended.is_set()
    looked_up.set()


def test_a_cancel_at_the_very_end_does_no_harm() -> None:
    """Whoever cancels may have been handed the callback just before it was forgotten."""

    class Late(CancelToken):
        def on_cancel(self, callback: Callable[[], None]) -> Callable[[], None]:
            super().on_cancel(callback)
            return lambda: None

    async def work() -> str:
        return "done"

    token = Late()
    assert run_until(work(), LONG, token) == "done"
    token.cancel()


def test_a_mistake_comes_out_as_it_is() -> None:
    """And the next piece of work is not hindered."""

    async def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_until(broken(), LONG, CancelToken())


def test_ctrl_c_ends_it_too() -> None:
    """The terminal's way of calling off: what was opened is closed before the exception goes on."""
    cleaned_up = threading.Event()

    async def interrupted() -> None:
        asyncio.get_running_loop().call_soon(interrupt)
        await for_ever(cleaned_up)

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_until(interrupted(), LONG, CancelToken())
    assert cleaned_up.is_set()
