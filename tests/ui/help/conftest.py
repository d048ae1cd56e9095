"""The guide window on the pages of this checkout."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from voice_interviewer.folders import shipped
from voice_interviewer.ui.help.guide import Guide
from voice_interviewer.ui.help.guide_window import GuideWindow
from voice_interviewer.ui.shell.theme import Theme


@pytest.fixture(scope="session")
def guide() -> Guide:
    return Guide(shipped("docs"))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, guide: Guide) -> Iterator[GuideWindow]:
    """Open at the chapter on the history."""
    shown = GuideWindow(theme, guide=guide)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.open_page("guide/history.md")
    yield shown
    shown.close()
    shown.deleteLater()
