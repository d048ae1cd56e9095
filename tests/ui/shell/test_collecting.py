"""Python's search for objects that only hold one another, kept on the UI thread."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.collecting import LOOK_MS, OLD_SECONDS, Collector, due


class Ring(QObject):
    """Holds itself, as a closed dialog often does; with a timer that runs, and notes where it ends."""

    ended: list[bool]

    def __init__(self, ended: list[bool]) -> None:
        super().__init__()
        self.myself = self
        self.startTimer(60_000)
        self.destroyed.connect(lambda: ended.append(QThread.isMainThread()))


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    """One at work, from no garbage on, where Python would do it by itself."""
    gc.collect()
    on_before = gc.isenabled()
    gc.enable()
    collector = Collector()
    yield collector
    collector.give_back()
    if not on_before:
        gc.disable()


def busy_worker() -> list[list[int]]:
    """What another thread made: as many objects as bring Python to look many times over."""
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([number] for number in range(100_000)))
    thread.start()
    thread.join()
    return made


def test_what_a_worker_makes_brings_nothing_to_its_end_there(qtbot: QtBot, collector: Collector) -> None:
    """A ring is left while a worker is busy; the UI thread finds it, at its own time, and Qt has nothing to warn of."""
    ended: list[bool] = []
    Ring(ended)
    made = busy_worker()
    assert ended == []
    qtbot.waitUntil(lambda: ended == [True], timeout=20 * LOOK_MS)
    assert made


def test_nothing_is_looked_for_where_little_was_made(collector: Collector) -> None:
    """Right after a look there is no generation to look through."""
    gc.collect()
    assert due() is None
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    assert due() == 0
    del kept


def test_what_is_old_has_its_turn(collector: Collector) -> None:
    """After enough looks at the young, the older ones are looked at too, each at Python's own threshold."""
    gc.collect()
    for _ in range(gc.get_threshold()[1] + 1):
        gc.collect(0)
    assert due() == 1
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    assert due() == 2


def test_what_is_old_is_left_alone_for_a_while(collector: Collector) -> None:
    """A look through everything may be felt, so it comes seldom; what is young has its turn meanwhile."""
    at = [0.0]
    looking = Collector(now=lambda: at[0])
    gc.collect()
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    at[0] = OLD_SECONDS - 1
    looking._look()
    assert due() == 2
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    looking._look()
    assert (due(0), due()) == (None, 2)
    at[0] = OLD_SECONDS
    looking._look()
    assert due() is None
    del kept
    looking.give_back()


@pytest.mark.parametrize("was_on", [True, False])
def test_python_gets_it_back(qapp: object, was_on: bool) -> None:
    """As it was before; a timer that was stopped looks no more."""
    on_before = gc.isenabled()
    try:
        gc.enable() if was_on else gc.disable()
        collector = Collector()
        assert not gc.isenabled()
        collector.give_back()
        assert gc.isenabled() is was_on
        assert not any(timer.isActive() for timer in collector.findChildren(QTimer))
    finally:
        gc.enable() if on_before else gc.disable()
