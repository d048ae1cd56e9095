"""The real window over a rich home of fakes, in which any page or dialog can be brought up to be looked at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from support.fake_reader import FakeReader
from support.fake_voice import tone
from support.immediate_tasks import ImmediateTaskRunner
from support.services import Fakes, example_bank, fake_context, fake_parts, fake_services
from support.windows import get_rid_of, open_window
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Pack
from voice_interviewer.structure.grader import Grader
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.spoken_roles import tell_roles

SIZE = (1280, 800)
"""Of the window, in device-independent pixels."""


@dataclass(slots=True)
class Bench:
    """A window nobody has used yet; a scene fills it and says which part of it is to be looked at."""

    window: MainWindow
    context: Context
    fakes: Fakes
    tasks: ImmediateTaskRunner
    packs: list[Pack]
    """What the bank holds; a scene may put others there before anything is opened."""
    folder: Path
    qtbot: QtBot

    def page(self, name: PageName) -> Any:
        """Open a page; the caller knows its parts."""
        self.window.pages.open(name)
        return self.window.pages.page(name)

    def there(self, name: PageName) -> Any:
        """A page, open or not."""
        return self.window.pages.page(name)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of that kind that is open."""
        shown = [d for d in QApplication.topLevelWidgets() if isinstance(d, kind) and d.isVisible()]
        assert shown, f"no {kind.__name__} is open"
        return shown[-1]

    def opened(self, dialog: QDialog) -> QDialog:
        """Open a dialog that a scene has made."""
        dialog.open()
        return dialog

    def speak(self, seconds: float = 2.0) -> None:
        """Say something into the microphone."""
        self.fakes.recorder.hear(tone(seconds, self.fakes.recorder.sample_rate))

    def settle(self) -> None:
        """Let layouts and whatever was put off happen; nothing is waited for."""
        for _ in range(10):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()


Scene = Callable[[Bench], Any]
"""Brings something up and returns what is to be looked at: a page or a dialog, each of a class of its own."""


@contextmanager
def bench(
    app: QApplication, qtbot: QtBot, folder: Path, size: tuple[int, int] = SIZE, text_size: int = 100
) -> Iterator[Bench]:
    """A window on the first page, thrown away afterwards with all dialogs over it. ``text_size`` is in percent."""
    fakes, tasks, packs = fake_parts(folder), ImmediateTaskRunner(), list(example_bank().packs)
    services = fake_services(
        folder, fakes, load_bank=lambda: Bank(tuple(packs)), make_grader=lambda: Grader(FakeReader())
    )
    tell_roles()
    context = fake_context(app, services, tasks)
    context.theme.choose_text_size(text_size)
    window = open_window(qtbot, context, folder / "config" / "window.ini")
    window.resize(*size)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Bench(window, context, fakes, tasks, packs, folder, qtbot)
    try:
        yield made
    finally:
        for dialog in window.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()
        get_rid_of(window, fakes)
        fakes.player.close()
        context.theme.choose_text_size(100)  # the application keeps it, and other tests measure what they show
        context.theme.deleteLater()
        made.settle()
