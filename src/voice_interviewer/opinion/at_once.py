"""Runs asynchronous work in the calling thread so that a deadline or a cancelled token ends it there and then."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled

Result = TypeVar("Result")


def run_until(work: Coroutine[Any, Any, Result], seconds: float, cancel: CancelToken) -> Result:
    """The result of the work, in at most so many seconds. Raises TimeoutError, Cancelled, and what the work raises.

    When it returns or raises, the work has ended and its connections are closed. `asyncio.run` is not used, since it
    waits for the look-up of a name, which nothing can call off; here such a look-up ends by itself, unheard.
    """
    loop = asyncio.new_event_loop()
    task = loop.create_task(_within(work, seconds))
    forget = cancel.on_cancel(lambda: _call_off(loop, task))
    try:
        return loop.run_until_complete(task)
    except asyncio.CancelledError:
        raise Cancelled from None
    finally:
        forget()
        _end(loop, task)


async def _within(work: Coroutine[Any, Any, Result], seconds: float) -> Result:
    async with asyncio.timeout(seconds):
        return await work


def _call_off(loop: asyncio.AbstractEventLoop, task: "asyncio.Task[Any]") -> None:
    with suppress(RuntimeError):  # the loop is closed: it has just ended by itself
        loop.call_soon_threadsafe(task.cancel)


def _end(loop: asyncio.AbstractEventLoop, task: "asyncio.Task[Any]") -> None:
    try:
        if not task.done():  # Ctrl+C came in between
            task.cancel()
            loop.run_until_complete(asyncio.wait([task]))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()
