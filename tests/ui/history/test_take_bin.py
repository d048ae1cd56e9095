"""Deleting with a way back."""

from support.examples import example_take
from support.services import Fakes
from voice_interviewer.errors import LibraryError
from voice_interviewer.ui.history.take_bin import TakeBin
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def test_deleted_takes_are_in_the_bin_and_come_back(context: Context, fakes: Fakes) -> None:
    """One press on Undo."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    take = fakes.library.keep(example_take())
    take_bin = TakeBin(context)

    take_bin.delete([take.id or 0])
    gone = fakes.library.count()
    assert told[0].on_action is not None
    told[0].on_action()

    assert [message.text for message in told] == ["Deleted 1 take.", "Brought back 1 take."]
    assert [gone, fakes.library.count()] == [0, 1]


def test_nothing_is_told_when_deleting_fails(context: Context, fakes: Fakes) -> None:
    """The failure is told; no message claims that it worked."""
    told: list[Message] = []
    context.messages.flush()
    context.messages.posted.connect(told.append)
    fakes.library.failure = LibraryError("The library is locked.", "Close the other program.")

    TakeBin(context).delete([1])

    assert [message.text for message in told] == ["The library is locked."]
