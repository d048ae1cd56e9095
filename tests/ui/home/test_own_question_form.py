"""Typing a question of one's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from voice_interviewer.bank.question import Kind
from voice_interviewer.ui.home.own_question_form import LONGEST, OwnQuestionForm
from voice_interviewer.ui.shell.theme import SPACE


@pytest.fixture
def form(qtbot: QtBot) -> OwnQuestionForm:
    form = OwnQuestionForm()
    qtbot.addWidget(form)
    form.show()
    form.begin()
    return form


def test_the_question_and_its_kind_are_told(form: OwnQuestionForm, qtbot: QtBot) -> None:
    """Pressed by mouse or with Ctrl+Return from within the text."""
    QTest.keyClicks(form.text, "Why do you want to work here?")
    form.kind.setCurrentIndex(form.kind.findData(Kind.BEHAVIORAL.value))
    with qtbot.waitSignal(form.typed) as typed:
        form.start_button.click()
    assert typed.args == ["Why do you want to work here?", Kind.BEHAVIORAL]
    with qtbot.waitSignal(form.typed):
        QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("text", ["", "   \n ", "x" * (LONGEST + 1)])
def test_nothing_and_too_much_cannot_be_started(form: OwnQuestionForm, qtbot: QtBot, text: str) -> None:
    """A question is one thing an interviewer would say."""
    form.text.setPlainText(text)
    assert not form.start_button.isEnabled()
    with qtbot.assertNotEmitted(form.typed):
        QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_begins_empty_again(form: OwnQuestionForm) -> None:
    """The last question is not in the way of the next."""
    form.text.setPlainText("Why?")
    form.begin()
    assert form.text.toPlainText() == ""


def test_a_tall_card_gives_its_room_to_the_field(form: OwnQuestionForm) -> None:
    """It takes the place of a question, which may be longer; the heading stays right above the field."""
    low = form.text.height()
    form.resize(600, form.sizeHint().height() + 100)
    assert form.text.height() >= low + 50
    [heading] = [each for each in form.findChildren(QLabel) if each.buddy() is form.text]
    assert form.text.geometry().top() - heading.geometry().bottom() < 3 * SPACE
