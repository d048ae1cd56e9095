"""The progress page on takes of a week, and the messages that it posts."""

import pytest
from pytestqt.qtbot import QtBot

from support.scored_takes import keep_week
from support.services import Fakes
from voice_interviewer.ui.progress.progress_data import ProgressData, gather
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def take_ids(fakes: Fakes) -> list[int]:
    """Takes of a week, oldest first."""
    return keep_week(fakes.library)


@pytest.fixture
def data(context: Context, take_ids: list[int]) -> ProgressData:
    """What the page shows of them."""
    del take_ids
    return gather(context.services)


@pytest.fixture
def page(qtbot: QtBot, context: Context, take_ids: list[int]) -> ProgressPage:
    """The page, shown and with the keyboard."""
    del take_ids
    return opened(qtbot, context)


@pytest.fixture
def empty_page(qtbot: QtBot, context: Context) -> ProgressPage:
    """The page of somebody who has just begun."""
    return opened(qtbot, context)


@pytest.fixture
def posted(context: Context) -> list[Message]:
    """What the message bar would show."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    return posted


def opened(qtbot: QtBot, context: Context) -> ProgressPage:
    page = ProgressPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.activateWindow()
    page.activate()
    return page
