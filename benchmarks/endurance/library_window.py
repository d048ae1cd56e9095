"""What is done with the large library in the window; `benchmarks.endurance.library` calls it."""

import json
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.timing import Heard, Spent, Timed
from benchmarks.window_at_work import WindowAtWork, painted
from support.counting import counted, open_files
from voice_interviewer.app import build
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.storage.storage_page import StoragePage

Page = TypeVar("Page", bound=QWidget)

RUNS = 5
WORD = "feature"
PATIENCE = 120.0


def main(takes: int) -> None:
    """Measure in turn; the highest memory and what is held afterwards stand at the end."""
    look = Look(takes)
    before = counted({}).own
    look.everything()
    look.settle(1.0)
    after = counted({}).own
    look.found["window: handles more than before"] = float(after.handles - before.handles)
    look.found["window: threads more than before"] = float(after.threads - before.threads)
    look.found["window: files of the library still open"] = float(len(open_files(look.services.folders.data)))
    look.found["window: highest memory, MiB resident"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    look.end()
    print(json.dumps(look.found))


class Look(WindowAtWork):
    """The window, and what is looked at in it. ``found`` are milliseconds by the clock, and the UI thread's own."""

    def __init__(self, takes: int) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self.found: dict[str, float] = {}
        self._takes = takes
        super().__init__(QApplication([]), build(), PATIENCE)

    def everything(self) -> None:
        """Page by page."""
        history, home = self._page(PageName.HISTORY, HistoryPage), self._page(PageName.HOME, HomePage)
        self._measure("home shown", PageName.HISTORY, lambda: self._shown(PageName.HOME, home.loaded))
        self._measure("history: first rows", PageName.HOME, lambda: self._shown(PageName.HISTORY, history.model.loaded))
        self._measure(f"a search of {len(WORD)} letters", PageName.HISTORY, lambda: self._searched(history))
        self._measure("filtered by tag and score, best first", PageName.HISTORY, lambda: self._filtered(history))
        self._measure("every take listed and chosen", PageName.HISTORY, lambda: self._chosen(history))
        self._measure("a take opened", PageName.HISTORY, self._opened)
        self._measure("storage page", PageName.HISTORY, self._stored)
        self._measure("plan page", PageName.HISTORY, self._planned)
        self._measure("progress page", PageName.HISTORY, self._progressed)

    def _measure(self, name: str, begin: PageName, work: Callable[[], None]) -> None:
        spent = Spent()
        for _ in range(RUNS):
            self.window.pages.open(begin)
            self.settle(0.8)  # home and history gather anew each time they are shown
            with Timed(spent):
                work()
        self.found[f"window: {name}, ms"] = median(spent.wall)
        self.found[f"window: {name}, ms of the UI thread"] = median(spent.cpu)

    def _page(self, name: PageName, kind: type[Page]) -> Page:
        page = self.window.pages.page(name)
        assert isinstance(page, kind)
        return page

    def _shown(self, name: PageName, signal: object) -> None:
        with Heard(signal) as heard:  # type: ignore[arg-type]  # a signal of either page
            self.window.pages.open(name)
            self.until(lambda: bool(heard))

    def _searched(self, page: HistoryPage) -> None:
        for length in range(1, len(WORD) + 1):
            with Heard(page.model.loaded) as heard:
                page.model.load(replace(page.query, search=WORD[:length]))
                self.until(lambda heard=heard: bool(heard))  # type: ignore[misc]  # mypy cannot infer a lambda's default

    def _filtered(self, page: HistoryPage) -> None:
        filters = replace(page.query.filters, tag="drift", least=4)
        with Heard(page.model.loaded) as heard:
            page.model.load(replace(page.query, filters=filters))
            self.until(lambda: bool(heard))

    def _chosen(self, page: HistoryPage) -> None:
        with Heard(page.model.loaded) as heard:
            page.model.load_all()
            self.until(lambda: bool(heard))
        page.view.selectAll()
        painted()
        page.view.clearSelection()

    def _opened(self) -> None:
        page = self._page(PageName.FEEDBACK, FeedbackPage)
        page.take, page.content = None, None
        page.player.waveform.show_peaks(())
        self.window.open_take(self._takes // 2)
        self.until(lambda: page.content is not None and bool(page.player.waveform.peaks))

    def _stored(self) -> None:
        page = self._page(PageName.STORAGE, StoragePage)
        page.stack.setCurrentIndex(0)
        self.window.pages.open(PageName.STORAGE)
        self.until(lambda: page.stack.currentIndex() == 1)

    def _planned(self) -> None:
        page = self._page(PageName.PLAN, PlanPage)
        page.data = None
        self.window.pages.open(PageName.PLAN)
        self.until(lambda: page.data is not None)

    def _progressed(self) -> None:
        page = self._page(PageName.PROGRESS, ProgressPage)
        page.data = None
        self.window.pages.open(PageName.PROGRESS)
        self.until(lambda: page.data is not None)

    def until(self, there: Callable[[], bool]) -> None:
        """And all of it is drawn."""
        super().until(there)
        painted()


if __name__ == "__main__":
    main(int(sys.argv[1]))
