"""The panel in which one guesses: by keys, by mouse, or not at all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import button, guesses, press, stage_of, text, type_digits
from support.services import NOW, Fakes
from voice_interviewer.programme.events import Predicted
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage

ASKED = "Before you see the scores: how would you rate each section?"


def test_four_digits_and_enter(graded: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """The quickest way: the guess is kept with its take, and only then the scores may be seen."""
    assert ASKED in text(graded)
    type_digits("3210")
    with qtbot.waitSignal(graded.take_ready) as ready:
        press(Qt.Key.Key_Return)
    assert ready.args[0].id == 1
    assert guesses(fakes) == [Predicted(take=1, context=3, architecture=2, operations=1, risks=0)]
    assert fakes.library.journal.events()[0].at == NOW


def test_each_choice_says_what_it_means(graded: RehearsalPage) -> None:
    """In words, beside its section, and for whoever hears the page."""
    type_digits("4")
    assert "specifics with reasoning" in text(graded).split(" | ")
    assert button(graded, "Context: 4, specifics with reasoning").isChecked()
    assert button(graded, "Risks and governance: 0, not mentioned").toolTip() == "Not mentioned (0)"


def test_arrows_choose_and_go_from_row_to_row(graded: RehearsalPage, fakes: Fakes) -> None:
    """Right and left within a section, up and down between them; ends are ends."""
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(key)
    assert button(graded, "Context: 0, not mentioned").isChecked()
    for _ in range(3):
        press(Qt.Key.Key_Down)
        for _ in range(7):
            press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is button(graded, "Risks and governance: 4, specifics with reasoning")
    press(Qt.Key.Key_Return)
    assert guesses(fakes) == [Predicted(take=1, context=0, architecture=4, operations=4, risks=4)]


def test_tab_stops_once_at_each_section(graded: RehearsalPage) -> None:
    """Four sections, then the buttons."""
    stops = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        stops.append(focus.accessibleName().split(":")[0])
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Tab)
    assert stops == ["Context", "Architecture", "Operations", "Risks and governance"]
    assert QApplication.focusWidget() is button(graded, "Show the scores")


def test_a_choice_can_be_changed(graded: RehearsalPage, fakes: Fakes) -> None:
    """By mouse too; the last one counts."""
    type_digits("0000")
    QTest.mouseClick(button(graded, "Operations: 3, several specifics"), Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert guesses(fakes) == [Predicted(take=1, context=0, architecture=0, operations=3, risks=0)]


@pytest.mark.parametrize("by_key", [True, False])
def test_whoever_would_rather_not_sees_the_scores(
    graded: RehearsalPage, fakes: Fakes, qtbot: QtBot, by_key: bool
) -> None:
    """Without a word, and nothing is noted."""
    type_digits("33")
    with qtbot.waitSignal(graded.take_ready):
        if by_key:
            press(Qt.Key.Key_S)
        else:
            button(graded, "Skip").click()
    assert guesses(fakes) == []


def test_a_second_press_keeps_no_second_guess(graded: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner) -> None:
    """While the first is being kept, nothing can be pressed."""
    type_digits("3210")
    tasks.held = True
    button(graded, "Show the scores").click()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    assert "Keeping your guess" in text(graded)
    assert tasks.waiting == 1
    tasks.release()
    assert len(guesses(fakes)) == 1
    assert stage_of(graded) is Stage.READY


def test_a_guess_waits_for_whoever_looks_elsewhere_for_a_moment(graded: RehearsalPage) -> None:
    """It is there again, with what was chosen."""
    type_digits("31")
    graded.deactivate()
    graded.hide()
    graded.show()
    graded.activate()
    assert button(graded, "Context: 3, several specifics").isChecked()
    assert stage_of(graded) is Stage.PREDICTING
