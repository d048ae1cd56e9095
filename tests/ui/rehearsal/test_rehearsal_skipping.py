"""Questions that are skipped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.rehearsal_pages import button, press, rehearsal_of, speak, stage_of, text
from support.rehearsals import recordings
from support.services import Fakes
from voice_interviewer.take import Source
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Message


def test_a_question_is_skipped_by_its_key(begun: RehearsalPage, fakes: Fakes, qtbot: QtBot) -> None:
    """Nothing is kept, and whoever runs an interview is told."""
    with qtbot.waitSignal(begun.skipped):
        press(Qt.Key.Key_S)
    assert "Skipped. Nothing was kept." in text(begun)
    assert fakes.library.count() == 0
    with qtbot.waitSignal(begun.home_wanted):
        press(Qt.Key.Key_Return)


def test_the_voice_stops_when_a_question_is_skipped(begun: RehearsalPage) -> None:
    """Nobody is left talking."""
    press(Qt.Key.Key_A)
    button(begun, "Skip").click()
    assert not rehearsal_of(begun).asker.busy


def test_a_skipped_question_can_be_answered_after_all(begun: RehearsalPage) -> None:
    """It is asked from its beginning, with a new think time."""
    press(Qt.Key.Key_S)
    button(begun, "Answer it after all").click()
    assert stage_of(begun) in {Stage.ASKING, Stage.THINKING}
    assert rehearsal_of(begun).session.state.attempt == 0


def test_an_answer_under_way_is_set_aside(
    begun: RehearsalPage, fakes: Fakes, context: Context, posted: list[Message]
) -> None:
    """And can be had back for a while, with its notes."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    rehearsal_of(begun).notes = "canary first"
    button(begun, "Skip").click()
    assert stage_of(begun) is Stage.SKIPPED
    assert fakes.library.count() == 0
    assert posted[-1].text == "Skipped. The 2 s so far were thrown away."
    undo = posted[-1].on_action
    assert undo is not None
    undo()
    assert fakes.library.take(1).notes == "canary first"
    assert recordings(context) == []


def test_nothing_said_is_nothing_to_have_back(begun: RehearsalPage, posted: list[Message]) -> None:
    """The microphone was open and heard nothing."""
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    assert stage_of(begun) is Stage.SKIPPED
    assert posted == []


def test_a_written_answer_can_be_had_back(begun: RehearsalPage, fakes: Fakes, posted: list[Message]) -> None:
    """Words typed are as dear as words spoken."""
    press(Qt.Key.Key_T)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "We page the engineer on call, and he rolls it back.")
    assert stage_of(begun) is Stage.TYPING
    button(begun, "Skip").click()
    undo = posted[-1].on_action
    assert undo is not None
    undo()
    kept = fakes.library.take(1)
    assert kept.source is Source.TYPED
    assert kept.findings is not None
    assert posted[-1].text == "Kept in the history."


@pytest.mark.parametrize("heard", [True, False])
def test_skipping_while_the_microphone_opens(
    begun: RehearsalPage, fakes: Fakes, tasks: ImmediateTaskRunner, context: Context, heard: bool
) -> None:
    """It is closed again, and nothing stays behind but what was said by then."""
    tasks.held = True
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    if heard:
        fakes.recorder.hear(b"")
    tasks.release()
    assert stage_of(begun) is Stage.SKIPPED
    assert not rehearsal_of(begun).busy
    assert recordings(context) == []


def test_an_answer_that_is_finished_cannot_be_skipped(begun: RehearsalPage, fakes: Fakes) -> None:
    """It is kept; the key does nothing then."""
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_S)
    assert stage_of(begun) is Stage.READY
