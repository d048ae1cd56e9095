"""The mailbox of the window."""

from pytestqt.qtbot import QtBot

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.messages import Message, Messages, Tone


def test_what_comes_before_the_window_is_kept_in_order(qtbot: QtBot) -> None:
    """And then comes at once."""
    messages = Messages()
    posted: list[Message] = []
    messages.posted.connect(posted.append)
    messages.info("first")
    messages.error(UserError("second", "Do this."))
    assert posted == []
    messages.flush()
    messages.info("third")
    assert [message.text for message in posted] == ["first", "second", "third"]


def test_an_error_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    """Apart, so that the bar can set them apart."""
    messages = Messages()
    messages.flush()
    with qtbot.waitSignal(messages.posted) as posted:
        messages.error(UserError("The disk is full.", "Make room."))
    assert posted.args == [Message("The disk is full.", Tone.ERROR, "Make room.")]
