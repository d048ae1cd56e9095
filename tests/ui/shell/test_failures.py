"""Where failures arrive."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from voice_interviewer.errors import Cancelled, UserError
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.messages import Message, Messages

ERROR = UserError("The disk is full.", "Make room.")


@pytest.fixture
def messages() -> Messages:
    messages = Messages()
    messages.flush()
    return messages


@pytest.fixture
def failures(qtbot: QtBot, messages: Messages, tmp_path: Path) -> Iterator[Failures]:
    failures = Failures(messages, tmp_path / "cache" / "log")
    restore = failures.install()
    yield failures
    restore()


def test_what_the_user_can_act_on_goes_to_the_message_bar(qtbot: QtBot, failures: Failures, messages: Messages) -> None:
    """A user error is no crash."""
    with qtbot.waitSignal(messages.posted) as posted, qtbot.assertNotEmitted(failures.crashed):
        failures.handle(ERROR)
    assert posted.args == [Message("The disk is full.", tone=posted.args[0].tone, advice="Make room.")]


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt(), SystemExit(0)])
def test_what_the_user_wanted_is_not_told(
    qtbot: QtBot, failures: Failures, messages: Messages, error: BaseException
) -> None:
    """Who stops something knows that it stopped."""
    with qtbot.assertNotEmitted(messages.posted), qtbot.assertNotEmitted(failures.crashed):
        failures.handle(error)


def test_a_mistake_of_ours_is_reported_and_written_down(qtbot: QtBot, failures: Failures, tmp_path: Path) -> None:
    """The dialog may be closed; the log keeps the report."""
    with qtbot.waitSignal(failures.crashed) as crashed:
        failures.handle(ZeroDivisionError("division by zero"))
    assert crashed.args is not None
    assert crashed.args[0] in (tmp_path / "cache" / "log").read_text(encoding="utf-8")


def test_an_unwritable_log_does_not_hide_the_report(qtbot: QtBot, messages: Messages, tmp_path: Path) -> None:
    """A full disk is when things go wrong."""
    failures = Failures(messages, tmp_path)  # a folder cannot be appended to
    with qtbot.waitSignal(failures.crashed):
        failures.handle(TypeError("no"))


def test_an_error_in_a_plain_thread_reaches_the_user(qtbot: QtBot, failures: Failures, messages: Messages) -> None:
    """Threads of libraries fail too; their errors are brought to the UI thread."""

    def work() -> None:
        raise ERROR

    with qtbot.waitSignal(messages.posted):
        threading.Thread(target=work).start()


def test_an_uncaught_error_reaches_the_user(qtbot: QtBot, failures: Failures, messages: Messages) -> None:
    """An exception in a slot ends in the hook."""
    with qtbot.waitSignal(messages.posted):
        sys.excepthook(UserError, ERROR, None)


def test_the_old_hooks_come_back(messages: Messages, qtbot: QtBot) -> None:
    """Whoever embeds the window gets its own hooks back."""
    before = sys.excepthook, threading.excepthook
    restore = Failures(messages).install()
    assert sys.excepthook != before[0]
    restore()
    assert (sys.excepthook, threading.excepthook) == before
