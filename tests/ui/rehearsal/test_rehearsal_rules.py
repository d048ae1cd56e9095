"""Practice and the real thing on the rehearsal page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from support.examples import example_transcript
from support.rehearsal_pages import button, press, rehearsal_of, speak, stage_of, text
from support.services import Fakes, example_bank
from voice_interviewer.errors import DeviceLost
from voice_interviewer.practice.rules import Rules
from voice_interviewer.take import Mode
from voice_interviewer.ui.rehearsal.assignment import Assignment, from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context

REAL = "Real mode: one take"
MAKE_REAL = "Make it a real take"


def buttons(page: RehearsalPage) -> list[str]:
    """The names of those that can be seen on the page."""
    return [b.accessibleName() for b in page.findChildren(QPushButton) if b.isVisible()]


@pytest.fixture
def assignment(context: Context) -> Assignment:
    return from_bank(example_bank().question("detect-drift"), context.services.settings.current)


@pytest.fixture
def real(begun: RehearsalPage) -> RehearsalPage:
    """A question that was asked and made a real take of."""
    button(begun, MAKE_REAL).click()
    return begun


def test_a_take_is_made_real_before_it_begins_and_practice_again(begun: RehearsalPage) -> None:
    """Where one thinks, one decides; by the keyboard too."""
    assert REAL not in text(begun)
    button(begun, MAKE_REAL).setFocus()
    press(Qt.Key.Key_Return)
    assert REAL in text(begun)
    assert "Hint" not in buttons(begun)
    assert QApplication.focusWidget() is button(begun, "Back to practice")
    press(Qt.Key.Key_Return)
    assert REAL not in text(begun)
    assert "Hint" in buttons(begun)


def test_a_real_take_is_kept_as_one(real: RehearsalPage, fakes: Fakes) -> None:
    """Progress and reports can tell it from practice."""
    press(Qt.Key.Key_Escape)
    button(real, "Start answering").click()
    speak(fakes)
    button(real, "Done").click()
    assert fakes.library.take(1).mode is Mode.REAL


def test_practice_is_kept_as_practice(begun: RehearsalPage, fakes: Fakes) -> None:
    """The default."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_Return)
    assert fakes.library.take(1).mode is Mode.PRACTICE


def test_a_real_answer_is_not_started_over(real: RehearsalPage, fakes: Fakes) -> None:
    """Neither by a button nor by the key; it says so while one speaks."""
    button(real, "Start answering").click()
    speak(fakes)
    press(Qt.Key.Key_R)
    assert stage_of(real) is Stage.ANSWERING
    assert {"Start over", MAKE_REAL, "Back to practice"}.isdisjoint(buttons(real))
    assert REAL in text(real)
    press(Qt.Key.Key_Return)
    assert stage_of(real) is Stage.READY
    press(Qt.Key.Key_R)
    assert stage_of(real) is Stage.READY
    assert "Answer again" not in buttons(real)


def test_rules_are_settled_once_an_answer_was_begun(begun: RehearsalPage, fakes: Fakes) -> None:
    """A second try is no real take."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_R)
    assert stage_of(begun) is Stage.THINKING
    assert MAKE_REAL not in buttons(begun)


def test_rules_are_settled_once_a_hint_was_seen(begun: RehearsalPage) -> None:
    """Nobody can unsee it."""
    press(Qt.Key.Key_H)
    assert MAKE_REAL not in buttons(begun)


@pytest.mark.parametrize("rules", list(Rules))
def test_an_interview_has_its_rules_from_the_start(
    page: RehearsalPage, assignment: Assignment, fakes: Fakes, rules: Rules
) -> None:
    """And its takes belong to it."""
    page.begin(replace(assignment, rules=rules, interview=7))
    assert (REAL in text(page)) is (rules is Rules.REAL)
    assert {MAKE_REAL, "Back to practice"}.isdisjoint(buttons(page))
    button(page, "Start answering").click()
    speak(fakes)
    button(page, "Done").click()
    take = fakes.library.take(1)
    assert (take.interview, take.mode.value) == (7, rules.value)


def test_a_lost_microphone_leaves_a_real_take_one_way(real: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """What was heard is the take."""
    button(real, "Start answering").click()
    speak(fakes)
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: stage_of(real) is Stage.LOST)
    assert "Answer again" not in buttons(real)
    button(real, "Use what was recorded").click()
    assert fakes.library.take(1).mode is Mode.REAL


def test_silence_in_a_real_take_can_be_opened(real: RehearsalPage, fakes: Fakes) -> None:
    """Enter leads on from there."""
    fakes.transcriber.transcript = replace(example_transcript(), words=(), candidates=())
    button(real, "Start answering").click()
    speak(fakes)
    button(real, "Done").click()
    assert stage_of(real) is Stage.NO_SPEECH
    assert QApplication.focusWidget() is button(real, "Open it")


def test_a_real_answer_in_writing_can_be_left_while_nothing_is_written(real: RehearsalPage, fakes: Fakes) -> None:
    """A key pressed by mistake costs nothing; words that stand there are the take."""
    button(real, "Type instead").click()
    button(real, "Speak instead").click()
    assert stage_of(real) is Stage.THINKING
    button(real, "Type instead").click()
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "We page the engineer.")
    assert not button(real, "Speak instead").isEnabled()
    rehearsal_of(real).speak_instead("We page the engineer.")
    assert stage_of(real) is Stage.TYPING
    button(real, "Hand in").click()
    assert fakes.library.take(1).mode is Mode.REAL
