"""The button that pages are made of."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.accessible_pixels import pixels_of
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.buttons import button

EDGE = 4
"""Pixels of a button's border, its round corners among them."""


def inside(of: QPushButton) -> np.ndarray:
    """What is drawn within its border."""
    return pixels_of(of.grab(of.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)))


@pytest.mark.parametrize("kind", ["", "primary", "record", "quiet", "action", "link", "fold"])
def test_the_keyboard_is_shown_by_one_box(qtbot: QtBot, context: Context, kind: str) -> None:
    """The border; Qt would draw a second box around the words."""
    page, other, made = QWidget(), QPushButton("Other"), button("Hear it", kind)
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(other)
    layout.addWidget(made)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    before = inside(made)
    QTest.keyClick(other, Qt.Key.Key_Tab)  # Qt shows its box to those who use keys
    assert made.hasFocus()
    assert np.array_equal(inside(made), before)


@pytest.mark.parametrize(
    ("text", "name", "called"), [("&Export …", "", "Export"), ("Sto&p", "", "Stop"), ("+", "More", "More")]
)
def test_it_is_called_what_it_says(qtbot: QtBot, text: str, name: str, called: str) -> None:
    """Without the mark of its letter and without dots, unless a better name is given."""
    made = button(text, name=name)
    qtbot.addWidget(made)
    assert (made.text(), made.accessibleName()) == (text, called)
