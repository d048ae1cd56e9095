"""Hints on the rehearsal page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from support.rehearsal_pages import button, press, rehearsal_of, speak, stage_of, text
from support.services import Fakes, example_bank
from voice_interviewer.bank.question import Kind
from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.model import FollowUp
from voice_interviewer.ui.rehearsal.assignment import follow_up, from_bank, own_question
from voice_interviewer.ui.rehearsal.hints_card import HintsCard
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def shown(page: RehearsalPage) -> list[str]:
    """The hints that can be read, with how many that is first."""
    [card] = page.findChildren(HintsCard)
    labels = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    return [line for line in labels if line != "Hints"]


def test_a_hint_comes_at_each_press_and_stays(begun: RehearsalPage, qtbot: QtBot) -> None:
    """One after another, also by the button; none before."""
    assert shown(begun) == []
    press(Qt.Key.Key_H)
    qtbot.waitUntil(lambda: len(shown(begun)) == 2)
    first = shown(begun)
    assert first[0] == "1 of 5"
    button(begun, "Next hint").click()
    qtbot.waitUntil(lambda: len(shown(begun)) == 3)
    assert shown(begun)[0] == "2 of 5"
    assert shown(begun)[1] == first[1]


def test_hints_can_be_asked_for_and_read_while_one_speaks(begun: RehearsalPage, fakes: Fakes) -> None:
    """Those seen before are still there, and the next one comes."""
    press(Qt.Key.Key_H)
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_H)
    assert stage_of(begun) is Stage.ANSWERING
    assert shown(begun)[0] == "2 of 5"


def test_after_the_last_hint_the_focus_does_not_go_to_skip(begun: RehearsalPage) -> None:
    """The button is disabled then; a further Enter must not throw the question away."""
    button(begun, "Hint").setFocus()
    for _ in range(5):
        press(Qt.Key.Key_Return)
    assert not button(begun, "No more hints").isEnabled()
    assert QApplication.focusWidget() is button(begun, "Start answering")


def test_a_hint_does_not_give_a_strong_point_away(begun: RehearsalPage) -> None:
    """Those come after the take."""
    for _ in range(5):
        press(Qt.Key.Key_H)
    question = example_bank().question("detect-drift").question
    points = {point for section in ("context", "risks") for point in getattr(question.strong, section)}
    assert points
    assert not any(point in text(begun) for point in points)


def test_the_next_question_begins_without_hints(begun: RehearsalPage, context: Context) -> None:
    """And a question of the user's own has hints too: those of its kind."""
    press(Qt.Key.Key_H)
    begun.begin(own_question("Why us?", Kind.BEHAVIORAL, context.services.settings.current))
    assert shown(begun) == []
    rehearsal_of(begun).asker.stop()
    press(Qt.Key.Key_H)
    assert shown(begun)[0] == "1 of 5"


def test_a_follow_up_question_has_no_hints(page: RehearsalPage, context: Context) -> None:
    """It goes into one part of an answer, which all hints are about the whole of."""
    question = FollowUp("gap:risks:", Voice.COMPLIANCE, None, "Who signs it off?", "Nobody was named.")
    page.begin(follow_up(question, "design", context.services.settings.current))
    rehearsal_of(page).asker.stop()
    press(Qt.Key.Key_H)
    assert "Hint" not in text(page)


@pytest.mark.parametrize("size", [(760, 640), (1700, 1000)])
def test_all_hints_leave_room_for_the_notes(begun: RehearsalPage, size: tuple[int, int], qtbot: QtBot) -> None:
    """They scroll where they must, with the last in view."""
    begun.resize(*size)
    for _ in range(5):
        press(Qt.Key.Key_H)
    press(Qt.Key.Key_N)
    notes = QApplication.focusWidget()
    assert notes is not None
    [card] = begun.findChildren(HintsCard)
    last = [label for label in card.findChildren(QLabel) if label.text().startswith("Risks")][-1]
    qtbot.waitUntil(lambda: card.rect().contains(last.mapTo(card, last.rect().bottomLeft())))
    assert notes.height() >= 64
    assert begun.rect().contains(notes.mapTo(begun, notes.rect().bottomRight()))
    QTest.keyClicks(notes, "h")
    assert shown(begun)[0] == "5 of 5"


def test_hints_weigh_as_the_advice_will(context: Context) -> None:
    """A question's own division of the answer, and the kind of company."""
    context.services.settings.change(company="regulated")
    entry = example_bank().question("detect-drift")
    usual, strict = (
        from_bank(entry, settings).hints.texts[0]
        for settings in (type(context.services.settings.current)(), context.services.settings.current)
    )
    assert usual.startswith("How about 2 min could divide: Context")
    assert strict != usual
