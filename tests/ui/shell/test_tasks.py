"""The one way in which the window runs slow work: what the real runner promises, and that the fake keeps it."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, UserError
from voice_interviewer.ui.shell.tasks import Report, TaskRunner, ThreadTaskRunner, Work


@pytest.fixture
def heard() -> list[Any]:
    return []


def test_the_result_comes_on_the_ui_thread(runner: TaskRunner, qtbot: QtBot, heard: list[Any]) -> None:
    """Widgets may be touched only there."""
    runner.run(lambda token, report: 42, lambda result: heard.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [(42, threading.main_thread())]


def test_progress_comes_in_order_and_before_the_result(runner: TaskRunner, qtbot: QtBot, heard: list[Any]) -> None:
    """A bar that moves after the end would be odd."""

    def work(token: CancelToken, report: Report) -> str:
        for share in (0.1, 0.5, 1.0):
            report(share)
        return "done"

    runner.run(work, heard.append, progress=heard.append)
    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [0.1, 0.5, 1.0, "done"]


def test_a_failure_goes_to_its_handler(runner: TaskRunner, qtbot: QtBot, heard: list[Any]) -> None:
    """And not to the one for results."""
    error = UserError("No.")

    def work(token: CancelToken, report: Report) -> None:
        raise error

    runner.run(work, lambda _: heard.append("result"), heard.append)
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [error]


def test_work_that_says_it_was_cancelled_ends_in_silence(runner: TaskRunner, qtbot: QtBot, heard: list[Any]) -> None:
    """Whoever stopped it knows."""

    def work(token: CancelToken, report: Report) -> None:
        raise Cancelled

    runner.run(work, heard.append, heard.append)
    runner.run(lambda token, report: "next", heard.append)
    qtbot.waitUntil(lambda: len(heard) >= 1)
    assert heard == ["next"]


def test_no_page_waits_for_long_jobs(qtbot: QtBot, heard: list[Any]) -> None:
    """An answer is graded, a recording comes in, the exam runs, a model is fetched: a page opens all the same."""
    runner, finished = ThreadTaskRunner(), threading.Event()
    for _ in range(7):
        runner.run(lambda token, report: finished.wait(30), heard.append)
    runner.run(lambda token, report: "page", heard.append)
    qtbot.waitUntil(lambda: len(heard) >= 1)
    finished.set()
    assert heard == ["page"]
    runner.shutdown()


def test_an_unhandled_failure_still_reaches_somebody(qtbot: QtBot) -> None:
    """No failure is lost in a thread."""
    runner = ThreadTaskRunner()
    error = UserError("No.")

    def work(token: CancelToken, report: Report) -> None:
        raise error

    with qtbot.waitSignal(runner.unhandled) as unhandled:
        runner.run(work, lambda _: None)
    assert unhandled.args == [error]
    runner.shutdown()


def test_cancelled_work_is_not_heard_of_again(qtbot: QtBot, heard: list[Any]) -> None:
    """Even if it finishes all the same."""
    runner = ThreadTaskRunner()
    go = threading.Event()

    def work(token: CancelToken, report: Report) -> str:
        go.wait(10)
        report(0.5)
        return "too late"

    token = runner.run(work, heard.append, heard.append, heard.append)
    token.cancel()
    go.set()
    runner.run(lambda token, report: "next", heard.append)
    qtbot.waitUntil(lambda: len(heard) >= 1)
    assert heard == ["next"]
    runner.shutdown()


def test_shutdown_calls_everything_off_and_waits(qtbot: QtBot, heard: list[Any]) -> None:
    """Work that listens to its token ends; none of it calls back."""
    runner = ThreadTaskRunner()
    ended = threading.Event()

    def work(token: CancelToken, report: Report) -> None:
        stop = threading.Event()
        token.on_cancel(stop.set)
        stop.wait(10)
        ended.set()

    runner.run(work, heard.append, heard.append)
    runner.shutdown()
    assert ended.is_set()
    assert heard == []


def test_held_work_waits_until_it_is_released(qtbot: QtBot, heard: list[Any]) -> None:
    """The fake lets a test look at a page that is busy."""
    fake = ImmediateTaskRunner(held=True)
    fake.run(lambda token, report: "first", heard.append)
    token = fake.run(lambda token, report: "second", heard.append)
    token.cancel()
    assert (fake.waiting, heard) == (2, [])
    fake.release()
    fake.run(lambda token, report: "third", heard.append)
    assert heard == ["first", "third"]


class Closed(QDialog):
    """A dialog that has something looked up, and is closed before that is there."""

    def __init__(self, runner: TaskRunner, work: Work[str], as_closure: bool) -> None:
        super().__init__()
        self.told: list[object] = []
        done = (lambda result: self._show(result)) if as_closure else self._show  # noqa: PLW0108 - as dialogs have it
        runner.run(work, done, self._show, self._show)
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _show(self, what: object) -> None:
        self.told.append(what)
        self.setWindowTitle(str(what))


@pytest.mark.parametrize("as_closure", [False, True])
@pytest.mark.parametrize("error", [None, UserError("The library is locked.")])
def test_a_dialog_that_was_closed_meanwhile_is_told_nothing(
    qtbot: QtBot, heard: list[Any], as_closure: bool, error: Exception | None
) -> None:
    """Neither result nor failure nor progress: it is deleted, and touching it would open a crash report."""
    runner, closed = ThreadTaskRunner(), threading.Event()
    runner.unhandled.connect(heard.append)

    def work(token: CancelToken, report: Report) -> str:
        assert closed.wait(10)
        report(0.5)
        if error is not None:
            raise error
        return "found"

    dialog = Closed(runner, work, as_closure)
    closed.set()
    qtbot.waitUntil(lambda: not runner._waiting)
    assert dialog.told == heard == []
    runner.shutdown()


def test_a_mistake_of_ours_is_not_lost_with_its_dialog(qtbot: QtBot, heard: list[Any]) -> None:
    """What no user can act on is a bug, whoever waits for it."""
    runner, mistake = ThreadTaskRunner(), KeyError("x")
    runner.unhandled.connect(heard.append)
    closed = threading.Event()

    def work(token: CancelToken, report: Report) -> str:
        assert closed.wait(10)
        raise mistake

    Closed(runner, work, as_closure=False)
    closed.set()
    qtbot.waitUntil(lambda: heard == [mistake])
    runner.shutdown()


class _Timed(QObject):
    """Its timer may be ended on its own thread only."""

    def __init__(self) -> None:
        super().__init__()
        self.startTimer(60_000)

    def look(self, _token: CancelToken, _report: Report) -> None:
        """Slow work of its own."""


def test_what_only_the_work_knew_ends_on_the_ui_thread(qtbot: QtBot) -> None:
    """A page that was closed meanwhile is let go when the end has arrived, not by the worker: there Qt would warn."""
    runner = ThreadTaskRunner()
    ended: list[bool] = []
    for _ in range(50):
        timed = _Timed()
        timed.destroyed.connect(lambda: ended.append(QThread.isMainThread()))
        runner.run(timed.look, lambda _: None)
        del timed
    qtbot.waitUntil(lambda: len(ended) == 50)
    assert all(ended)
    runner.shutdown()
