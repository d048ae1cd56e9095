"""The card of an interview that can be gone on with."""

import pytest
from pytestqt.qtbot import QtBot

from support.example_interview import example_interview
from support.interviews import interview
from support.pages import says
from support.services import NOW
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.ui.mock.mock_data import PastInterview
from voice_interviewer.ui.mock.unfinished_card import UnfinishedCard
from voice_interviewer.ui.shell.context import Context


@pytest.mark.parametrize(
    ("left", "heading"),
    [
        (example_interview(), "An interview is not finished"),
        (interview(), "An interview waits for its report"),
    ],
)
def test_it_says_what_is_left_to_do(qtbot: QtBot, context: Context, left: Interview, heading: str) -> None:
    """Questions, or only the report, where the window was closed after the last answer."""
    entry = PastInterview(KeptInterview(1, NOW, None, left), "MLOps engineer", {})
    card = UnfinishedCard(context.theme, entry, NOW)
    qtbot.addWidget(card)
    card.show()
    assert says(card, heading)
