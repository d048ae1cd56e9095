"""Somebody who reviews, with hands for what they do all day: dialogs, saving, menus."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget
from pytestqt.exceptions import TimeoutError

from support.reviewing import Kind, Reviewer
from voice_interviewer.ui.shell.pages import PageName

Page = TypeVar("Page", bound=QWidget)


class Person(Reviewer):
    """A `Reviewer` who also knows every page."""

    def page(self, name: PageName, kind: type[Page]) -> Page:
        """A page of the window, made if it was not."""
        found = self._driven.window.pages.page(name)
        assert isinstance(found, kind)
        return found

    def at_the_window(self) -> None:
        """With the keyboard in the window again after a dialog or a menu: no window manager gives it back."""
        window = self._driven.window

        def active() -> bool:
            window.activateWindow()
            return window.isActiveWindow()

        self.wait(active, "the window is active")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key in the window."""
        self.at_the_window()
        self._driven.press(key, modifier)

    def dialog(self, kind: type[Kind]) -> Kind:
        """The dialog of that kind, as soon as it is open."""
        return self._dialog(kind)

    def save_as(self, path: Path) -> Path:
        """In the system's dialog; until the file is written, which was not there before."""
        path.unlink(missing_ok=True)
        return self._save_as(path)

    def save_into(self, folder: Path) -> None:
        """The same, where a folder is asked for."""
        dialog = self._dialog(QFileDialog)
        dialog.selectFile(str(folder))
        dialog.accept()

    def choose(self, menu: QMenu, title: str) -> None:
        """An entry of a menu that is open."""
        self._choose(menu, title)

    def wait_until_closed(self, kind: type[QDialog]) -> None:
        """Until no dialog of that kind can be seen."""
        window = self._driven.window
        self.wait(
            lambda: not [dialog for dialog in window.findChildren(kind) if dialog.isVisible()],
            f"no {kind.__name__} is open",
        )

    @contextmanager
    def shown_anew(self) -> Iterator[None]:
        """What is done in the block changes the take that is shown; until it is shown as it is then."""
        before = self.feedback.content
        yield
        self.wait(lambda: self.feedback.content not in (None, before), "the take is shown anew")
        self.rest(0.5)  # what is shown last begins to work a moment after the page is seen

    @contextmanager
    def listed_anew(self) -> Iterator[None]:
        """What is done in the block makes the history look into the library again; until it has."""
        loaded: list[bool] = []
        connection = self.history.model.loaded.connect(lambda: loaded.append(True))
        yield
        self.wait(lambda: bool(loaded), "the takes are listed anew")
        self.history.model.loaded.disconnect(connection)

    def wait_long(self, there: Callable[[], bool], what: str, seconds: float) -> None:
        """Longer than a user would have to."""
        try:
            self._qtbot.waitUntil(there, timeout=int(1000 * seconds))
        except TimeoutError as error:
            raise AssertionError(f"Waited {seconds:g} s in vain until {what}.") from error

    def rest(self, seconds: float) -> None:
        """Look at what is there for a while; the window goes on working."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end, "a while has passed")
