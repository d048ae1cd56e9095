"""The rehearsal page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.examples import example_transcript
from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, example_bank
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import DeviceLost, NoVoice, TranscriptionFailed
from voice_interviewer.ui.rehearsal.assignment import from_bank, own_question
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stage_stack import StageStack
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> RehearsalPage:
    page = RehearsalPage(context, SetAside(context))
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.activateWindow()
    page.activate()
    return page


@pytest.fixture
def begun(page: RehearsalPage, context: Context) -> RehearsalPage:
    """The page with a question that has been asked to its end."""
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal_of(page).asker.stop()
    return page


def rehearsal_of(page: RehearsalPage) -> Rehearsal:
    assert page.rehearsal is not None
    return page.rehearsal


def stage(page: RehearsalPage) -> Stage:
    return rehearsal_of(page).stage


def text(page: RehearsalPage) -> str:
    """All that can be read on the page now."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    return " | ".join(labels + buttons)


def button(page: RehearsalPage, name: str) -> QPushButton:
    found = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name]
    assert len(found) == 1, text(page)
    return found[0]


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    QTest.keyClick(focus, key, modifier)


def speak(fakes: Fakes, seconds: float = 2.0, amplitude: float = 0.1) -> None:
    fakes.recorder.hear(tone(seconds, fakes.recorder.sample_rate, amplitude=amplitude))


def test_without_a_question_it_leads_to_the_home_page(page: RehearsalPage, qtbot: QtBot) -> None:
    """Never a dead end."""
    assert "No rehearsal is under way" in text(page)
    with qtbot.waitSignal(page.home_wanted):
        press(qtbot, Qt.Key.Key_Return)


