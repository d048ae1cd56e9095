"""How soon the window shows what is looked back on: a take of three minutes among 10,000, lists, comparison, dialogs.

The real window, drawn off-screen, on a real library; the take is the sample answer, heard by the model and graded, two
and a bit times over. Beside each, in the same run, the plain way: the words in a bare `QTextEdit` with peaks by numpy
alone, and the rows as text in a bare `QListView`. Wall-clock seconds stand beside the UI thread's own processor time,
which says the same on a busy machine.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QListView, QTextEdit, QWidget

from benchmarks.library_speed import fill
from benchmarks.three_minutes import SECONDS, plain_peaks, three_minutes
from benchmarks.timing import Heard, Spent, Timed
from benchmarks.window_at_work import WindowAtWork, painted
from voice_interviewer.app import build
from voice_interviewer.library.database import Database
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.rehearsal.level_meter import LevelMeter
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.storage.storage_page import StoragePage
from voice_interviewer.voice.ports import RecorderState, RecorderStatus

Page = TypeVar("Page", bound=QWidget)

TAKES = 10_000
RUNS = 9
FRAMES = 120
WORD = "feature"
"""What is looked for, letter by letter."""

PATIENCE = 60.0


def main(takes: int = TAKES) -> None:
    """Fill a library, measure, print the table."""
    with tempfile.TemporaryDirectory() as home:
        for kind in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(home) / kind.lower())
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        review = Review(takes)
        load = os.getloadavg()[0]
        print(f"{takes} takes, one of {SECONDS} s; load {load:.1f} before, platform {os.environ['QT_QPA_PLATFORM']}")
        print("| milliseconds: median (95th percentile) | wall clock | UI thread |\n|---|---|---|")
        for name, measure in review.rows():
            print(f"| {name} | {measure().told()} |", flush=True)
        review.end()


class Review(WindowAtWork):
    """The window, and what is done in it."""

    def __init__(self, takes: int) -> None:
        app, services = QApplication([]), build()
        services.library.count()  # makes the database
        fill(Database(services.folders.database, services.folders.data / "backups"), takes)
        self._take = three_minutes(services)
        self._number, self._other = self._take.id or 0, takes // 2
        super().__init__(app, services, PATIENCE)

    def rows(self) -> Iterator[tuple[str, Callable[[], Spent]]]:
        """What is measured, in turn."""
        yield "open the take: page, transcript and waveform painted", self._open_take
        yield "peer: its words in a QTextEdit, peaks by numpy", self._plain_take
        yield "one step of the playhead, painted", self._playhead
        yield "one step of scrolling the take", lambda: self._scroll(self._feedback.area)
        yield "history: first rows painted", self._open_history
        yield "peer: the same rows as text in a QListView", self._plain_rows
        yield f"a keystroke of “{WORD}”: rows painted", self._search
        yield "one step of scrolling the history", lambda: self._scroll(self._history.view)
        yield "two takes compared, painted", self._compare
        yield "export dialog, with its preview", self._export
        yield "storage page, with its sizes", self._storage
        yield "one step of the level meter, painted", self._meter

    @property
    def _feedback(self) -> FeedbackPage:
        return self._page(PageName.FEEDBACK, FeedbackPage)

    @property
    def _history(self) -> HistoryPage:
        return self._page(PageName.HISTORY, HistoryPage)

    def _page(self, name: PageName, kind: type[Page]) -> Page:
        page = self.window.pages.page(name)
        assert isinstance(page, kind)
        return page

    def _open_take(self) -> Spent:
        page, spent = self._feedback, Spent()
        for _ in range(RUNS):
            self._go_to("history")  # whence takes are opened; home gathers its figures anew each time it is shown
            page.take, page.content = None, None
            page.player.waveform.show_peaks(())
            with Timed(spent):
                self.window.open_take(self._number)
                self.until(lambda: self._is_open(page))
            self.settle(0.6)
        return spent

    def _is_open(self, page: FeedbackPage) -> bool:
        """Painted, with the words and the peaks in it."""
        words = page.content.transcript if page.content is not None else None
        drawn = words is not None and page.isVisible() and bool(page.player.waveform.peaks)
        return drawn and painted()

    def _plain_take(self) -> Spent:
        assert self._take.findings is not None
        assert self._take.audio is not None
        text, spent = self._take.findings.transcript.text, Spent()
        for _ in range(RUNS):
            view = QTextEdit()
            view.resize(self.window.size())
            with Timed(spent):
                plain_peaks(self._take.audio)
                view.setPlainText(text)
                view.show()
                self.until(painted)
            view.deleteLater()
            self.settle(0.05)
        return spent

    def _playhead(self) -> Spent:
        spent, player = Spent(), self._feedback.player
        for frame in range(FRAMES):
            with Timed(spent):
                player.waveform.show_position(frame / 30)
                self._feedback._follow(frame / 30)
                self._feedback._show_place(frame / 30)
                self.app.processEvents()
        return spent

    def _scroll(self, area: QAbstractScrollArea) -> Spent:
        spent, bar = Spent(), area.verticalScrollBar()
        for frame in range(FRAMES):
            with Timed(spent):
                bar.setValue((frame * 40) % max(1, bar.maximum()))
                self.app.processEvents()
        return spent

    def _open_history(self) -> Spent:
        spent, page = Spent(), self._history
        for _ in range(RUNS):
            self._go_to("home")
            with Timed(spent), Heard(page.model.loaded) as loaded:
                self._go_to("history", settle=False)
                self.until(lambda: bool(loaded) and painted())
            self.settle(0.2)
        return spent

    def _plain_rows(self) -> Spent:
        spent = Spent()
        for _ in range(RUNS):
            view = QListView()
            view.resize(self.window.size())
            with Timed(spent):
                rows = self.services.library.summaries(limit=100)
                model = QStringListModel([row.question_text for row in rows], view)
                view.setModel(model)
                view.show()
                self.until(painted)
            view.deleteLater()
            self.settle(0.05)
        return spent

    def _search(self) -> Spent:
        spent, page = Spent(), self._history
        for _ in range(3):
            for length in range(1, len(WORD) + 1):
                with Timed(spent), Heard(page.model.loaded) as loaded:
                    page.model.load(replace(page.query, search=WORD[:length]))
                    self.until(partial(self._all_painted, loaded))
        page.refresh()
        self.settle(0.3)
        return spent

    def _compare(self) -> Spent:
        spent, page = Spent(), self._page(PageName.COMPARE, ComparePage)

        def there() -> bool:
            return page.data is not None and painted()

        for _ in range(RUNS):
            self._go_to("home")
            page.data = None
            with Timed(spent):
                self.window.review.compare((self._number, self._other))
                self.until(there)
            self.settle(0.3)
        return spent

    def _export(self) -> Spent:
        spent, context = Spent(), self._feedback._context
        for _ in range(RUNS):
            with Timed(spent):
                dialog = ExportDialog(context, [self._number], self.window)
                dialog.open()
                self.until(partial(self._previewed, dialog))
            dialog.reject()
            self.settle(0.1)
        return spent

    def _previewed(self, dialog: ExportDialog) -> bool:
        return bool(dialog.preview.toPlainText()) and painted()

    def _storage(self) -> Spent:
        spent, page = Spent(), self._page(PageName.STORAGE, StoragePage)
        for _ in range(RUNS):
            self._go_to("home")
            page.stack.setCurrentIndex(0)
            with Timed(spent):
                self._go_to("storage", settle=False)
                self.until(lambda: page.stack.currentIndex() == 1 and painted())
            self.settle(0.2)
        return spent

    def _meter(self) -> Spent:
        spent, meter = Spent(), LevelMeter(self._feedback._context.theme)
        meter.resize(400, 40)
        meter.show()
        self.settle(0.2)
        for frame in range(FRAMES):
            status = RecorderStatus(RecorderState.RECORDING, frame / 30, -40.0 + frame % 30, -20.0, clipped=False)
            with Timed(spent):
                meter.show_status(status)
                self.app.processEvents()
        meter.deleteLater()
        return spent

    def _go_to(self, name: str, settle: bool = True) -> None:

        self.window.pages.open(PageName(name))
        if settle:
            self.settle(0.15)

    def _all_painted(self, loaded: list[bool]) -> bool:
        return bool(loaded) and painted()


if __name__ == "__main__":
    main()
