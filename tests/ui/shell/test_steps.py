"""Work that only the UI thread can do, taken step by step."""

from collections.abc import Iterator
from threading import Event

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.steps import SLICE
from voice_interviewer.ui.shell.tasks import TaskRunner, ThreadTaskRunner

_NEVER = Event()


def test_every_step_is_taken_in_order_and_then_it_is_done(runner: TaskRunner, qtbot: QtBot) -> None:
    """As work in a worker, it ends with one call."""
    heard: list[object] = []
    runner.in_steps(told(heard, 40), lambda: heard.append("done"))
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [*range(40), "done"]


def test_the_window_answers_between_steps(qtbot: QtBot) -> None:
    """A timer that is due does not wait for the last of many long steps."""
    runner, heard = ThreadTaskRunner(), list[object]()
    QTimer.singleShot(0, lambda: heard.append("answered"))
    runner.in_steps(told(heard, 10, SLICE), lambda: heard.append("done"))
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard.index("answered") <= 2
    runner.shutdown()


def test_nothing_follows_once_it_was_called_off(qtbot: QtBot) -> None:
    """Another take was opened meanwhile."""
    runner, heard = ThreadTaskRunner(), list[object]()
    token = runner.in_steps(told(heard, 3), lambda: heard.append("done"))
    token.cancel()
    with qtbot.waitSignal(_after(runner).timeout):
        pass
    assert heard == []
    runner.shutdown()


def test_a_step_that_fails_is_the_last(qtbot: QtBot) -> None:
    """A mistake of ours is told once, not again and again."""
    runner, heard = ThreadTaskRunner(), list[object]()

    def steps() -> Iterator[None]:
        heard.append("begun")
        yield
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        runner.in_steps(steps(), lambda: heard.append("done"))
        qtbot.waitUntil(lambda: bool(raised))
        with qtbot.waitSignal(_after(runner).timeout):
            pass
    assert [str(error) for _, error, _ in raised] == ["no"]
    assert heard == ["begun"]
    runner.shutdown()


def told(heard: list[object], steps: int, seconds: float = 0.0) -> Iterator[None]:
    """Each step tells its number, and takes its time."""
    for step in range(steps):
        _NEVER.wait(seconds)
        heard.append(step)
        yield


def _after(runner: ThreadTaskRunner) -> QTimer:
    """Comes once more than what waits already."""
    timer = QTimer(runner, singleShot=True, interval=1)
    timer.start()
    return timer
