"""The line about the network at the foot of the bar."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from voice_interviewer.transcription.network_use import OPINION, note_use
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.window_memory import WindowMemory


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> MainWindow:
    window = MainWindow(context, WindowMemory(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    return window


def test_it_is_true(window: MainWindow, context: Context) -> None:
    """Never used, until a model was fetched; then it says so for good."""
    window.pages.open(PageName.HOME)
    assert window.side_bar.network.text() == "Network: never used"
    context.services.folders.data.mkdir(exist_ok=True)
    note_use(context.services.folders, "example.org", "base.en")
    window.pages.open(PageName.SETTINGS)
    assert window.side_bar.network.text() == "Network: used to fetch models"


@pytest.mark.parametrize(
    ("models", "told"), [(False, "used for second opinions"), (True, "used to fetch models and for second opinions")]
)
def test_second_opinions_are_told(window: MainWindow, context: Context, models: bool, told: str) -> None:
    """As what they are, as soon as one was asked for."""
    window.pages.open(PageName.FEEDBACK)
    context.services.folders.data.mkdir(exist_ok=True)
    if models:
        note_use(context.services.folders, "example.org", "base.en")
    note_use(context.services.folders, "api.example.com", "judge-1", OPINION)
    page = window.pages.page(PageName.FEEDBACK)
    page.opinions.asked.emit()  # type: ignore[attr-defined]  # the page's own type is known to it alone
    assert window.side_bar.network.text() == f"Network: {told}"


def test_it_changes_when_a_fetch_begins(window: MainWindow) -> None:
    """Not only at the next look."""
    window.pages.open(PageName.SETTINGS)
    page = window.pages.page(PageName.SETTINGS)
    page.models.network_used.emit()  # type: ignore[attr-defined]  # the page's own type is known to it alone
    assert "used to fetch" in window.side_bar.network.text()
