"""The box to tick."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.plan.tick_box import TickBox
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def box(qtbot: QtBot, context: Context) -> TickBox:
    box = TickBox(context.theme, "Sum up one system aloud, in ninety seconds, without notes")
    qtbot.addWidget(box)
    box.resize(600, 40)
    box.show()
    return box


def test_its_text_can_be_pressed(box: TickBox) -> None:
    """Not only the small box."""
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(200, 10))
    assert box.isChecked()


def test_a_long_text_wraps(box: TickBox) -> None:
    """It needs more height where it has less width."""
    assert box.heightForWidth(150) > box.heightForWidth(600)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tick_is_seen_in_both_schemes(box: TickBox, context: Context, theme: str) -> None:
    """By the filled box and the check in it, and greyed out where it cannot be changed."""
    context.theme.choose(theme)
    pictures = []
    for checked, enabled in ((False, True), (True, True), (True, False)):
        box.setChecked(checked)
        box.setEnabled(enabled)
        pictures.append(box.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
