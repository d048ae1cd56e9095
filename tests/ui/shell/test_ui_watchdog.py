"""The watchdog of the driven session finds what keeps the UI thread, and blames nobody for a busy machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import thread_time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from support.ui_watchdog import UiWatchdog

LONG = 0.08
_NEVER = Event()


def watched(qtbot: QtBot, work: object = None, seconds: float = 0.3) -> UiWatchdog:
    """What the watchdog saw while the event loop ran, and in it some work."""
    with UiWatchdog() as watchdog:
        if callable(work):
            QTimer.singleShot(50, work)
        end = QTimer(singleShot=True, interval=round(1000 * seconds))
        end.start()
        with qtbot.waitSignal(end.timeout):
            pass
    return watchdog


def keep_the_thread_busy() -> None:
    end = thread_time() + LONG
    while thread_time() < end:
        pass


def wait_for_nobody() -> None:
    _NEVER.wait(LONG)


def test_a_long_calculation_is_counted_and_named(qtbot: QtBot) -> None:
    """The failure of the driven session says which line it was."""
    [block] = watched(qtbot, keep_the_thread_busy).blocks
    assert block.seconds >= LONG - 0.01
    assert "keep_the_thread_busy" in str(block)


def test_waiting_is_counted_too(qtbot: QtBot) -> None:
    """For a file, a lock or another process: the user waits as well."""
    watchdog = watched(qtbot, wait_for_nobody)
    assert len(watchdog.blocks) == 1
    assert "wait_for_nobody" in watchdog.told()


def test_a_busy_machine_is_not_blamed_on_the_window(qtbot: QtBot) -> None:
    """Four processes for each processor take the time, not the window."""
    with busy_machine():
        watchdog = watched(qtbot, seconds=1.0)
    assert not watchdog.blocks, watchdog.told()


def test_what_the_test_does_itself_is_not_counted(qtbot: QtBot) -> None:
    """It may look into files while the window stands still."""
    with UiWatchdog() as watchdog:
        with watchdog.looking_away():
            keep_the_thread_busy()
        end = QTimer(singleShot=True, interval=20)
        end.start()
        with qtbot.waitSignal(end.timeout):
            pass
    assert not watchdog.blocks, watchdog.told()


@contextmanager
def busy_machine() -> Iterator[None]:
    """Meanwhile other processes never rest."""
    command = [sys.executable, "-c", "while True: pass"]
    others = [subprocess.Popen(command) for _ in range(4 * (os.cpu_count() or 1))]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()
