"""That a test's own hands let go: what one holds down must not reach the next."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from support.hands_plugin import let_go


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier])
def test_what_is_held_is_let_go(qtbot: QtBot, held: Qt.KeyboardModifier) -> None:
    """Qt goes on believing in the last key and the last button it heard of."""
    button = QPushButton()
    qtbot.addWidget(button)
    QTest.keyClick(button, Qt.Key.Key_F7, held)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton, held)
    assert (QApplication.keyboardModifiers(), QApplication.mouseButtons()) == (held, Qt.MouseButton.LeftButton)
    let_go()
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
