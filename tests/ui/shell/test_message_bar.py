"""The bar that shows messages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.message_bar import MessageBar
from voice_interviewer.ui.shell.messages import Message, Tone


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> MessageBar:
    bar = MessageBar(context.theme)
    qtbot.addWidget(bar)
    return bar


def texts(bar: MessageBar) -> str:
    return bar.message.text if bar.message else ""


def test_an_error_stays_and_an_info_goes_by_itself(bar: MessageBar) -> None:
    """Whoever looks away must not miss an error; news may pass."""
    bar.show_message(Message("Saved."))
    assert bar.timer.isActive()
    bar.show_message(Message("The disk is full.", Tone.ERROR, "Make room."))
    assert not bar.timer.isActive()
    bar.timer.timeout.emit()
    assert "full" not in texts(bar)


def test_an_error_comes_back_from_under_a_later_message(bar: MessageBar) -> None:
    """News must not wipe an error away that nobody has closed."""
    bar.show_message(Message("The disk is full.", Tone.ERROR))
    bar.show_message(Message("Saved."))
    bar.close_message()
    assert texts(bar) == "The disk is full."


def test_the_same_error_is_kept_once(bar: MessageBar) -> None:
    """An error that happens again and again is closed with one press."""
    for _ in range(3):
        bar.show_message(Message("The disk is full.", Tone.ERROR))
    bar.close_message()
    assert bar.message is None
    assert bar.isHidden()


def test_the_action_runs_once_and_closes_the_message(bar: MessageBar, qtbot: QtBot) -> None:
    """Undo is pressed once; afterwards there is nothing to undo."""
    undone: list[str] = []
    bar.show_message(Message("Deleted.", action="Undo", on_action=lambda: undone.append("yes")))
    QTest.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)
    assert undone == ["yes"]
    assert bar.message is None


def test_an_action_may_post_the_next_message(bar: MessageBar) -> None:
    """Undo says that it worked, in the same bar."""
    bar.show_message(Message("Deleted.", action="Undo", on_action=lambda: bar.show_message(Message("Restored."))))
    bar.action_button.click()
    assert texts(bar) == "Restored."


def test_a_message_does_not_take_the_focus(qtbot: QtBot, context: Context) -> None:
    """Somebody who types goes on typing when a message comes."""
    window = QWidget()
    qtbot.addWidget(window)
    line, bar = QLineEdit(), MessageBar(context.theme)
    layout = QVBoxLayout(window)
    layout.addWidget(line)
    layout.addWidget(bar)
    window.show()
    line.setFocus()
    bar.show_message(Message("Deleted.", action="Undo"))
    assert window.focusWidget() is line


def test_markup_in_a_message_is_shown_as_it_is(bar: MessageBar) -> None:
    """A file may be called anything; its name must not become markup."""
    bar.show_message(Message("No file <b>x</b>.", Tone.ERROR))
    assert bar.label.textFormat() is Qt.TextFormat.PlainText
