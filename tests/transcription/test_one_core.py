"""Threads that only wait for each other stay on one core."""

import os
import sys

import pytest

from voice_interviewer.transcription.one_core import on_one_core


def cores() -> set[int]:
    return os.sched_getaffinity(0) if sys.platform == "linux" else set()


def test_the_caller_is_on_one_core_and_then_free_again() -> None:
    """What was allowed before is allowed after."""
    before = cores()
    with on_one_core():
        inside = cores()
    assert len(inside) == min(1, len(before))
    assert cores() == before


def test_an_error_frees_the_caller_too() -> None:
    """A broken recording must not leave the host on one core."""
    before = cores()
    with pytest.raises(ValueError, match="broken"), on_one_core():
        raise ValueError("broken")
    assert cores() == before
