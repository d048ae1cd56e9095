"""Leaving while an answer is under way."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, example_bank
from voice_interviewer.errors import StorageError
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.typing_panel import TypingPanel
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.leave_dialog import LeaveDialog
from voice_interviewer.ui.shell.leaving import Leaving
from voice_interviewer.voice.ports import RecorderState


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(window: QWidget, context: Context) -> RehearsalPage:
    page = RehearsalPage(context, SetAside(context), window)
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    return page


@pytest.fixture
def leaving(page: RehearsalPage, window: QWidget) -> Leaving:
    return Leaving(page, window)


@pytest.fixture
def left() -> list[str]:
    return []


def start(page: RehearsalPage, fakes: Fakes) -> None:
    assert page.rehearsal is not None
    page.rehearsal.start_answer()
    fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))


def choose(leaving: Leaving, name: str) -> None:
    assert isinstance(leaving.dialog, LeaveDialog)
    [button] = [b for b in leaving.dialog.findChildren(QPushButton) if b.accessibleName() == name]
    button.click()


def test_with_nothing_under_way_one_just_leaves(leaving: Leaving, left: list[str]) -> None:
    """No dialog for its own sake."""
    leaving.leave(lambda: left.append("gone"))
    assert left == ["gone"]
    assert leaving.dialog is None


def test_go_on_answering_changes_nothing(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str], qtbot: QtBot
) -> None:
    """The recording never stopped."""
    start(page, fakes)
    leaving.leave(lambda: left.append("gone"))
    with qtbot.waitSignal(leaving.stayed):
        choose(leaving, "Go on answering")
    assert left == []
    assert fakes.recorder.status().state is RecorderState.RECORDING
    leaving.leave(lambda: left.append("gone"))
    assert leaving.dialog is not None


def test_keep_finishes_and_leaves(page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]) -> None:
    """The take is in the library."""
    start(page, fakes)
    leaving.leave(lambda: left.append("gone"))
    choose(leaving, "Keep it and finish")
    assert left == ["gone"]
    assert fakes.library.count() == 1


def test_discard_leaves_without_it(page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]) -> None:
    """And it can be had back for a while."""
    start(page, fakes)
    leaving.leave(lambda: left.append("gone"))
    choose(leaving, "Discard it")
    assert left == ["gone"]
    assert fakes.library.count() == 0


@pytest.mark.parametrize("choice", ["Keep it and finish", "Discard it"])
def test_one_leaves_only_when_the_microphone_is_closed(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, tasks: ImmediateTaskRunner, left: list[str], choice: str
) -> None:
    """The next question may want to open it."""
    start(page, fakes)
    tasks.held = True
    leaving.leave(lambda: left.append("gone"))
    choose(leaving, choice)
    assert left == []
    tasks.release()
    assert left == ["gone"]


def test_the_window_waits_until_the_answer_is_kept(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, tasks: ImmediateTaskRunner, left: list[str]
) -> None:
    """Closing must not overtake the library."""
    start(page, fakes)
    leaving.leave(lambda: left.append(f"{fakes.library.count()} kept"), until_kept=True)
    choose(leaving, "Keep it and finish")
    assert left == ["1 kept"]


def test_asking_twice_opens_one_dialog(page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]) -> None:
    """The last wish counts."""
    start(page, fakes)
    leaving.leave(lambda: left.append("first"))
    dialog = leaving.dialog
    leaving.leave(lambda: left.append("second"))
    assert leaving.dialog is dialog
    choose(leaving, "Discard it")
    assert left == ["second"]


def test_the_window_waits_for_a_written_answer_too(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]
) -> None:
    """And closes when it is in the library."""
    assert page.rehearsal is not None
    page.rehearsal.type_answer()
    [panel] = page.findChildren(TypingPanel)
    panel.findChildren(QPlainTextEdit)[0].setPlainText("We page the engineer on call.")
    leaving.leave(lambda: left.append(f"{fakes.library.count()} kept"), until_kept=True)
    choose(leaving, "Keep it and finish")
    assert left == ["1 kept"]


def test_the_wish_to_close_ends_where_the_answer_cannot_be_kept(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str], qtbot: QtBot
) -> None:
    """Once it can be kept, or another answer is, the window must not close of itself."""
    start(page, fakes)
    leaving.leave(lambda: left.append("gone"), until_kept=True)
    fakes.library.failure = StorageError("The disk is full.", "Make room.")
    with qtbot.waitSignal(leaving.stayed):
        choose(leaving, "Keep it and finish")
    fakes.library.failure = None
    assert page.rehearsal is not None
    page.rehearsal.check_again()
    assert fakes.library.count() == 1
    assert left == []


def test_with_nothing_to_keep_nothing_is_waited_for(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]
) -> None:
    """The microphone heard nothing at all."""
    assert page.rehearsal is not None
    page.rehearsal.start_answer()
    leaving.leave(lambda: left.append("gone"), until_kept=True)
    choose(leaving, "Keep it and finish")
    assert left == ["gone"]


def test_the_last_wish_says_what_is_waited_for(
    page: RehearsalPage, leaving: Leaving, fakes: Fakes, left: list[str]
) -> None:
    """Another page was wanted first, and then the end of the app, while the question was open."""
    start(page, fakes)
    leaving.leave(lambda: left.append("elsewhere"))
    leaving.leave(lambda: left.append(f"{fakes.library.count()} kept"), until_kept=True)
    choose(leaving, "Keep it and finish")
    assert left == ["1 kept"]
