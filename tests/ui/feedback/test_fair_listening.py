"""A take on its page, told to somebody who stutters."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from support.kept_takes import keep_example
from support.services import Fakes
from voice_interviewer.ui.feedback.delivery_card import DeliveryCard
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.shell.context import Context


@pytest.mark.parametrize("stutters", [False, True])
def test_pauses_inside_a_clause_are_not_told(
    qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path, stutters: bool
) -> None:
    """Nowhere on the card, in a take that was kept before; filled pauses are still listed."""
    take = keep_example(fakes.library, tmp_path)
    context.services.settings.change(stutter=stutters)
    page = FeedbackPage(context)
    qtbot.addWidget(page)
    page.show_take(take)
    card = page.findChild(DeliveryCard)
    assert card is not None
    texts = [each.text() for each in card.findChildren(QLabel)] + [
        each.text() for each in card.findChildren(QPushButton)
    ]
    assert any("inside a clause" in text.lower() for text in texts) is not stutters
    assert "Filled pauses" in texts
    page.deactivate()
