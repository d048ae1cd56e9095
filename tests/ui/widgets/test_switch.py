"""The on-off switch."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.switch import Switch


@pytest.fixture
def switch(qtbot: QtBot, context: Context) -> Switch:
    switch = Switch(context.theme)
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.show()
    return switch


def test_mouse_and_space_switch_it(switch: Switch) -> None:
    """All of it can be pressed, not only the knob."""
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 3, 3))
    states = [switch.isChecked()]
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert [*states, switch.isChecked()] == [True, False]


def test_on_looks_other_than_off(switch: Switch) -> None:
    """By the knob's place, not by colour alone."""
    off = switch.grab().toImage()
    switch.setChecked(True)
    on = switch.grab().toImage()
    left, right, middle = switch.height() // 2, switch.width() - switch.height() // 2, switch.height() // 2
    assert off.pixelColor(left, middle) != off.pixelColor(right, middle)
    assert on.pixelColor(left, middle) != on.pixelColor(right, middle)


def test_screen_readers_meet_a_check_box(switch: Switch) -> None:
    """Which says whether it is on."""
    switch.setAccessibleName("Ask questions aloud")
    interface = QAccessible.queryAccessibleInterface(switch)
    assert interface.role() is QAccessible.Role.CheckBox
    switch.setChecked(True)
    assert interface.state().checked
