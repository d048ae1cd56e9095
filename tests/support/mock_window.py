"""The window on fakes, as somebody meets it who sits a mock interview: what can be read and pressed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from support.fake_voice import tone
from support.services import Fakes
from voice_interviewer.ui.mock.mock_page import MockPage
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.window_memory import WindowMemory


class MockWindow:
    """Opens the window and drives it by keys and clicks."""

    def __init__(self, qtbot: QtBot, context: Context, fakes: Fakes, memory: Path) -> None:
        self.fakes = fakes
        self.window = MainWindow(context, WindowMemory(memory))
        with qtbot.waitSignal(self.window.usable):
            self.window.begin()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def where(self) -> PageName | None:
        """The page that is open."""
        return self.window.pages.name

    @property
    def mock(self) -> MockPage:
        page = self.window.pages.page(PageName.MOCK)
        assert isinstance(page, MockPage)
        return page

    @property
    def rehearsal_page(self) -> RehearsalPage:
        page = self.window.pages.page(PageName.REHEARSE)
        assert isinstance(page, RehearsalPage)
        return page

    def stage(self) -> Stage:
        """Of the question that is asked."""
        rehearsal = self.rehearsal_page.rehearsal
        assert rehearsal is not None
        return rehearsal.stage

    def go(self, name: PageName) -> None:
        """Through the side bar."""
        self.window.go(name)

    def text(self) -> str:
        """All that can be read now."""
        QApplication.processEvents()  # what was made just now is shown then
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        return " | ".join(labels)

    def buttons(self) -> list[str]:
        """The names of all that can be pressed, but for the side bar."""
        QApplication.processEvents()
        found = self.window.findChildren(QPushButton)
        return [b.accessibleName() for b in found if b.isVisible() and not b.property("nav")]

    def click(self, name: str) -> None:
        """The one visible button of that name, also of a dialog."""
        found = [b for b in self.window.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name]
        assert len(found) == 1, self.buttons()
        assert found[0].isEnabled(), name
        found[0].click()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard's focus is."""
        focus = QApplication.focusWidget()
        QTest.keyClick(focus if isinstance(focus, QWidget) else self.window, key, modifier)

    def speak(self, seconds: float = 2.0) -> None:
        """Say something into the microphone."""
        self.fakes.recorder.hear(tone(seconds, self.fakes.recorder.sample_rate))

    def answer(self, took: float = 60.0) -> None:
        """Enter, an answer that takes so many seconds, Enter."""
        self.press(Qt.Key.Key_Return)
        self.speak()
        self.fakes.clock.advance(took)
        self.press(Qt.Key.Key_Return)

    def dialogs(self) -> list[QDialog]:
        """Those that are open."""
        return [dialog for dialog in self.window.findChildren(QDialog) if dialog.isVisible()]

    def get_rid_of(self) -> None:
        """Close it, whatever is under way."""
        self.fakes.recorder.stop()
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