def test_a_whole_rehearsal_by_the_enter_key_alone(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Enter starts the answer, Enter finishes it, and the graded take is announced."""
    press(qtbot, Qt.Key.Key_Return)
    assert stage(begun) is Stage.ANSWERING
    speak(fakes)
    with qtbot.waitSignal(begun.take_ready):
        press(qtbot, Qt.Key.Key_Return)


def test_space_presses_the_button_that_has_the_focus(begun: RehearsalPage, qtbot: QtBot) -> None:
    """As everywhere; the primary button has it at every stage."""
    press(qtbot, Qt.Key.Key_Space)
    assert stage(begun) is Stage.ANSWERING
    assert QApplication.focusWidget() is button(begun, "Done")


def test_letters_do_what_their_tooltips_say(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """A asks, Esc stops the voice, P pauses, R starts over, T types, N goes to the notes."""
    press(qtbot, Qt.Key.Key_A)
    assert rehearsal_of(begun).asker.busy
    press(qtbot, Qt.Key.Key_Escape)
    assert not rehearsal_of(begun).asker.busy
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    press(qtbot, Qt.Key.Key_P)
    assert "Paused" in text(begun)
    press(qtbot, Qt.Key.Key_P)
    assert "● Recording" in text(begun)
    press(qtbot, Qt.Key.Key_R)
    assert stage(begun) is Stage.THINKING
    press(qtbot, Qt.Key.Key_T)
    assert stage(begun) is Stage.TYPING


def test_letters_in_the_notes_are_text(begun: RehearsalPage, qtbot: QtBot) -> None:
    """And Ctrl+Return goes on from there."""
    press(qtbot, Qt.Key.Key_N)
    notes = QApplication.focusWidget()
    assert isinstance(notes, QPlainTextEdit)
    QTest.keyClicks(notes, "part one")
    press(qtbot, Qt.Key.Key_Return)
    assert notes.toPlainText() == "part one\n"
    assert stage(begun) is Stage.THINKING
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage(begun) is Stage.ANSWERING
    assert QApplication.focusWidget() is notes


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
    assert stage(begun) is Stage.THINKING


def test_answer_time_counts_up_and_is_never_cut(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Nearly up, then over; the recording goes on."""
    press(qtbot, Qt.Key.Key_Return)
    fakes.clock.advance(65)
    qtbot.waitUntil(lambda: "1:05" in text(begun))
    assert "of about 2 min" in text(begun)
    fakes.clock.advance(45)
    qtbot.waitUntil(lambda: "Nearly time" in text(begun))
    fakes.clock.advance(60)
    qtbot.waitUntil(lambda: "nothing is cut off" in text(begun))
    assert stage(begun) is Stage.ANSWERING


def test_the_level_is_shown_in_words(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """A muted microphone is noticed before three minutes are lost."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes, 0.2)
    qtbot.waitUntil(lambda: "Good level" in text(begun))


def test_a_machine_without_a_voice_says_so_calmly(page: RehearsalPage, context: Context, fakes: Fakes) -> None:
    """The question is there to be read."""
    fakes.speaker.problem = NoVoice("There is no synthesiser.", "Install espeak-ng.")
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    assert "No voice on this machine: There is no synthesiser. Install espeak-ng." in text(page)
    assert example_bank().question("detect-drift").question.text in text(page)


def test_a_lost_microphone_offers_both_ways(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Use what was recorded, or answer again."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: stage(begun) is Stage.LOST)
    assert "Plug it in again" in text(begun)
    assert button(begun, "Answer again").isEnabled()
    with qtbot.waitSignal(begun.take_ready):
        button(begun, "Use what was recorded").click()


def test_checking_shows_progress_and_can_be_stopped(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """And then offers to go on."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    begun.kept.connect(lambda _: setattr(tasks, "held", True))
    press(qtbot, Qt.Key.Key_Return)
    assert "Writing down what you said" in text(begun)
    button(begun, "Stop").click()
    assert "You stopped it" in text(begun)
    tasks.release()
    with qtbot.waitSignal(begun.take_ready):
        button(begun, "Check it again").click()


def test_while_it_is_being_kept_there_is_nothing_to_stop(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """Keeping an answer is not called off."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    tasks.held = True
    press(qtbot, Qt.Key.Key_Return)
    assert "Finishing" in text(begun)
    tasks.release()


def test_the_focus_waits_while_the_buttons_are_disabled(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """It never goes on to the notes or the side bar, where a second Enter would act."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    tasks.held = True
    press(qtbot, Qt.Key.Key_Return)
    busy = QApplication.focusWidget()
    assert busy is not None
    assert busy is begun.findChild(StageStack)
    tasks.release()
    assert stage(begun) is Stage.READY
    assert QApplication.focusWidget() is button(begun, "Open it")


def test_a_microphone_that_does_not_open_leaves_the_focus_where_it_was(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """So that Enter tries once more."""
    fakes.recorder.refusal = DeviceLost("“Desk microphone” could not be opened.", "Choose another.")
    tasks.held = True
    press(qtbot, Qt.Key.Key_Return)
    tasks.release()
    assert "could not be opened" in text(begun)
    assert QApplication.focusWidget() is button(begun, "Start answering")


def test_starting_over_leaves_the_focus_on_the_way_on(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """Enter starts the new answer."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    tasks.held = True
    press(qtbot, Qt.Key.Key_R)
    tasks.release()
    assert stage(begun) is Stage.THINKING
    assert QApplication.focusWidget() is button(begun, "Start answering")


def test_a_failure_says_what_is_safe(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """And can be tried again."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    press(qtbot, Qt.Key.Key_Return)
    assert "The model stopped." in text(begun)
    assert "kept in the history" in text(begun)
    assert QApplication.focusWidget() is button(begun, "Check it again")


def test_silence_is_said_and_can_be_opened(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """To hear what the microphone heard."""
    fakes.transcriber.transcript = replace(example_transcript(), words=(), candidates=())
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes, amplitude=0.0001)
    press(qtbot, Qt.Key.Key_Return)
    assert "No speech was heard" in text(begun)
    with qtbot.waitSignal(begun.take_wanted) as wanted:
        button(begun, "Open it").click()
    assert wanted.args == [1]


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
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_hidden_page_is_quiet_and_goes_on_when_shown(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """The voice stops; the page does no work while nobody looks."""
    rehearsal_of(begun).ask()
    begun.deactivate()
    begun.hide()
    assert not fakes.player.status().playing
    ticking = [begun.ticking]
    begun.show()
    begun.activate()
    assert [*ticking, begun.ticking] == [False, True]
    assert stage(begun) is Stage.THINKING


def test_a_failure_while_the_page_is_hidden_is_a_message(
    begun: RehearsalPage, fakes: Fakes, context: Context, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """Whoever went elsewhere is told there."""
    posted: list[Message] = []
    context.messages.posted.connect(posted.append)
    context.messages.flush()
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.")
    tasks.held = True
    press(qtbot, Qt.Key.Key_Return)
    begun.deactivate()
    begun.hide()
    tasks.release()
    assert [message.text for message in posted] == ["The model stopped."]


def test_the_next_question_can_come_while_the_last_is_checked(
    begun: RehearsalPage, fakes: Fakes, context: Context, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """The last answer is announced all the same, and does not disturb the page."""
    press(qtbot, Qt.Key.Key_Return)
    speak(fakes)
    begun.kept.connect(lambda _: setattr(tasks, "held", True))
    press(qtbot, Qt.Key.Key_Return)
    begun.begin(own_question("Why us?", Kind.BEHAVIORAL, context.services.settings.current))
    with qtbot.waitSignal(begun.take_ready):
        tasks.release()
    assert "Why us?" in text(begun)
    assert stage(begun) in {Stage.ASKING, Stage.THINKING}


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
