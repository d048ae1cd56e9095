"""The real window on real services, driven by keys as a user would."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from voice_interviewer.app import Services, build
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.application import Program
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName

PATIENCE_MS = 60_000
"""A model is loaded and runs meanwhile, on a machine that does other things too."""


class DrivenWindow:
    """The window, and hands to drive it with."""

    def __init__(self, window: MainWindow, services: Services, qtbot: QtBot) -> None:
        self.window = window
        self.services = services
        self._qtbot = qtbot

    @property
    def rehearsal(self) -> RehearsalPage:
        page = self.window.pages.page(PageName.REHEARSE)
        assert isinstance(page, RehearsalPage)
        return page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard's focus is."""
        focus: QWidget | None = self.window.focusWidget()
        QTest.keyClick(focus or self.window, key, modifier)

    def wait_for_stage(self, *stages: Stage) -> None:
        """Until the rehearsal has reached one of the stages."""

        def there() -> bool:
            rehearsal = self.rehearsal.rehearsal
            return rehearsal is not None and rehearsal.stage in stages and not rehearsal.busy

        self._qtbot.waitUntil(there, timeout=PATIENCE_MS)

    def wait_for_page(self, name: PageName) -> None:
        """Until a page is open."""
        self._qtbot.waitUntil(lambda: self.window.pages.name is name, timeout=PATIENCE_MS)

    def skip_first_steps(self) -> None:
        """As somebody does who wants to begin at once; the list of questions has the keyboard then."""
        if self.window.pages.name is PageName.WELCOME:
            home = self.window.pages.page(PageName.HOME)
            assert isinstance(home, HomePage)
            with self._qtbot.waitSignal(home.loaded, timeout=PATIENCE_MS):
                self.press(Qt.Key.Key_Escape)
            self.wait_for_page(PageName.HOME)


@contextmanager
def driven_window(app: QApplication, qtbot: QtBot, first_steps: bool = False) -> Iterator[DrivenWindow]:
    """Start the program as `voice_interviewer.ui.shell.application.run` does, and end it properly.

    In a home where nobody has used it the first steps are skipped, unless ``first_steps`` are what is tested.
    """
    services = build()
    program = Program(app, services)
    program.take_place()
    window = next(widget for widget in app.topLevelWidgets() if isinstance(widget, MainWindow))
    try:
        with qtbot.waitSignal(window.usable, timeout=PATIENCE_MS):
            program.begin()
        with qtbot.waitActive(window, timeout=PATIENCE_MS):
            window.activateWindow()
        driven = DrivenWindow(window, services, qtbot)
        if not first_steps:
            driven.skip_first_steps()
        yield driven
    finally:
        window.close()
        program.end()
        window.deleteLater()
        program.deleteLater()
