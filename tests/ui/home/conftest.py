"""The home page."""

import pytest
from pytestqt.qtbot import QtBot

from support.home_pages import open_home
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> HomePage:
    """The page of somebody who has just begun."""
    return open_home(qtbot, context)
