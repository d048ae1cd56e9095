"""Storing an interview step by step."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from support.example_interview import example_interview
from support.immediate_tasks import ImmediateTaskRunner
from support.services import NOW, Fakes
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.mock.interview_keeper import InterviewKeeper
from voice_interviewer.ui.shell.context import Context

FULL = StorageError("The disk is full.", "Make room.")


@pytest.fixture
def keeper(qtbot: QtBot, context: Context, fakes: Fakes) -> InterviewKeeper:
    """With one interview in the library."""
    fakes.library.interviews.begin(example_interview(), NOW)
    return InterviewKeeper(context)


def elapsed(fakes: Fakes) -> float:
    return fakes.library.interviews.interview(1).interview.elapsed


def test_the_latest_state_is_stored_last(keeper: InterviewKeeper, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """However many come while one is being stored, and in one more go."""
    tasks.held = True
    for seconds in (300.0, 301.0, 302.0):
        keeper.keep(1, example_interview(elapsed=seconds))
    assert tasks.waiting == 1
    tasks.release()
    assert elapsed(fakes) == 302.0
    assert not keeper.busy


def test_what_could_not_be_stored_is_tried_again(keeper: InterviewKeeper, fakes: Fakes) -> None:
    """And told of once for each try."""
    told: list[object] = []
    keeper.failed.connect(told.append)
    fakes.library.failure = FULL
    keeper.keep(1, example_interview(elapsed=300.0))
    assert told == [FULL]
    fakes.library.failure = None
    keeper.try_again()
    assert elapsed(fakes) == 300.0


def test_a_newer_state_takes_the_place_of_one_that_failed(keeper: InterviewKeeper, fakes: Fakes) -> None:
    """The older one must not come after it."""
    fakes.library.failure = FULL
    keeper.keep(1, example_interview(elapsed=300.0))
    fakes.library.failure = None
    keeper.keep(1, example_interview(elapsed=400.0))
    assert elapsed(fakes) == 400.0


def test_the_end_is_stored(keeper: InterviewKeeper, fakes: Fakes) -> None:
    """With its time."""
    keeper.keep(1, example_interview(), ended=NOW)
    assert fakes.library.interviews.interview(1).ended == NOW


@pytest.mark.parametrize("failure", [None, FULL])
def test_one_can_wait_until_nothing_is_being_stored(
    keeper: InterviewKeeper, fakes: Fakes, tasks: ImmediateTaskRunner, failure: StorageError | None
) -> None:
    """Whether it could be stored or not: nobody is kept from closing the window."""
    done: list[str] = []
    tasks.held = True
    keeper.keep(1, replace(example_interview(), elapsed=300.0))
    keeper.when_settled(lambda: done.append("closed"))
    assert done == []
    fakes.library.failure = failure
    tasks.release()
    assert done == ["closed"]
    keeper.when_settled(lambda: done.append("again"))
    assert done == ["closed", "again"]
