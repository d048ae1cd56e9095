"""A button of a player leaves the player's keys to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.player.player_button import PlayerButton

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[PlayerButton]:
    """With the keyboard, and with another one at its side."""
    page, made = QWidget(), PlayerButton()
    row = QHBoxLayout(page)
    for each in (PlayerButton(), made, PlayerButton()):
        row.addWidget(each)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    made.setFocus()
    yield made
    page.close()  # until then somebody holds it


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
@pytest.mark.parametrize("modifier", [NONE, SHIFT])
def test_arrows_are_left_to_the_player(button: PlayerButton, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Play has the keyboard when a take opens; the arrows go 5 s or choose a stretch, and the focus stays."""
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, modifier)
    button.keyPressEvent(pressed)
    assert not pressed.isAccepted()
    assert button.hasFocus()


def test_space_presses_it(button: PlayerButton, qtbot: QtBot) -> None:
    """As it does every button."""
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
