"""The window used again and again holds no more than after the first time: no widget, no object of ours, no handle.

Pages, dialogs, schemes, answers, takes opened and compared, with the real library and the real task runner. Two hours
of it with real sound and models: ``python -m benchmarks endurance_session``.
"""

import gc
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from support.counting import counted, open_files
from support.fake_voice import tone
from support.form import rounds
from support.services import Fakes, example_bank
from voice_interviewer.ui.compare.compare_page import ComparePage
from voice_interviewer.ui.feedback.beside_last_takes import BesideLastTakes
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.history.history_page import HistoryPage
from voice_interviewer.ui.history.tag_dialog import TagDialog
from voice_interviewer.ui.importing.import_dialog import ImportDialog
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.sharing.export_dialog import ExportDialog
from voice_interviewer.ui.sharing.mentor_dialog import MentorDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp
from voice_interviewer.ui.shell.window_memory import WindowMemory

pytestmark = pytest.mark.harsh

Kind = TypeVar("Kind", bound=QDialog)

PATIENCE_MS = 30_000
FIRST = 2
"""Rounds in which everything is made once; what is kept for good is there then."""

OURS = "voice_interviewer."
SHOWN = (PageName.HOME, PageName.MOCK, PageName.PLAN, PageName.PROGRESS, PageName.HISTORY, PageName.SETTINGS,
         PageName.MAP, PageName.STORAGE)  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    context.services.settings.change(predict_scores=False, speak_questions=False)
    window = MainWindow(context, WindowMemory(tmp_path / "window.ini"))
    with qtbot.waitSignal(window.usable, timeout=PATIENCE_MS):
        window.begin()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Hand:
    """What a user does in a round."""

    def __init__(self, window: MainWindow, context: Context, fakes: Fakes, qtbot: QtBot, folder: Path) -> None:
        self._window, self._context, self._fakes = window, context, fakes
        self._qtbot, self._folder = qtbot, folder

    def round(self) -> None:
        """Everything once; the take that it added goes for good."""
        for name in SHOWN:
            self._window.pages.open(name)
            QTest.qWait(20)
        self._answer()
        self._correct()
        for kind, open_it in self._dialogs():
            self._open_and_close(kind, open_it)
        self._compare()
        for scheme in ("dark", "light"):
            self._wear(scheme)
        self._delete_newest()

    def _answer(self) -> None:
        entry = example_bank().question("detect-drift")
        self._window.rehearse(from_bank(entry, self._context.services.settings.current))
        page = self._window.pages.page(PageName.REHEARSE)
        assert isinstance(page, RehearsalPage)
        self._wait(lambda: page.rehearsal is not None and page.rehearsal.stage is Stage.THINKING)
        assert page.rehearsal is not None
        page.rehearsal.start_answer()
        self._wait(lambda: page.rehearsal is not None and page.rehearsal.stage is Stage.ANSWERING)
        self._fakes.recorder.hear(tone(1.0, self._fakes.recorder.sample_rate))
        page.rehearsal.done()
        self._wait(lambda: self._window.pages.name is PageName.FEEDBACK and self._feedback.content is not None)

    def _correct(self) -> None:
        content = self._feedback.content
        assert content is not None
        assert content.transcript is not None
        transcript = content.transcript
        self._wait(self._compared)
        transcript.choose_word(0)
        run = transcript.run
        assert run is not None
        transcript.correction_asked.emit(run)
        dialog = self._dialog(CorrectionDialog)
        dialog.line.setText("Somewhere")
        dialog.remember.setChecked(False)
        dialog.correct_button.click()
        self._wait(lambda: self._feedback.content not in (None, content))
        self._wait(self._compared)

    def _wear(self, scheme: str) -> None:
        """Other colours: what is told of the take is made again, all of it before the take goes."""
        content = self._feedback.content
        self._context.theme.choose(scheme)
        self._wait(lambda: self._feedback.content not in (None, content))
        self._wait(self._compared)

    def _compared(self) -> bool:
        """What the library tells of the last takes has come: it must not come in one round, and in another one not."""
        return self._feedback.content is not None and bool(self._feedback.content.findChildren(BesideLastTakes))

    def _dialogs(self) -> tuple[tuple[type[QDialog], Callable[[], object]], ...]:
        history = self._window.pages.page(PageName.HISTORY)
        assert isinstance(history, HistoryPage)
        window, context, feedback = self._window, self._context, self._feedback
        assert feedback.take is not None
        assert feedback.take.id is not None
        take_id = feedback.take.id
        return (
            (ShortcutsHelp, window.show_keys),
            (ExportDialog, lambda: ExportDialog(context, [take_id], feedback).open()),
            (TagDialog, lambda: TagDialog(context, [take_id], history.marks, history).open()),
            (MentorDialog, lambda: feedback.mentor_requested.emit(feedback.take)),
            (ImportDialog, lambda: ImportDialog.show_for(context, [self._folder / "none.wav"], window, _nothing)),
        )

    def _open_and_close(self, kind: type[QDialog], open_it: Callable[[], object]) -> None:
        open_it()
        dialog = self._dialog(kind)
        QTest.qWait(100)
        dialog.close()
        self._wait(lambda: not self._open(kind))

    def _compare(self) -> None:
        page = self._window.pages.page(PageName.COMPARE)
        assert isinstance(page, ComparePage)
        page.data = None
        self._window.review.compare((1, 2))
        self._wait(lambda: page.data is not None)

    def _delete_newest(self) -> None:
        library = self._context.services.library
        newest = library.summaries(limit=1)[0].id
        library.delete([newest])
        library.purge([newest])
        self._window.pages.open(PageName.HISTORY)
        QTest.qWait(200)

    @property
    def _feedback(self) -> FeedbackPage:
        page = self._window.pages.page(PageName.FEEDBACK)
        assert isinstance(page, FeedbackPage)
        return page

    def _dialog(self, kind: type[Kind]) -> Kind:
        self._wait(lambda: bool(self._open(kind)))
        return self._open(kind)[0]

    def _open(self, kind: type[Kind]) -> list[Kind]:
        return [dialog for dialog in self._window.findChildren(kind) if dialog.isVisible()]

    def _wait(self, there: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(there, timeout=PATIENCE_MS)


def test_rounds_of_use_leave_nothing_behind(
    window: MainWindow, context: Context, fakes: Fakes, qtbot: QtBot, tmp_path: Path
) -> None:
    """Neither objects of our classes, nor widgets, nor handles, threads or open files of the library."""
    hand = Hand(window, context, fakes, qtbot, tmp_path)
    for _ in range(FIRST):
        hand.round()
    qtbot.waitUntil(lambda: held_now() == held_now(pause=True), timeout=PATIENCE_MS)
    before = held_now()
    for _ in range(rounds(2, 30)):
        hand.round()
    with suppress(TimeoutError):  # what is still being made or put away on a busy machine has a while for it
        qtbot.waitUntil(lambda: grown(before, held_now()) == {}, timeout=PATIENCE_MS)
    assert grown(before, held_now()) == {}
    assert open_files(context.services.folders.data) == []


def grown(before: Counter[str], now: Counter[str]) -> dict[str, tuple[int, int]]:
    """What there is more of: how many it was and is."""
    return {name: (before[name], number) for name, number in now.items() if number > before[name]}


def held_now(pause: bool = False) -> Counter[str]:
    """Objects of ours, objects below the windows, all widgets, handles, threads but for the task runner's workers."""
    if pause:
        QTest.qWait(200)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    kinds = (type(one) for one in gc.get_objects())
    ours = [kind for kind in kinds if issubclass(kind, QObject) and kind.__module__.startswith(OURS)]
    held = Counter(f"{kind.__module__}.{kind.__qualname__}" for kind in ours)
    held.update(f"{name} of Qt" for name in _below())
    held["widgets"], held["handles"] = len(QApplication.allWidgets()), counted({}).own.handles
    held["threads"] = sum(not thread.name.startswith("task") for thread in threading.enumerate())
    return held


def _below() -> Iterator[str]:
    """The class of each object below the windows, of ours or of Qt: actions, shortcuts, layouts, animations."""
    for window in QApplication.topLevelWidgets():
        yield from (one.metaObject().className() for one in window.findChildren(QObject))


def _nothing() -> None:
    """Nobody waits for it."""
