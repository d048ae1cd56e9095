"""The home page as its user meets it."""

from pytestqt.qtbot import QtBot

from support.pages import on_screen
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.shell.context import Context


def open_home(qtbot: QtBot, context: Context) -> HomePage:
    """The page, shown."""
    page = on_screen(qtbot, HomePage(context, SetAside(context)), 900, 700)
    page.activate()
    return page
