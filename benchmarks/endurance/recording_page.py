"""Opens the take of three hours in the window and uses it; `benchmarks.endurance.recording` calls it."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from benchmarks.window_at_work import WindowAtWork, painted
from support.counting import MEBIBYTE, counted
from support.ui_watchdog import UiWatchdog
from voice_interviewer.app import build
from voice_interviewer.cancel import CancelToken
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.sharing.export_choices import ExportChoices
from voice_interviewer.ui.sharing.export_work import write_export
from voice_interviewer.ui.shell.pages import PageName

PATIENCE = 600.0
FRAMES = 60


def main() -> None:
    """Open, seek, scroll, export."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    page = LongPage()
    page.everything()
    page.end()
    print(json.dumps(page.found))


class LongPage(WindowAtWork):
    """The window with the one take."""

    def __init__(self) -> None:
        self.found: dict[str, float] = {}
        super().__init__(QApplication([]), build(), PATIENCE)

    @property
    def _page(self) -> FeedbackPage:
        page = self.window.pages.page(PageName.FEEDBACK)
        assert isinstance(page, FeedbackPage)
        return page

    def everything(self) -> None:
        before = counted({}).own
        with UiWatchdog() as watchdog:
            began = time.monotonic()
            self.window.open_take(1)
            self.until(lambda: self._page.content is not None)
            self.found["page opened, s"] = time.monotonic() - began
            self.until(lambda: bool(self._page.player.waveform.peaks))
            self.found["its waveform drawn, s"] = time.monotonic() - began
            self.settle(3.0)
        self.found["opening: longest block of the window, ms"] = _longest(watchdog)
        print(watchdog.told(), file=sys.stderr)
        self._scrolled()
        self._followed()
        self._scheme()
        self.found["memory of the page, MiB"] = counted({}).own.uss - before.uss
        self._exported()
        self._closed(before.uss)

    def _scrolled(self) -> None:
        bar = self._page.area.verticalScrollBar()
        self._frames("scrolling", lambda frame: bar.setValue(frame * bar.maximum() // FRAMES))

    def _followed(self) -> None:
        """The playhead from one end of the take to the other, the words marked along."""
        page = self._page
        assert page.take is not None
        whole = page.take.seconds

        def step(frame: int) -> None:
            page.player.waveform.show_position(whole * frame / FRAMES)
            page._follow(whole * frame / FRAMES)
            page._show_place(whole * frame / FRAMES)

        self._frames("seeking and following", step)

    def _scheme(self) -> None:
        with UiWatchdog() as watchdog:
            self.window.resize(960, 640)
            self.settle(1.0)
            self.window.resize(1600, 1000)
            self.settle(1.0)
        self.found["resizing: longest block of the window, ms"] = _longest(watchdog)
        print(watchdog.told(), file=sys.stderr)

    def _frames(self, name: str, step: Callable[[int], None]) -> None:
        times = []
        for frame in range(FRAMES):
            began = time.thread_time()
            step(frame)
            self._painted()
            times.append(1000 * (time.thread_time() - began))
        times.sort()
        self.found[f"{name}: a step, ms of the UI thread (median)"] = times[len(times) // 2]
        self.found[f"{name}: the longest"] = times[-1]

    def _exported(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for key, form in FORMATS.items():
                place, began = Path(folder) / f"take{form.ending}", time.monotonic()
                write_export(self.services, [1], ExportChoices(key=key), place, lambda _share: None, CancelToken())
                self.found[f"exported as {form.ending}, s"] = time.monotonic() - began
                self.found[f"its size, MB ({form.ending})"] = place.stat().st_size / 1e6
        self.found["memory after all exports, MiB resident"] = psutil.Process().memory_info().rss / MEBIBYTE

    def _closed(self, before: float) -> None:
        """The page left, another take's place taken: what stays."""
        self.window.pages.open(PageName.HISTORY)
        self._page.area.show_nothing()
        self._page.take = self._page.content = None
        self.settle(2.0)
        self.found["memory that stays, MiB"] = counted({}).own.uss - before

    def _painted(self) -> None:
        painted()
        self.app.processEvents()

    def until(self, there: Callable[[], bool]) -> None:
        """And all of it is drawn."""
        super().until(there)
        self._painted()


def _longest(watchdog: UiWatchdog) -> float:
    """Of the UI thread's own time."""
    return 1000 * max((block.ran for block in watchdog.blocks), default=0.0)


if __name__ == "__main__":
    main()
