"""The bar that shows messages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.message_bar import INFO_MS, OFFER_MS, MessageBar
from voice_interviewer.ui.shell.messages import Message, Tone
from voice_interviewer.ui.shell.shortcuts import UNDO


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> MessageBar:
    bar = MessageBar(context.theme)
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def beside(qtbot: QtBot, context: Context) -> Iterator[tuple[QLineEdit, MessageBar]]:
    """A field that can have the keyboard, a button, and the bar, in an active window."""
    page, field, bar = QWidget(), QLineEdit(), MessageBar(context.theme)
    column = QVBoxLayout(page)
    for part in (QPushButton("Before"), field, bar, QPushButton("Behind")):
        column.addWidget(part)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield field, bar
    page.close()  # until then somebody holds it


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


def test_an_offer_stays_longer_than_news(bar: MessageBar) -> None:
    """Nothing else may lead back once Undo has gone."""
    bar.show_message(Message("Saved."))
    assert bar.timer.interval() == INFO_MS
    bar.show_message(Message("Deleted.", action="Undo", on_action=lambda: None))
    assert bar.timer.interval() == OFFER_MS


def test_what_stays_waits_until_it_is_closed(bar: MessageBar) -> None:
    """Also under a later message."""
    bar.show_message(Message("The first steps wait.", action="Go on", on_action=lambda: None, stays=True))
    assert not bar.timer.isActive()
    bar.show_message(Message("Saved."))
    bar.timer.timeout.emit()
    assert texts(bar) == "The first steps wait."


def test_a_message_does_not_pass_while_the_keyboard_is_on_it(beside: tuple[QLineEdit, MessageBar]) -> None:
    """Whoever has come to Undo by Tab has the time to press it."""
    field, bar = beside
    bar.show_message(Message("Deleted.", action="Undo", on_action=lambda: None))
    bar.action_button.setFocus()
    assert not bar.timer.isActive()
    field.setFocus()
    assert bar.timer.isActive()


def test_the_keyboard_goes_back_to_where_it_was(beside: tuple[QLineEdit, MessageBar]) -> None:
    """Once what was offered is done; the window may have put other buttons in between."""
    field, bar = beside
    field.setFocus()
    bar.show_message(Message("Deleted.", action="Undo", on_action=lambda: None))
    bar.action_button.setFocus()
    QTest.keyClick(bar.action_button, Qt.Key.Key_Space)
    assert field.hasFocus()


@pytest.mark.parametrize(("action", "undone"), [("Undo", True), ("Keep it after all", True), ("Open folder", False)])
def test_the_key_for_undo_does_only_that(bar: MessageBar, action: str, undone: bool) -> None:
    """Whoever presses it does not expect a folder to open; what it can undo names it."""
    done: list[str] = []
    bar.show_message(Message("Done.", action=action, on_action=lambda: done.append(action)))
    bar.show()
    named = [each.text() for each in bar.findChildren(QLabel) if each.isVisible()]
    assert (UNDO.shown in named) == undone
    bar.undo()
    assert bool(done) == undone


def test_without_an_offer_the_key_does_nothing(bar: MessageBar) -> None:
    """An error stays until somebody closes it."""
    bar.undo()
    bar.show_message(Message("The disk is full.", Tone.ERROR))
    bar.undo()
    assert texts(bar) == "The disk is full."
