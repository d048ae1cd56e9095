"""The home page, and the messages that it posts."""

import pytest
from pytestqt.qtbot import QtBot

from support.home_pages import open_home
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def posted(context: Context) -> list[Message]:
    """What the message bar would show."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    return posted


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> HomePage:
    """The page of somebody who has just begun."""
    return open_home(qtbot, context)
