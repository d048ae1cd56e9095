"""Writing to the journal with a way back."""

import pytest
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.plan_pages import events_of
from support.services import Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.ui.plan.journal_changes import Change, JournalChanges
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message

ONE, TWO = TaskDone(task="one"), TaskDone(task="two")


@pytest.fixture
def changes(context: Context) -> JournalChanges:
    return JournalChanges(context)


def undo(message: Message) -> None:
    assert message.on_action is not None
    message.on_action()


def test_what_was_struck_and_noted_goes_back_together(
    changes: JournalChanges, fakes: Fakes, posted: list[Message]
) -> None:
    """One Undo for the whole change."""
    changes.make(Change("One.", (ONE,)))
    changes.make(Change("Two for one.", (TWO,), strikes=(1,)))
    assert events_of(fakes) == [TWO]
    undo(posted[-1])
    assert events_of(fakes) == [ONE]
    assert [message.text for message in posted] == ["One.", "Two for one.", "It is as it was before."]


def test_they_come_one_after_the_other(changes: JournalChanges, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """Two quick ticks may not overtake each other: the latest counts."""
    tasks.held = True
    changes.make(Change("One.", (ONE,)))
    changes.make(Change("Two.", (TWO,)))
    assert tasks.waiting == 1
    tasks.release()
    assert events_of(fakes) == [ONE, TWO]


def test_a_refused_one_holds_up_no_other(
    changes: JournalChanges, fakes: Fakes, posted: list[Message], qtbot: QtBot
) -> None:
    """The reason is told, and whoever shows the journal is told to show it again."""
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")
    with qtbot.waitSignal(changes.refused):
        changes.make(Change("One.", (ONE,)))
    fakes.library.failure = None
    with qtbot.waitSignal(changes.changed):
        changes.make(Change("Two.", (TWO,)))
    assert events_of(fakes) == [TWO]
    assert [message.text for message in posted] == ["The library is locked.", "Two."]
