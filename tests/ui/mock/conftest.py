"""A mock interview without its widgets, and the window on its page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.interview_host import InterviewHost
from support.mock_window import MockWindow
from support.services import Fakes
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName


@pytest.fixture
def host(qtbot: QtBot, context: Context, fakes: Fakes) -> InterviewHost:
    """Nobody is asked to guess; a test of that turns it on."""
    context.services.settings.change(predict_scores=False)
    return InterviewHost(context, fakes)


@pytest.fixture
def driven(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> Iterator[MockWindow]:
    """On the page of mock interviews; nobody is asked to guess."""
    context.services.settings.change(predict_scores=False)
    driven = MockWindow(qtbot, context, fakes, tmp_path / "window.ini")
    driven.go(PageName.MOCK)
    yield driven
    driven.get_rid_of()
