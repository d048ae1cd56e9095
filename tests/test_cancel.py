"""Calling off slow work."""

import pytest

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled


def test_callbacks_run_once() -> None:
    """Cancelling twice tells the work once."""
    calls: list[str] = []
    token = CancelToken()
    token.on_cancel(lambda: calls.append("stop"))
    token.cancel()
    token.cancel()
    assert calls == ["stop"]


def test_a_late_callback_runs_at_once() -> None:
    """Work that starts listening after it was called off hears of it."""
    calls: list[str] = []
    token = CancelToken()
    token.cancel()
    token.on_cancel(lambda: calls.append("stop"))
    assert calls == ["stop"]


def test_a_forgotten_callback_stays_silent() -> None:
    """Finished work is not disturbed by a later cancel."""
    calls: list[str] = []
    token = CancelToken()
    forget = token.on_cancel(lambda: calls.append("stop"))
    forget()
    token.cancel()
    assert calls == []


def test_raise_if_cancelled() -> None:
    """Work can ask at its own pace."""
    token = CancelToken()
    token.raise_if_cancelled()
    token.cancel()
    with pytest.raises(Cancelled):
        token.raise_if_cancelled()
