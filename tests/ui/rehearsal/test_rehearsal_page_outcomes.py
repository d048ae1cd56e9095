"""The rehearsal page when an answer is over: checked, lost, silent or failed."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.examples import example_transcript
from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import button, finish_held, press, speak, stage_of, text
from support.services import Fakes
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import DeviceLost, TranscriptionFailed
from voice_interviewer.ui.rehearsal.assignment import own_question
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def test_a_lost_microphone_offers_both_ways(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Use what was recorded, or answer again."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    qtbot.waitUntil(lambda: stage_of(begun) is Stage.LOST)
    assert "Plug it in again" in text(begun)
    assert button(begun, "Answer again").isEnabled()
    with qtbot.waitSignal(begun.take_ready):
        button(begun, "Use what was recorded").click()


def test_checking_shows_progress_and_can_be_stopped(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """And then offers to go on."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    begun.kept.connect(lambda _: setattr(tasks, "held", True))
    press(Qt.Key.Key_Return)
    assert "Writing down what you said" in text(begun)
    button(begun, "Stop").click()
    assert "You stopped it" in text(begun)
    tasks.release()
    with qtbot.waitSignal(begun.take_ready):
        button(begun, "Check it again").click()


def test_while_it_is_being_kept_there_is_nothing_to_stop(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """Keeping an answer is not called off."""
    finish_held(fakes, tasks)
    assert "Finishing" in text(begun)
    tasks.release()


def test_a_failure_says_what_is_safe(begun: RehearsalPage, fakes: Fakes) -> None:
    """And can be tried again."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_Return)
    assert "The model stopped." in text(begun)
    assert "kept in the history" in text(begun)
    assert QApplication.focusWidget() is button(begun, "Check it again")


def test_silence_is_said_and_can_be_opened(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """To hear what the microphone heard."""
    fakes.transcriber.transcript = replace(example_transcript(), words=(), candidates=())
    press(Qt.Key.Key_Return)
    speak(fakes, amplitude=0.0001)
    press(Qt.Key.Key_Return)
    assert "No speech was heard" in text(begun)
    with qtbot.waitSignal(begun.take_wanted) as wanted:
        button(begun, "Open it").click()
    assert wanted.args == [1]


def test_a_failure_while_the_page_is_hidden_is_a_message(
    begun: RehearsalPage, fakes: Fakes, posted: list[Message], tasks: ImmediateTaskRunner
) -> None:
    """Whoever went elsewhere is told there."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.")
    tasks.held = True
    press(Qt.Key.Key_Return)
    begun.deactivate()
    begun.hide()
    tasks.release()
    assert [message.text for message in posted] == ["The model stopped."]


def test_the_next_question_can_come_while_the_last_is_checked(
    begun: RehearsalPage, fakes: Fakes, context: Context, tasks: ImmediateTaskRunner, qtbot: QtBot
) -> None:
    """The last answer is announced all the same, and does not disturb the page."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    begun.kept.connect(lambda _: setattr(tasks, "held", True))
    press(Qt.Key.Key_Return)
    begun.begin(own_question("Why us?", Kind.BEHAVIORAL, context.services.settings.current))
    with qtbot.waitSignal(begun.take_ready):
        tasks.release()
    assert "Why us?" in text(begun)
    assert stage_of(begun) in {Stage.ASKING, Stage.THINKING}
