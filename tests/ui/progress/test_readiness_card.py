"""The verdict and its criteria."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from support.example_progress import example_progress
from support.pages import all_of, on_screen, says, texts
from support.past_takes import TODAY, held, past, past_take
from support.services import example_bank
from voice_interviewer.bank.question import Question
from voice_interviewer.programme.progress.progress import progress
from voice_interviewer.programme.progress.readiness import Readiness, Verdict
from voice_interviewer.ui.progress.criterion_row import CriterionRow
from voice_interviewer.ui.progress.readiness_card import ReadinessCard
from voice_interviewer.ui.progress.rehearse_button import RehearseButton
from voice_interviewer.ui.shell.context import Context


def shown(qtbot: QtBot, context: Context, readiness: Readiness, *opened: str) -> ReadinessCard:
    return on_screen(qtbot, ReadinessCard(context.theme, readiness, opened), 900, 700)


@pytest.fixture
def card(qtbot: QtBot, context: Context) -> ReadinessCard:
    return shown(qtbot, context, example_progress().readiness)


def row(card: ReadinessCard, key: str) -> CriterionRow:
    return next(row for row in card.rows if row.key == key)


def ready() -> Readiness:
    """Of somebody who has shown all of it, with two mock interviews."""
    pack = example_bank().packs[0]
    takes = [past_take(at, question.id, (4, 4, 4, 4)) for at, question in enumerate(pack.questions, start=1)]
    return progress(past(*takes, packs=[pack], held=held(5, 1)), pack, [], TODAY).readiness


def test_the_verdict_is_a_sentence_with_what_to_record(card: ReadinessCard) -> None:
    """Above everything else."""
    words = texts(card)
    assert words[:2] == ["Readiness", "Not yet: 1 of 5 criteria met, 2 partly, 2 not shown."]
    assert words[2].startswith("Next: Record an answer to “What about q draw?”")


def test_every_criterion_says_where_it_stands(card: ReadinessCard) -> None:
    """In a word, also for a screen reader."""
    assert [row.head.accessibleName() for row in card.rows] == [
        "A pipeline walked end to end: Not shown",
        "Deployed: Partly",
        "Monitored: Met",
        "Governed: Partly",
        "Maintainable without you: Not shown",
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_a_criterion_unfolds(card: ReadinessCard, key: Qt.Key | None) -> None:
    """By key and by press, to its rule and its takes; and folds again."""
    monitored = row(card, "monitored")
    for unfolded in (True, False):
        if key is None:
            QTest.mouseClick(monitored.head, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(monitored.head, key)
        assert monitored.opened is unfolded
        assert monitored.links[0].isVisible() is unfolded
    assert says(monitored, "The rule: One answer to a monitoring question with Operations at 3 of 4 or more.")
    assert monitored.links[0].text() == "Take 5, 19 March: “What about q-watch?”, Operations 3 of 4"


def test_what_was_unfolded_can_be_again(qtbot: QtBot, context: Context, card: ReadinessCard) -> None:
    """When the page is made anew."""
    row(card, "governed").unfold()
    again = shown(qtbot, context, example_progress().readiness, *card.opened)
    assert again.opened == {"governed"}


def test_a_take_opens(card: ReadinessCard) -> None:
    """The one that proves it."""
    opened: list[int] = []
    card.take_wanted.connect(opened.append)
    monitored = row(card, "monitored")
    monitored.unfold()
    monitored.links[1].click()
    assert opened == [4]


def test_the_nearest_take_opens_where_none_proves(qtbot: QtBot, context: Context) -> None:
    """So that one sees what it lacked."""
    pack = example_bank().packs[0]
    takes = past(past_take(8, "detect-drift", (1, 1, 1, 1), question_text="Which drift?"), packs=[pack])
    card = shown(qtbot, context, progress(takes, pack, [], TODAY).readiness)
    monitored = row(card, "monitored")
    assert [link.text() for link in monitored.links] == ["Take 8, 20 March: “Which drift?”"]
    assert says(monitored, "Your best take on this in the last 21 days had Operations 1 of 4.")


def test_what_is_missing_is_rehearsed(card: ReadinessCard) -> None:
    """Of the verdict by its button, of a criterion by the one below it."""
    asked: list[Question] = []
    card.rehearse_wanted.connect(asked.append)
    assert card.next_button is not None
    card.next_button.click()
    row(card, "governed").findChildren(RehearseButton)[0].click()
    assert [question.id for question in asked] == ["q-draw", "q-govern"]
    assert not row(card, "monitored").findChildren(RehearseButton)


def test_mock_interviews_are_advised(card: ReadinessCard) -> None:
    """With the way to them."""
    wanted: list[bool] = []
    card.mock_wanted.connect(lambda: wanted.append(True))
    assert says(card, "hold 2 mock interviews before the day; you have held 1; one with a single answer counts.")
    card.mock_button.click()
    assert wanted == [True]


def test_who_is_ready_is_told_so_and_no_more(qtbot: QtBot, context: Context) -> None:
    """Nothing is next, and the interviews were held."""
    card = shown(qtbot, context, ready())
    assert ready().verdict is Verdict.READY
    assert says(card, "Ready: each of the five was shown in a take of the last 21 days.")
    assert card.next_button is None
    assert not says(card, "mock interviews")
    assert not all_of(card, RehearseButton)
    assert all(button.isHidden() or button.isCheckable() for button in all_of(card, QPushButton))
