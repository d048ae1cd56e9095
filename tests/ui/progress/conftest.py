"""The progress page on takes of a week."""

import pytest
from pytestqt.qtbot import QtBot

from support.pages import on_screen
from support.scored_takes import keep_week
from support.services import Fakes
from voice_interviewer.ui.progress.progress_data import ProgressData, gather
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.shell.context import Context


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


def opened(qtbot: QtBot, context: Context) -> ProgressPage:
    page = on_screen(qtbot, ProgressPage(context), 1000, 800)
    page.activateWindow()
    page.activate()
    return page
