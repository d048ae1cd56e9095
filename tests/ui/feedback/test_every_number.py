"""Every number on an answer's page opens its definition, by mouse and by keyboard."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_question, example_take
from support.feedback_pages import open_feedback
from support.kept_takes import keep_example
from support.pages import all_of
from support.services import NOW, Fakes
from voice_interviewer.answer import Section
from voice_interviewer.library.saying import say_score
from voice_interviewer.ui.feedback.advice_cards import AdviceCard, PitfallCard, StrengthsCard
from voice_interviewer.ui.feedback.explanation import ExplainButton, Figure
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.follow_up_card import FollowUpCard
from voice_interviewer.ui.feedback.score_cards import SectionCard
from voice_interviewer.ui.feedback.strong_answer import StrongAnswerCard
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.widgets.labels import Card

WORDS = (AdviceCard, PitfallCard, StrengthsCard, StrongAnswerCard, FollowUpCard)
"""Cards that number their points, and quote what was said; they measure nothing."""


@pytest.fixture
def page(qtbot: QtBot, context: Context, fakes: Fakes, tmp_path: Path) -> FeedbackPage:
    """With earlier takes to be set beside, and a score of the user's own."""
    for place in range(4):
        other = example_question(id=f"other-{place}", text=f"Another question {place}?")
        keep_example(fakes.library, tmp_path, created=example_take().created.replace(day=place + 1), question=other)
    take = keep_example(fakes.library, tmp_path)
    say_score(fakes.library.remarks, take, Section.RISKS, 3, NOW)
    made = open_feedback(qtbot, context, 1400, 900)
    made.show_take(take)
    return made


def card_of(widget: QWidget) -> QWidget | None:
    """The card that it stands in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Card):
        parent = parent.parentWidget()
    return parent


def numbers(page: FeedbackPage) -> list[QLabel]:
    """Every label that shows one and is seen, but for the words of cards that only number their points."""
    assert page.content is not None
    shown = [
        label for label in all_of(page.content, QLabel) if label.isVisible() and re.search(r"(?<!F)\d", label.text())
    ]
    versions = "Transcribed by"
    measured = [label for label in shown if not isinstance(card_of(label), WORDS)]
    return [label for label in measured if not label.text().startswith(versions) and "“" not in label.text()]


def test_every_number_opens_its_definition(page: FeedbackPage) -> None:
    """Under the pointer: its own, or that of the figure it is part of; or the "i" of its card."""
    found = numbers(page)
    bare = [
        label.text()
        for label in found
        if not label.toolTip()
        and not isinstance(label.parentWidget(), Figure)
        and not any(all_of(card, ExplainButton) for card in [card_of(label)] if card is not None)
    ]
    assert len(found) > 25
    assert bare == []


def test_every_definition_is_reached_by_keyboard(page: FeedbackPage) -> None:
    """Each that a label has under the pointer is in a figure or an "i" as well."""
    assert page.content is not None
    reached = " ".join(
        widget.toolTip()
        for kind in (ExplainButton, Figure)
        for widget in all_of(page.content, kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    names = {match[1] for label in numbers(page) if (match := re.search(r"<b>(.+?)</b>", label.toolTip()))}
    assert {"Section score", "Your score", "What you claimed"} <= names
    assert {name for name in names if name not in reached} <= {"Length of the answer"}


def test_a_press_opens_it(qtbot: QtBot, page: FeedbackPage) -> None:
    """Not only waiting under the pointer."""
    [card] = [card for card in all_of(page, SectionCard) if card.section is Section.RISKS]
    score = next(label for label in all_of(card, QLabel) if label.text() == "1 of 4")
    QTest.mouseClick(score, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "not mentioned" in QToolTip.text())
    QToolTip.hideText()
