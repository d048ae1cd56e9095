"""Python's search for objects that only hold one another, between two tests and on the main thread.

Else it comes whenever enough was made, also in a worker of some other test, and a window's timer that a test long over
has left behind is ended there: Qt warns of it, and that test fails. The app does the same, see `Collector`.
"""

import gc

import pytest

from voice_interviewer.ui.shell.collecting import due


def pytest_configure() -> None:
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish() -> None:
    """By now pytest itself holds nothing of the test any more."""
    generation = due()
    if generation is not None:
        gc.collect(generation)
