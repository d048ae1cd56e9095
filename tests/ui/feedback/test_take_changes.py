"""Changes of takes, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_take
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import StorageError
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.take_changes import TakeChanges
from voice_interviewer.ui.shell.context import Context


class HeldTasks:
    """A task runner whose work is done when the test says so."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(self, work: Any, done: Any, failed: Any = None, progress: Any = None) -> CancelToken:
        token = CancelToken()

        def finish() -> None:
            try:
                result = work(token, lambda _share: None)
            except StorageError as error:
                failed(error)
            else:
                done(result)

        self.held.append(finish)
        return token

    def in_steps(self, steps: Iterator[object], done: Callable[[], None]) -> CancelToken:
        raise NotImplementedError  # changes make no widgets

    def finish(self) -> None:
        self.held.pop(0)()


@pytest.fixture
def tasks() -> HeldTasks:
    return HeldTasks()


@pytest.fixture
def changes(qtbot: QtBot, context: Context, tasks: HeldTasks) -> TakeChanges:
    held = Context(context.services, tasks, context.theme, context.messages)
    return TakeChanges(held)


def named(notes: str) -> Callable[[Take], Take]:
    return lambda take: replace(take, notes=take.notes + notes)


def test_queued_changes_build_on_each_other(changes: TakeChanges, tasks: HeldTasks) -> None:
    """Two quick presses are both kept."""
    seen: list[str] = []
    changes.changed.connect(lambda take: seen.append(take.notes))
    take = example_take(id=1)
    changes.queue(take, named("a"), lambda _: None)
    changes.queue(take, named("b"), lambda _: None)
    tasks.finish()
    tasks.finish()
    assert seen == ["a", "ab"]


def test_a_change_of_words_does_not_wait(changes: TakeChanges, tasks: HeldTasks) -> None:
    """The words it means may have moved when its turn comes."""
    take = example_take(id=1)
    changes.queue(take, named("a"), lambda _: None)
    changes.run(take, named("b"), lambda _: None)
    tasks.finish()
    assert tasks.held == []


def test_a_failure_is_told_and_the_next_goes_on(changes: TakeChanges, tasks: HeldTasks) -> None:
    """From the take as it was."""
    seen: list[str] = []
    changes.changed.connect(lambda take: seen.append(take.notes))

    def fail(take: Take) -> Take:
        raise StorageError("The disk is full.", "Make room.")

    take = example_take(id=1)
    changes.queue(take, fail, lambda _: None)
    changes.queue(take, named("b"), lambda _: None)
    tasks.finish()
    tasks.finish()
    assert seen == ["b"]
