"""The window of one part of the pictures, on a home of its own, and the camera before it."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollArea, QWidget

from picturing.small_png import save
from voice_interviewer.app import build
from voice_interviewer.take import Take
from voice_interviewer.ui.shell.application import Program
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import Card

if TYPE_CHECKING:
    from support.virtual_audio import VirtualAudio

MIDDLE, SMALL, LARGE = (1280, 800), (960, 640), (1920, 1200)
"""Pixels of the window. The second is the smallest that there is."""
ALL = (MIDDLE, SMALL, LARGE)
SCHEMES = ("light", "dark")
WAIT_SECONDS = 90.0


class Studio:
    """Starts the program as a user does. ``home`` is left as it is found at the end."""

    def __init__(self, folder: Path, home: Path, audio: "VirtualAudio") -> None:
        for kind in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.home, self.audio = home, audio
        self._folder, self._app = folder, app
        self.services = build()
        self._program = Program(app, self.services)
        self._program.take_place()
        self.window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        self.theme: Theme = app.findChildren(Theme)[-1]
        self._program.begin()
        sys.excepthook = sys.__excepthook__  # what goes wrong here ends the script, and opens no crash dialog

    def close(self) -> None:
        """End the program. The next studio finds no window of this one."""
        self.window.close()
        self._program.end()
        for gone in (self.window, self._program, self.theme):
            gone.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def messages(self) -> Messages:
        """What is said at the foot of the window."""
        return self._program.findChildren(Messages)[-1]

    def page(self, name: PageName) -> Any:  # noqa: ANN401 - each page is of a class of its own
        """A page, whose own parts the caller knows."""
        return self.window.pages.page(name)

    def picture(
        self,
        name: str,
        page: PageName | None = None,
        scrolled: float | None = 0.0,
        sizes: Sequence[tuple[int, int]] = (MIDDLE,),
        renewed: Callable[[], object] | None = None,
    ) -> None:
        """The window in light and dark, in each size; ``scrolled`` is how far down, 0 to 1, None for where it is.

        ``renewed`` gives what the page makes anew for each scheme, None until it is there.
        """
        if page is not None:
            self.window.pages.open(page)
        for scheme in SCHEMES:
            before = renewed() if renewed is not None else None
            self.theme.choose(scheme)
            if renewed is not None:
                self.wait(partial(_is_new, renewed, before))
                self.settle(0.6)  # what comes late has come
            for size in sizes:
                self.window.resize(*size)
                self.settle(0.4)
                self.wait(self._laid_out)
                if scrolled is not None:
                    self.scroll(scrolled)
                where = "" if size == MIDDLE else f"-{size[0]}x{size[1]}"
                save(self.window.grab(), self._folder / f"{name}{where}-{scheme}.png")

    def feedback(
        self, name: str, scrolled: float = 0.0, sizes: Sequence[tuple[int, int]] = (MIDDLE,), take: Take | None = None
    ) -> None:
        """The page of a take: of this one, or of that which is shown."""
        if take is not None:
            self.window.show_take(take)
        page = self.page(PageName.FEEDBACK)
        self.picture(name, None, scrolled, sizes, lambda: page.content)

    def dialog(self, name: str, kind: type[QWidget] = QDialog, size: tuple[int, int] | None = None) -> None:
        """What stands before the window, alone, in light and dark; it stays open."""
        self.window.resize(*MIDDLE)
        self.wait(lambda: bool(self._shown(kind)))
        shown = self._shown(kind)[-1]
        if size is not None:
            shown.resize(*size)
        for scheme in SCHEMES:
            self.theme.choose(scheme)
            self.settle(0.6)
            save(shown.grab(), self._folder / f"{name}-{scheme}.png")

    def menu(self, name: str, make: Callable[[], QMenu]) -> None:
        """A menu, alone, in light and dark; made anew for each."""
        for scheme in SCHEMES:
            self.theme.choose(scheme)
            self.settle(1.5)  # the page behind it, too, is made anew
            menu = make()
            menu.popup(self.window.mapToGlobal(self.window.rect().center()))
            self.settle(0.3)
            save(menu.grab(), self._folder / f"{name}-{scheme}.png")
            menu.close()

    def close_dialogs(self) -> None:
        """Close all that stands before the window."""
        for shown in self._shown(QDialog):
            shown.close()
        self.settle(0.2)

    def scroll(self, share: float) -> None:
        """Every area that is seen, so far down."""
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible():
                bar = area.verticalScrollBar()
                bar.setValue(round(share * bar.maximum()))
        if share:
            self.settle(0.1)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until it is so. Raises TimeoutError."""
        end = time.monotonic() + WAIT_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("The window did not get there.")
            self.settle(0.05)

    def settle(self, seconds: float) -> None:
        """Let the window work for a while, as it does under a user: in a loop that clears away what is done with."""
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def _laid_out(self) -> bool:
        """Whether every card has the height that its texts need; after one has grown, that takes a few turns."""
        cards = [card for card in self.window.findChildren(Card) if card.isVisible() and card.hasHeightForWidth()]
        return all(card.height() >= card.heightForWidth(card.width()) for card in cards)

    def _shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def _is_new(renewed: Callable[[], object], before: object) -> bool:
    return renewed() not in (None, before)
