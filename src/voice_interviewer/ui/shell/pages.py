"""The pages of the window by name, made when they are first opened."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget


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


AHEAD_MS = 120
"""Milliseconds between two pages that are made ahead; making one takes up to 40."""


class Page(Protocol):
    """What the window asks of each page."""

    def activate(self) -> None:
        """The page is shown now: look for news, start timers, set the focus."""
        ...

    def deactivate(self) -> None:
        """Another page is shown now: be quiet, stop timers."""
        ...


LATER = (
    "rehearsal.rehearsal_page",
    "shell.leaving",
    "mock.mock_page",
    "mock.interview_table",
    "plan.plan_page",
    "progress.progress_page",
    "mapping.map_page",
    "history.history_page",
    "settings.settings_page",
    "feedback.feedback_page",
    "exam.exam_page",
    "compare.compare_page",
    "storage.storage_page",
    "importing.import_dialog",
)
"""The modules of the pages that are not opened first."""

BESIDE = ("opinion.openai_client", "opinion.second_opinions")
"""What pages ask for by the services, and what takes long to import."""


def import_ahead() -> None:
    """Import the other pages while the user looks at the first; for a worker. Opening one then takes half the time."""
    for name in LATER:
        import_module(f"voice_interviewer.ui.{name}")
    for name in BESIDE:
        import_module(f"voice_interviewer.{name}")


class PageStack(QStackedWidget):
    """Holds the pages. Making one lazily keeps the start of the window short.

    Signals: ``opened(PageName)``.
    """

    opened = Signal(object)

    def __init__(self, makers: Mapping[PageName, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers = makers
        self._pages: dict[PageName, QWidget] = {}
        self._idle = QTimer(self, interval=AHEAD_MS)
        self._idle.timeout.connect(self._make_next)
        self.name: PageName | None = None
        """The page that is shown, None before the first."""

    def page(self, name: PageName) -> QWidget:
        """The page of that name, made now if it was not there."""
        if name not in self._pages:
            self._pages[name] = self._makers[name]()
            self.addWidget(self._pages[name])
        return self._pages[name]

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
        missing = [name for name in self._makers if name not in self._pages and name is not PageName.WELCOME]
        if missing:
            self.page(missing[0])
        else:
            self._idle.stop()

    def close_page(self) -> None:
        """Tell the shown page that the window closes."""
        self._idle.stop()
        if self.name is not None:
            _as_page(self._pages[self.name]).deactivate()


def _as_page(widget: QWidget) -> Page:
    return cast(Page, widget)
