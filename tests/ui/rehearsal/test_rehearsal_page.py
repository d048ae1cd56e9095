"""The rehearsal page: what it shows at each stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from support.rehearsal_pages import button, press, rehearsal_of, speak, stage_of, text
from support.services import Fakes, example_bank
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import NoVoice
from voice_interviewer.ui.rehearsal.assignment import from_bank, own_question
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


def test_without_a_question_it_leads_to_the_home_page(page: RehearsalPage, qtbot: QtBot) -> None:
    """Never a dead end."""
    assert "No rehearsal is under way" in text(page)
    with qtbot.waitSignal(page.home_wanted):
        press(Qt.Key.Key_Return)


def test_the_next_question_has_no_notes(begun: RehearsalPage, context: Context) -> None:
    """They belong to one question, and are never stored."""
    notes = next(e for e in begun.findChildren(QPlainTextEdit) if e.accessibleName() == "Notes")
    notes.setPlainText("secret plan")
    begun.begin(own_question("Why us?", Kind.BEHAVIORAL, context.services.settings.current))
    assert notes.toPlainText() == ""


def test_think_time_counts_down_and_nudges(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """It never starts the recording by itself."""
    fakes.clock.advance(13)
    qtbot.waitUntil(lambda: "0:07" in text(begun))
    fakes.clock.advance(20)
    qtbot.waitUntil(lambda: "Time to begin" in text(begun))
    assert "0:00" in text(begun)
    assert stage_of(begun) is Stage.THINKING


def test_answer_time_counts_up_and_is_never_cut(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Nearly up, then over; the recording goes on."""
    press(Qt.Key.Key_Return)
    fakes.clock.advance(65)
    qtbot.waitUntil(lambda: "1:05" in text(begun))
    assert "of about 2 min" in text(begun)
    fakes.clock.advance(45)
    qtbot.waitUntil(lambda: "Nearly time" in text(begun))
    fakes.clock.advance(60)
    qtbot.waitUntil(lambda: "nothing is cut off" in text(begun))
    assert stage_of(begun) is Stage.ANSWERING


def test_the_level_is_shown_in_words(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """A muted microphone is noticed before three minutes are lost."""
    press(Qt.Key.Key_Return)
    speak(fakes, 0.2)
    qtbot.waitUntil(lambda: "Good level" in text(begun))


def test_words_are_shown_while_one_speaks_if_that_is_wanted(
    begun: RehearsalPage, fakes: Fakes, context: Context, qtbot: QtBot
) -> None:
    """Below the level, the last of them, marked as a first reading."""
    context.services.settings.change(show_live_words=True)
    press(Qt.Key.Key_Return)
    fakes.transcriber.first_reading = "we page the engineer on call"
    qtbot.waitUntil(lambda: "we page the engineer on call" in text(begun))
    assert "First reading" in text(begun)


def test_no_words_are_shown_by_default(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """To watch oneself being written down disturbs many."""
    fakes.transcriber.first_reading = "we page the engineer on call"
    press(Qt.Key.Key_Return)
    fakes.clock.advance(65)
    qtbot.waitUntil(lambda: "1:05" in text(begun))
    assert "we page" not in text(begun)
    assert "First reading" not in text(begun)


def test_a_machine_without_a_voice_says_so_calmly(page: RehearsalPage, context: Context, fakes: Fakes) -> None:
    """The question is there to be read."""
    fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install espeak-ng.")
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    assert "No voice on this machine: There is no synthesiser. Install espeak-ng." in text(page)
    assert example_bank().question("detect-drift").question.text in text(page)


def test_a_typed_answer(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Type, hand in with Ctrl+Return."""
    button(begun, "Type instead").click()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QPlainTextEdit)
    assert not button(begun, "Hand in").isEnabled()
    unfinished = [begun.unfinished]
    QTest.keyClicks(editor, "We page the engineer.")
    assert "4 words" in text(begun)
    assert [*unfinished, begun.unfinished] == [False, True]
    assert not begun.recording
    with qtbot.waitSignal(begun.take_ready):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_hidden_page_is_quiet_and_goes_on_when_shown(begun: RehearsalPage, fakes: Fakes) -> None:
    """The voice stops; the page does no work while nobody looks."""
    rehearsal_of(begun).ask()
    begun.deactivate()
    begun.hide()
    assert not fakes.player.status().playing
    ticking = [begun.ticking]
    begun.show()
    begun.activate()
    assert [*ticking, begun.ticking] == [False, True]
    assert stage_of(begun) is Stage.THINKING


@pytest.mark.parametrize("size", [(760, 640), (1700, 1000)])
def test_a_long_question_is_shown_whole(page: RehearsalPage, context: Context, size: tuple[int, int]) -> None:
    """It wraps, and leaves room for the buttons."""
    page.resize(*size)
    page.begin(own_question("What would you change in it? " * 20, Kind.DESIGN, context.services.settings.current))
    rehearsal_of(page).asker.stop()
    QApplication.processEvents()
    [question] = [label for label in page.findChildren(QLabel) if label.accessibleName().startswith("Question:")]
    assert question.height() >= question.heightForWidth(question.width())
    start = button(page, "Start answering")
    assert page.rect().contains(start.mapTo(page, start.rect().bottomRight()))


def test_in_the_smallest_window_no_button_is_cut(page: RehearsalPage, context: Context) -> None:
    """Also while the question is asked, when the widest of them stand side by side."""
    page.resize(760, 640)
    page.begin(own_question("What would you change in it?", Kind.DESIGN, context.services.settings.current))
    QApplication.processEvents()
    shown = [button(page, name) for name in ("Start answering", "Stop the voice", "Type instead")]
    assert all(one.isVisible() for one in shown)
    assert [one.text() for one in shown if one.width() < one.sizeHint().width()] == []
