"""A rehearsal without its page, and the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.pages import on_screen
from support.rehearsal_pages import press, rehearsal_of, speak, stage_of
from support.services import Fakes, example_bank
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.set_aside import SetAside
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def aside(context: Context) -> SetAside:
    return SetAside(context)


@pytest.fixture
def rehearsal(qtbot: QtBot, context: Context, aside: SetAside) -> Rehearsal:
    assignment = from_bank(example_bank().question("detect-drift"), context.services.settings.current)
    return Rehearsal(context, assignment, aside)


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> RehearsalPage:
    """Nobody is asked to guess; the tests of that turn it on."""
    context.services.settings.change(predict_scores=False)
    page = on_screen(qtbot, RehearsalPage(context, SetAside(context)), 900, 700)
    page.activateWindow()
    page.activate()
    return page


@pytest.fixture
def begun(page: RehearsalPage, context: Context) -> RehearsalPage:
    """The page with a question that has been asked to its end."""
    page.begin(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal_of(page).asker.stop()
    return page


@pytest.fixture
def graded(begun: RehearsalPage, context: Context, fakes: Fakes, qtbot: QtBot) -> RehearsalPage:
    """An answer that is graded, its scores still hidden because the user is to guess them."""
    context.services.settings.change(predict_scores=True)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    press(Qt.Key.Key_Return)
    speak(fakes)
    press(Qt.Key.Key_Return)
    assert stage_of(begun) is Stage.PREDICTING
    return begun
