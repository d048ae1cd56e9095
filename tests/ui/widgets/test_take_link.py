"""A take in a line of text that opens it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.take_link import TakeLink

LONG = "Take 7, 9 March: “Design an end-to-end pipeline for a simple supervised learning use case of your choice”"


@pytest.fixture
def link(qtbot: QtBot, context: Context) -> TakeLink:
    made = TakeLink(context.theme, 7, LONG)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_press_and_the_space_bar_open_the_take(link: TakeLink, qtbot: QtBot) -> None:
    """By its id."""
    with qtbot.waitSignal(link.take_wanted) as wanted:
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert wanted.args == [7]
    with qtbot.waitSignal(link.take_wanted):
        QTest.keyClick(link, Qt.Key.Key_Space)


def test_it_says_what_it_does(link: TakeLink) -> None:
    """A screen reader reads the name instead of the drawing."""
    assert link.accessibleName() == f"Open: {LONG}"


def test_a_long_text_wraps(link: TakeLink) -> None:
    """The narrower, the higher; nothing is cut off."""
    assert link.heightForWidth(240) > link.heightForWidth(900)
    assert link.heightForWidth(900) >= link.fontMetrics().height()


def test_a_sign_in_the_question_is_no_key(qtbot: QtBot, context: Context) -> None:
    """Qt would take the letter behind it for one, together with Alt."""
    made = TakeLink(context.theme, 7, "Take 7: “What does R&D ask for?”")
    qtbot.addWidget(made)
    assert made.shortcut().isEmpty()
    assert "R&D" in made.text()
