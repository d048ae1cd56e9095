"""The notes of a take on its page."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_abstention, example_findings, example_take
from support.kept_takes import keep_example
from support.pages import all_of
from support.services import NOW, Fakes
from voice_interviewer.take import Mode
from voice_interviewer.ui.feedback.feedback_header import summary
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.notes_card import NotesCard
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> FeedbackPage:
    made = FeedbackPage(context)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    "findings",
    [example_findings(), example_findings(grade=example_abstention()), None],
    ids=["graded", "refused", "waiting"],
)
def test_notes_are_shown_whatever_became_of_the_take(
    page: FeedbackPage, fakes: Fakes, tmp_path: Path, findings: Any
) -> None:
    """As they were written, line by line."""
    page.show_take(keep_example(fakes.library, tmp_path, notes="canary first\n<b>owner</b>\n", findings=findings))
    [card] = all_of(page, NotesCard)
    assert card.text == "canary first\n<b>owner</b>\n"
    assert not card.isHidden()


@pytest.mark.parametrize("notes", ["", "  \n"])
def test_without_notes_no_card_is_shown(page: FeedbackPage, fakes: Fakes, tmp_path: Path, notes: str) -> None:
    """An empty card would only take room."""
    page.show_take(keep_example(fakes.library, tmp_path, notes=notes))
    assert [card.isHidden() for card in all_of(page, NotesCard)] == [True]


def test_the_head_says_which_take_was_a_real_one() -> None:
    """Practice goes without saying."""
    assert summary(example_take(mode=Mode.REAL), NOW).endswith("spoken  ·  real mode")
    assert "mode" not in summary(example_take(), NOW)


def test_notes_take_no_more_room_than_they_need(qtbot: QtBot) -> None:
    """Beside a longer column the room that is left stays empty."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    card = NotesCard("canary first")
    column.addWidget(card)
    column.addStretch()

    window.resize(600, 900)
    window.show()

    assert card.height() == card.heightForWidth(card.width())
