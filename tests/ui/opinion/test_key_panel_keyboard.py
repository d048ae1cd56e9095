"""The keyboard around the panel for a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.opinions import SERVER
from support.pages import on_screen, with_keyboard
from voice_interviewer.ui.opinion.key_panel import KeyPanel
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> QWidget:
    """The panel with its line in use, and two lines that stand below it."""
    context.services.settings.change(opinion_url=SERVER)
    page, panel = QWidget(), KeyPanel(context)
    column = QVBoxLayout(page)
    for part in (panel, QLineEdit(), QLineEdit()):
        column.addWidget(part)
    with_keyboard(qtbot, on_screen(qtbot, page, 600, 300))
    panel.refresh()
    panel.line.setFocus()
    QTest.keyClicks(panel.line, "sk-test")
    return page


def test_the_keyboard_is_back_when_the_key_is_set(page: QWidget, tasks: ImmediateTaskRunner) -> None:
    """While the keyring is asked the panel cannot have it."""
    [own] = page.findChildren(KeyPanel)
    tasks.held = True
    QTest.keyClick(own.line, Qt.Key.Key_Return)
    assert not own.line.hasFocus()
    tasks.release()
    assert QApplication.focusWidget() is own.line


def test_whoever_went_elsewhere_is_not_called_back(page: QWidget, tasks: ImmediateTaskRunner) -> None:
    """A keyring may wait for its user to unlock it."""
    [own] = page.findChildren(KeyPanel)
    tasks.held = True
    QTest.keyClick(own.line, Qt.Key.Key_Return)
    last = page.findChildren(QLineEdit)[-1]
    last.setFocus()
    tasks.release()
    assert QApplication.focusWidget() is last
