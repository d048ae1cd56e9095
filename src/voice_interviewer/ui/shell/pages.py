"""The pages of the window by name, made when they are first opened."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Protocol, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid


class PageName(StrEnum):
    """The pages, by the names under which the window remembers them."""

    HOME = "home"
    REHEARSE = "rehearse"
    MOCK = "mock"
    PLAN = "plan"
    PROGRESS = "progress"
    MAP = "map"
    HISTORY = "history"
    SETTINGS = "settings"
    FEEDBACK = "feedback"
    EXAM = "exam"
    COMPARE = "compare"
    STORAGE = "storage"
    WELCOME = "welcome"


AHEAD_MS = 60
"""Milliseconds between two steps of what is made ahead; a page is two, of up to 40 each."""


class Page(Protocol):
    """What the window asks of each page."""

    def activate(self) -> None:
        """The page is shown now: look for news, start timers, set the focus."""
        ...

    def deactivate(self) -> None:
        """Another page is shown now: be quiet, stop timers."""
        ...


class PageStack(QStackedWidget):
    """Holds the pages. Making one lazily keeps the start of the window short.

    Signals: ``opened(PageName)``.
    """

    opened = Signal(object)

    def __init__(self, makers: Mapping[PageName, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._pages: dict[PageName, QWidget] = {}
        self._ahead = self._making_ahead()
        self._idle = QTimer(self, interval=AHEAD_MS)
        self._idle.timeout.connect(self._make_next)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self.name: PageName | None = None
        """The page that is shown, None before the first."""

    def page(self, name: PageName) -> QWidget:
        """The page of that name, made now if it was not there."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self.addWidget(self._pages[name])
        return self._pages[name]

    def making(self, name: PageName) -> Iterator[None]:
        """Make a page if it was not there: first all that is on it, then how that looks. For `TaskRunner.in_steps`."""
        if name not in self._pages:
            page = self.page(name)
            yield
            page.ensurePolished()
            yield

    def made(self, name: PageName) -> bool:
        """Whether the page was opened before."""
        return name in self._pages

    def open(self, name: PageName) -> None:
        """Show a page; the one before is told first."""
        if name is self.name:
            return
        if self.name is not None:
            _as_page(self._pages[self.name]).deactivate()
        page = self.page(name)
        self.name = name
        self.setCurrentWidget(page)
        _as_page(page).activate()
        self.opened.emit(name)

    def make_ahead(self) -> None:
        """Make the other pages while nothing happens, one at a time, so that none is felt; opening is instant then."""
        self._idle.start()

    @Slot()
    def _make_next(self) -> None:
        for _ in self._ahead:
            return
        self._idle.stop()

    def _making_ahead(self) -> Iterator[None]:
        for name in self._makers:
            if name is not PageName.WELCOME:
                yield from self.making(name)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        QFontMetrics(fixed).horizontalAdvance("0")  # previews want it, and to find it takes long
        yield

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """What comes late to a page that was left must not take the keyboard: Space would press what nobody sees."""
        if new is None or new.isVisible() or not self.isAncestorOf(new):
            return
        if old is not None and isValid(old) and old.isVisible():
            old.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            new.clearFocus()

    def close_page(self) -> None:
        """Tell the shown page that the window closes."""
        self._idle.stop()
        if self.name is not None:
            _as_page(self._pages[self.name]).deactivate()


def _as_page(widget: QWidget) -> Page:
    return cast(Page, widget)
