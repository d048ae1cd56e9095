"""Leaving an answer, and closing the window, while something is under way."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from support.immediate_tasks import ImmediateTaskRunner
from support.plan_pages import type_text
from support.services import Fakes, example_bank
from support.windows import begin_answer, choose, get_rid_of, open_window, rehearsal_page, stage, where
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.voice.ports import RecorderState


def test_leaving_a_recording_asks_first(window: MainWindow, context: Context, fakes: Fakes) -> None:
    """And the side bar goes back to where one still is."""
    begin_answer(window, context, fakes)
    window.go(PageName.HISTORY)
    assert where(window) is PageName.REHEARSE
    choose(window, "Go on answering")
    assert where(window) is PageName.REHEARSE
    window.go(PageName.HISTORY)
    choose(window, "Keep it and finish")
    assert where(window) is PageName.HISTORY
    assert fakes.library.count() == 1


def test_whoever_went_elsewhere_is_told_when_it_is_graded(
    window: MainWindow, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner
) -> None:
    """With a button that opens it; the page they are on stays."""
    begin_answer(window, context, fakes)
    rehearsal_page(window).kept.connect(lambda _: setattr(tasks, "held", True))
    rehearsal_page(window).keep_and_finish()
    window.go(PageName.SETTINGS)
    tasks.release()
    assert where(window) is PageName.SETTINGS
    message = window.message_bar.message
    assert message is not None
    assert message.text == "Your answer is graded."
    window.message_bar.action_button.click()
    assert where(window) is PageName.FEEDBACK


def test_closing_while_recording_asks_and_keeps(
    qtbot: QtBot, context: Context, fakes: Fakes, memory_path: Path
) -> None:
    """The window closes when the answer is in the library, not before."""
    window = open_window(qtbot, context, memory_path)
    begin_answer(window, context, fakes)
    assert not window.close()
    assert fakes.recorder.status().state is RecorderState.RECORDING
    with qtbot.waitSignal(window.closed):
        choose(window, "Keep it and finish")
    assert fakes.library.count() == 1
    get_rid_of(window, fakes)


def test_closing_with_a_typed_answer_asks_too(window: MainWindow, context: Context, fakes: Fakes, qtbot: QtBot) -> None:
    """Words typed are as dear as words spoken; other pages can be visited meanwhile."""
    window.rehearse(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    rehearsal.type_answer()
    type_text("We page somebody.")
    window.go(PageName.SETTINGS)
    assert where(window) is PageName.SETTINGS
    assert not window.close()
    with qtbot.waitSignal(window.closed):
        choose(window, "Discard it")


def test_closing_while_it_is_checked_just_closes(
    qtbot: QtBot, context: Context, fakes: Fakes, tasks: ImmediateTaskRunner, memory_path: Path
) -> None:
    """The take is kept, and can be graded some other day."""
    window = open_window(qtbot, context, memory_path)
    begin_answer(window, context, fakes)
    rehearsal_page(window).kept.connect(lambda _: setattr(tasks, "held", True))
    rehearsal_page(window).keep_and_finish()
    assert stage(window) is Stage.CHECKING
    assert window.close()
    assert fakes.library.count() == 1
    tasks.shutdown()
    get_rid_of(window, fakes)
