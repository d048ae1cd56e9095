"""The rehearsal page by keys alone: what they do, and where the focus goes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import button, finish_held, press, rehearsal_of, speak, stage_of, text
from support.services import Fakes
from voice_interviewer.errors import DeviceLost
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stage_stack import StageStack
from voice_interviewer.ui.rehearsal.stages import Stage


def test_a_whole_rehearsal_by_the_enter_key_alone(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Enter starts the answer, Enter finishes it, and the graded take is announced."""
    press(Qt.Key.Key_Return)
    assert stage_of(begun) is Stage.ANSWERING
    speak(fakes)
    with qtbot.waitSignal(begun.take_ready):
        press(Qt.Key.Key_Return)


def test_space_presses_the_button_that_has_the_focus(begun: RehearsalPage) -> None:
    """As everywhere; the primary button has it at every stage."""
    press(Qt.Key.Key_Space)
    assert stage_of(begun) is Stage.ANSWERING
    assert QApplication.focusWidget() is button(begun, "Done")


def test_letters_do_what_their_tooltips_say(begun: RehearsalPage, fakes: Fakes) -> None:
    """A asks, Esc stops the voice, P pauses, R starts over, T types, N goes to the notes."""
    press(Qt.Key.Key_A)
    assert rehearsal_of(begun).asker.busy
    press(Qt.Key.Key_Escape)
    assert not rehearsal_of(begun).asker.busy
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_P)
    assert "Paused" in text(begun)
    press(Qt.Key.Key_P)
    assert "● Recording" in text(begun)
    press(Qt.Key.Key_R)
    assert stage_of(begun) is Stage.THINKING
    press(Qt.Key.Key_T)
    assert stage_of(begun) is Stage.TYPING


def test_letters_in_the_notes_are_text(begun: RehearsalPage) -> None:
    """And Ctrl+Return goes on from there."""
    press(Qt.Key.Key_N)
    notes = QApplication.focusWidget()
    assert isinstance(notes, QPlainTextEdit)
    QTest.keyClicks(notes, "part one")
    press(Qt.Key.Key_Return)
    assert notes.toPlainText() == "part one\n"
    assert stage_of(begun) is Stage.THINKING
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage_of(begun) is Stage.ANSWERING
    assert QApplication.focusWidget() is notes


def test_the_focus_waits_while_the_buttons_are_disabled(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """It never goes on to the notes or the side bar, where a second Enter would act."""
    finish_held(fakes, tasks)
    busy = QApplication.focusWidget()
    assert busy is not None
    assert busy is begun.findChild(StageStack)
    tasks.release()
    assert stage_of(begun) is Stage.READY
    assert QApplication.focusWidget() is button(begun, "Open it")


def test_a_microphone_that_does_not_open_leaves_the_focus_where_it_was(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """So that Enter tries once more."""
    fakes.recorder.refusal = DeviceLost("“Desk microphone” could not be opened.", "Choose another.")
    tasks.held = True
    press(Qt.Key.Key_Return)
    tasks.release()
    assert "could not be opened" in text(begun)
    assert QApplication.focusWidget() is button(begun, "Start answering")


def test_starting_over_leaves_the_focus_on_the_way_on(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Enter starts the new answer."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    tasks.held = True
    press(Qt.Key.Key_R)
    tasks.release()
    assert stage_of(begun) is Stage.THINKING
    assert QApplication.focusWidget() is button(begun, "Start answering")


def test_escape_leads_out_of_the_notes(begun: RehearsalPage) -> None:
    """Letters are keys again then, and Enter goes on."""
    press(Qt.Key.Key_N)
    notes = QApplication.focusWidget()
    assert isinstance(notes, QPlainTextEdit)
    QTest.keyClicks(notes, "part one")
    press(Qt.Key.Key_Escape)
    assert not notes.hasFocus()
    assert notes.toPlainText() == "part one"
    press(Qt.Key.Key_Return)
    assert stage_of(begun) is Stage.ANSWERING
