"""The ways to the guide from the main window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from support.services import Fakes
from support.windows import get_rid_of, open_window
from voice_interviewer.ui.help.guide import CHAPTERS
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def main_window(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, context, tmp_path / "window.ini")
    yield window
    get_rid_of(window, fakes)


@pytest.mark.parametrize("name", [PageName.HOME, PageName.HISTORY, PageName.SETTINGS, PageName.PLAN])
def test_it_opens_at_what_the_window_shows(main_window: MainWindow, name: PageName) -> None:
    """By one key, from every page."""
    main_window.pages.open(name)
    QTest.keyClick(main_window, Qt.Key.Key_F1, SHIFT)
    assert main_window.help.guide is not None
    assert main_window.help.guide.isVisible()
    assert main_window.help.guide.page.place == CHAPTERS[name]


def test_the_side_bar_leads_to_it(main_window: MainWindow) -> None:
    """For whoever knows no keys yet."""
    [button] = [
        each for each in main_window.side_bar.findChildren(QPushButton) if each.accessibleName() == "User guide"
    ]
    assert "Shift+F1" in button.toolTip()
    button.click()
    assert main_window.help.guide is not None
    assert main_window.help.guide.isVisible()


def test_the_list_of_keys_leads_to_it(main_window: MainWindow) -> None:
    """And makes room for it."""
    main_window.pages.open(PageName.HISTORY)
    QTest.keyClick(main_window, Qt.Key.Key_F1)
    [sheet] = main_window.findChildren(ShortcutsHelp)
    [button] = [each for each in sheet.findChildren(QPushButton) if "guide" in each.accessibleName()]
    button.click()
    assert not sheet.isVisible()
    assert main_window.help.guide is not None
    assert main_window.help.guide.page.place == CHAPTERS[PageName.HISTORY]


def test_there_is_one_guide(main_window: MainWindow) -> None:
    """Asked for again it turns to the page that the window shows by then; it closes with Esc."""
    main_window.help.show_guide()
    first = main_window.help.guide
    assert first is not None
    main_window.pages.open(PageName.PROGRESS)
    main_window.help.show_guide()
    assert main_window.help.guide is first
    assert first.page.place == CHAPTERS[PageName.PROGRESS]
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
