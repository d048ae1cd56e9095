"""Words that are written: one line or several, accepted or left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.feedback.words_dialog import WordsDialog


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    for dialog in made.findChildren(WordsDialog):
        dialog.reject()


def test_nothing_and_nothing_new_cannot_be_accepted(parent: QWidget) -> None:
    """Only a change is one."""
    dialog = WordsDialog("Edit", "", parent, "As it was.", long=True)
    dialog.open()
    states = []
    for text in ("As it was.", " ", "Otherwise."):
        dialog.field.setPlainText(text)  # type: ignore[union-attr]  # several lines
        states.append(dialog.accept_button.isEnabled())
    assert states == [False, False, True]


def test_control_return_accepts_from_several_lines(qtbot: QtBot, parent: QWidget) -> None:
    """Return alone is a new line."""
    dialog = WordsDialog("Edit", "", parent, "One.", long=True, remember=True)
    dialog.open()
    QTest.keyClick(dialog.field, Qt.Key.Key_End)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.field, "Two.")
    with qtbot.waitSignal(dialog.written) as written:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert written.args == ["One.\nTwo.", True]


def test_escape_changes_nothing(qtbot: QtBot, parent: QWidget) -> None:
    """Whatever was typed."""
    dialog = WordsDialog("Add", "", parent)
    dialog.open()
    QTest.keyClicks(dialog.field, "more")
    with qtbot.assertNotEmitted(dialog.written):
        QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.isHidden()
