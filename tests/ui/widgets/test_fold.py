"""A line that unfolds to what belongs to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.sign import Sign


@pytest.fixture
def fold(qtbot: QtBot, context: Context) -> Fold:
    made = Fold(context.theme, Sign(context.theme, "list", "muted"), "Deployed", "Not shown")
    made.body.addWidget(QLabel("What is inside"))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def inside(fold: Fold) -> QLabel:
    return next(label for label in fold.findChildren(QLabel) if label.text() == "What is inside")


def test_it_says_what_it_is_and_whether_it_is_unfolded(fold: Fold) -> None:
    """To somebody who does not see its arrow."""
    assert fold.head.accessibleName() == "Deployed: Not shown"
    assert fold.head.accessibleDescription().startswith("Folded")
    fold.unfold()
    assert fold.head.accessibleDescription().startswith("Unfolded")


def test_a_press_unfolds_and_folds(fold: Fold, qtbot: QtBot) -> None:
    """And tells."""
    assert not inside(fold).isVisible()
    with qtbot.waitSignal(fold.toggled) as toggled:
        QTest.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    assert toggled.args == [True]
    assert fold.opened
    assert inside(fold).isVisible()
    fold.unfold(opened=False)
    assert not inside(fold).isVisible()


def test_the_space_bar_unfolds(fold: Fold) -> None:
    """The line takes the keyboard."""
    fold.head.setFocus()
    assert fold.head.hasFocus()
    QTest.keyClick(fold.head, Qt.Key.Key_Space)
    assert fold.opened
