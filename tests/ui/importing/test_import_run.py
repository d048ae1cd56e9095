"""Recordings come in one after the other, whatever becomes of each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from support.examples import example_question
from support.fake_transcriber import FakeTranscriber
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes
from support.sounds import write_sound
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, StorageError, TranscriptionFailed
from voice_interviewer.incoming import Found
from voice_interviewer.take import Take
from voice_interviewer.ui.importing.import_run import ImportRun, Step
from voice_interviewer.ui.shell.context import Context

PARENT = QObject()
"""Outlives every run, as the window does."""


@pytest.fixture
def found(tmp_path: Path, context: Context) -> list[Found]:
    """Two recordings that were looked at."""
    files = [write_sound(tmp_path / name) for name in ("one.wav", "two.wav")]
    return [context.services.incoming.look(file) for file in files]


def a_run(context: Context, found: list[Found], grade: bool = True) -> ImportRun:
    """Of these recordings, all to one question."""
    return ImportRun(context, [(one, example_question()) for one in found], grade, PARENT)


def test_each_is_kept_and_graded(qtbot: QtBot, context: Context, fakes: Fakes, found: list[Found]) -> None:
    """In order, with their findings in the library when the end is told."""
    run = a_run(context, found)
    with qtbot.waitSignal(run.finished):
        run.start()
    assert [arrival.step for arrival in run.arrivals] == [Step.DONE, Step.DONE]
    assert all(fakes.library.take(take.id or 0).findings for take in run.takes)
    assert not run.running


def test_without_grading_they_only_come_in(context: Context, fakes: Fakes, found: list[Found]) -> None:
    """They wait in the history."""
    run = a_run(context, found, grade=False)
    run.start()
    assert [summary.graded for summary in fakes.library.summaries()] == [False, False]
    assert [arrival.step for arrival in run.arrivals] == [Step.DONE, Step.DONE]


def test_one_that_fails_stops_no_other(context: Context, fakes: Fakes, found: list[Found]) -> None:
    """Its problem is told in its place; a recording that could not be graded is in the library all the same."""
    found[0].path.unlink()
    fakes.transcriber.problem = TranscriptionFailed("It died.", "Try again.")
    run = a_run(context, found)
    run.start()
    assert [arrival.step for arrival in run.arrivals] == [Step.FAILED, Step.FAILED]
    assert "one.wav" in str(run.arrivals[0].problem)
    assert [take.id for take in run.takes] == [1]


def test_a_library_that_refuses_is_told(context: Context, fakes: Fakes, found: list[Found]) -> None:
    """For each recording, since the next may fit."""
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    run = a_run(context, found)
    run.start()
    assert [str(arrival.problem) for arrival in run.arrivals] == ["The disk is full. Make room."] * 2
    assert run.takes == []


def test_it_can_be_stopped(qtbot: QtBot, context: Context, tasks: ImmediateTaskRunner, found: list[Found]) -> None:
    """At once; what is under way is called off, and no other begins."""
    tasks.held = True
    run = a_run(context, found)
    run.start()
    with qtbot.waitSignal(run.finished):
        run.stop()
    tasks.release()
    assert run.takes == []
    assert [arrival.step for arrival in run.arrivals] == [Step.STOPPED, Step.STOPPED]
    assert isinstance(context.services.transcriber, FakeTranscriber)
    assert not run.running


def test_what_was_stopped_is_on_its_way_no_more(
    context: Context, tasks: ImmediateTaskRunner, found: list[Found]
) -> None:
    """Neither the one that was coming in nor those that waited; one that the library has stays there."""
    run = a_run(context, found)
    run.kept.connect(lambda _: setattr(tasks, "held", True))
    run.start()
    run.stop()
    assert [arrival.step for arrival in run.arrivals] == [Step.STOPPED, Step.STOPPED]
    assert [arrival.take is not None for arrival in run.arrivals] == [True, False]


@pytest.mark.parametrize(("grade", "step"), [(True, Step.STOPPED), (False, Step.DONE)])
def test_what_the_library_took_before_stop_reached_it_is_told(
    context: Context, tasks: ImmediateTaskRunner, found: list[Found], grade: bool, step: Step
) -> None:
    """It is in the history, so its row may not say that it was stopped; how far the other came is no news any more."""
    run = a_run(context, found, grade)
    kept: list[object] = []
    run.kept.connect(kept.append)
    late: list[Callable[[], None]] = []
    tasks.tell = late.append
    run.start()
    run.stop()
    assert [arrival.take for arrival in run.arrivals] == [None, None]
    late[0]()
    assert [(arrival.step, arrival.take is not None) for arrival in run.arrivals] == [
        (step, True),
        (Step.STOPPED, False),
    ]
    assert kept == run.takes
    assert not run.running


def test_nothing_moves_once_it_was_stopped(
    context: Context, fakes: Fakes, tasks: ImmediateTaskRunner, found: list[Found]
) -> None:
    """Neither a share nor a failure that comes later has a place any more."""
    tasks.held = True
    run = a_run(context, found)
    run.start()
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    run.stop()
    changes: list[int] = []
    run.changed.connect(changes.append)
    tasks.release()
    assert changes == []


def test_a_window_that_closes_calls_off_what_comes_in(
    context: Context, tasks: ImmediateTaskRunner, found: list[Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the task's token, as at the end of the program, which would else wait for hours of sound."""
    called_off: list[bool] = []

    def keep(*given: object) -> Take:
        tasks.tokens[-1].cancel()
        token = given[-1]
        assert isinstance(token, CancelToken)
        called_off.append(token.cancelled)
        raise Cancelled

    monkeypatch.setattr(context.services.incoming, "keep", keep)
    a_run(context, found).start()
    assert called_off == [True]
