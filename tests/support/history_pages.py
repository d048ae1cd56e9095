"""The page of the history as its user meets it."""

from pytestqt.qtbot import QtBot

from support.pages import on_screen
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.shell.context import Context


def open_history(qtbot: QtBot, context: Context, height: int = 700) -> HistoryPage:
    """The page, shown, with what the library holds by then."""
    page = on_screen(qtbot, HistoryPage(context), 900, height)
    page.activate()
    return page
