"""The main window on fakes, and hands to drive it with."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from support.fake_voice import tone
from support.services import Fakes, example_bank
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.window_memory import WindowMemory


def open_window(qtbot: QtBot, context: Context, memory_path: Path) -> MainWindow:
    """Until it can be used."""
    window = MainWindow(context, WindowMemory(memory_path))
    with qtbot.waitSignal(window.usable):
        window.begin()
    return window


def get_rid_of(window: MainWindow, fakes: Fakes) -> None:
    """Close it, whatever is under way."""
    fakes.recorder.stop()
    window.hide()
    window.deleteLater()


def rehearsal_page(window: MainWindow) -> RehearsalPage:
    """Its page for rehearsing."""
    page = window.pages.page(PageName.REHEARSE)
    assert isinstance(page, RehearsalPage)
    return page


def where(window: MainWindow) -> PageName | None:
    """Asked anew each time: a type checker would take the last answer for the next."""
    return window.pages.name


def stage(window: MainWindow) -> Stage:
    """Where its rehearsal stands."""
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    return rehearsal.stage


def begin_answer(window: MainWindow, context: Context, fakes: Fakes) -> None:
    """Two seconds of an answer, and it goes on."""
    window.rehearse(from_bank(example_bank().question("detect-drift"), context.services.settings.current))
    rehearsal = rehearsal_page(window).rehearsal
    assert rehearsal is not None
    rehearsal.start_answer()
    fakes.recorder.hear(tone(2.0, fakes.recorder.sample_rate))


def choose(window: MainWindow, name: str) -> None:
    """Press the button of that name in the dialog that is open."""
    [button] = [
        button
        for dialog in window.findChildren(QDialog)
        if dialog.isVisible()
        for button in dialog.findChildren(QPushButton)
        if button.accessibleName() == name
    ]
    button.click()
