"""The page of a take, nothing on it yet, and a graded take to show."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.feedback_pages import open_feedback
from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> FeedbackPage:
    """Shown."""
    return open_feedback(qtbot, context)


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    """The example, with a recording."""
    return keep_example(fakes.library, tmp_path)
