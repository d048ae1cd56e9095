"""What the restless user does on the other pages: plan, progress, the drill, settings, help, and in a terminal."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox

from support.driven_window import DrivenWindow
from support.driver_user import Person
from support.reviewing import CONTROL
from voice_interviewer.ui.exam.exam_page import ExamPage
from voice_interviewer.ui.home.home_page import HomePage
from voice_interviewer.ui.mapping.map_page import MapPage
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.progress.progress_page import ProgressPage
from voice_interviewer.ui.settings.settings_page import SettingsPage
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp

SIZES = ((960, 640), (1600, 1000), (1240, 760))
DRILLS = 3
EXAM_PATIENCE = 120.0
COMMANDS = (("history", "list", "--json"), ("progress", "all", "--json"), ("questions", "list"), ("settings", "list"))


class Pages:
    """Each leaves its page as it was."""

    def __init__(self, user: Person, driven: DrivenWindow, folder: Path) -> None:
        self._user, self._driven, self._folder = user, driven, folder

    def plan(self) -> None:
        """Made, at first; then its date moved, a task ticked and no longer."""
        user = self._user
        user.press(Qt.Key.Key_4, CONTROL)
        user.wait_for_page(PageName.PLAN)
        page = user.page(PageName.PLAN, PlanPage)
        user.wait(lambda: page.data is not None, "it is known whether there is a plan")
        assert page.data is not None
        if page.data.plan is None:
            user.click(page.content.date.make_button)
        else:
            self._move_date(page)
        user.wait(lambda: page.data is not None and page.data.plan is not None, "there is a plan")
        for row in list(page.content.today.rows.values())[:1]:
            for _ in range(2):
                page.content.today.ticked.emit(row.planned, row.planned.is_open)
                user.rest(0.5)

    def _move_date(self, page: PlanPage) -> None:
        """A day on, or back."""
        user = self._user
        assert page.data is not None
        assert page.data.plan is not None
        before = page.data.plan.interview
        user.press(Qt.Key.Key_D, CONTROL)
        user.wait(page.content.date.isVisible, "the date can be changed")
        to = before + timedelta(days=1 if before.toordinal() % 2 else -1)
        page.content.date.date.setDate(QDate(to.year, to.month, to.day))
        user.click(page.content.date.make_button)
        user.wait(
            lambda: page.data is not None and page.data.plan is not None and page.data.plan.interview == to,
            "the plan is for the other day",
        )

    def progress(self) -> None:
        """Gathered and exported."""
        user = self._user
        user.press(Qt.Key.Key_5, CONTROL)
        user.wait_for_page(PageName.PROGRESS)
        page = user.page(PageName.PROGRESS, ProgressPage)
        user.wait(lambda: page.data is not None and page.content is not None, "progress is shown")
        user.rest(0.5)

    def map_drill(self) -> None:
        """Some rounds, by numbers."""
        user = self._user
        user.press(Qt.Key.Key_8, CONTROL)
        user.wait_for_page(PageName.MAP)
        page = user.page(PageName.MAP, MapPage)
        for _ in range(DRILLS):
            user.wait(lambda: page.view is not None and page.view.explanation is None, "a question is asked")
            view = page.view
            assert view is not None
            view.choose(0)
            if view.explanation is None:
                user.wait(lambda v=view: v.proxies is not None, "the next choice is offered")  # type: ignore[misc]  # mypy cannot infer a lambda's default
                view.choose(0)
            user.wait(lambda v=view: v.explanation is not None and v.explanation.next.isEnabled(), "it is kept")  # type: ignore[misc]  # the same
            view.go_on()
            user.wait(lambda v=view: page.view is not v, "the next question comes")  # type: ignore[misc]  # the same

    def exam(self) -> None:
        """The grader sits its exam, and what was found is looked at."""
        user = self._user
        user.press(Qt.Key.Key_9, CONTROL)
        user.wait_for_page(PageName.EXAM)
        page = user.page(PageName.EXAM, ExamPage)
        _forget(page)
        page.head.shipped_requested.emit()
        user.wait_long(lambda: not page.run.running and page.result is not None, "the exam is over", EXAM_PATIENCE)
        assert page.result is not None
        page.show_paper(page.result.papers[0].answer.id)
        user.rest(0.3)
        page.show_ratings()
        user.rest(0.5)

    def settings(self) -> None:
        """Every scheme, larger and smaller text, the languages, and something looked for."""
        user = self._user
        user.press(Qt.Key.Key_7, CONTROL)
        user.wait_for_page(PageName.SETTINGS)
        page = user.page(PageName.SETTINGS, SettingsPage)
        user.press(Qt.Key.Key_F, CONTROL)
        user.type_text("micro")
        user.press(Qt.Key.Key_Escape)
        for key in ("theme", "language"):
            control = page.form.editor(key).control
            assert isinstance(control, QComboBox)
            before = control.currentIndex()
            for place in (*range(control.count()), before):
                control.setCurrentIndex(place)
                control.activated.emit(place)
                user.rest(0.2)
        size = page.form.editor("text_size").control
        assert isinstance(size, QSpinBox)
        before = size.value()
        for value in (before + 25, before):
            size.setValue(value)
            user.rest(0.3)

    def sound_tests(self) -> None:
        """The microphone is tried, the voice is heard."""
        user = self._user
        user.press(Qt.Key.Key_7, CONTROL)
        page = user.page(PageName.SETTINGS, SettingsPage)
        user.click(page.microphone_test.button)
        user.rest(1.0)
        user.click(page.microphone_test.button)
        user.wait(page.speaker_test.button.isEnabled, "the next test can begin")
        user.click(page.speaker_test.button)
        user.wait(lambda: not page.speaker_test.running, "the voice was heard")

    def own_question(self) -> None:
        """Begun, and left again."""
        user = self._user
        user.press(Qt.Key.Key_1, CONTROL)
        user.wait_for_page(PageName.HOME)
        page = user.page(PageName.HOME, HomePage)
        user.rest(0.3)
        user.press(Qt.Key.Key_N, CONTROL)
        user.wait(page.own.isVisible, "a question can be typed")
        QTest.keyClicks(page.own.text, "What did you learn from an incident?")
        user.click(page.own.cancel_button)

    def help(self) -> None:
        """The list of keys."""
        user = self._user
        user.press(Qt.Key.Key_F1)
        user.dialog(ShortcutsHelp).accept()
        user.wait_until_closed(ShortcutsHelp)

    def sizes(self) -> None:
        """The window small and large, with each list in it."""
        user, window = self._user, self._driven.window
        for width, height in SIZES:
            window.resize(width, height)
            for key in (Qt.Key.Key_1, Qt.Key.Key_6, Qt.Key.Key_4, Qt.Key.Key_5):
                user.press(key, CONTROL)
                user.rest(0.2)

    def terminal(self) -> None:
        """Beside the window, on the same library."""
        for words in COMMANDS:
            child = subprocess.Popen(
                [sys.executable, "-m", "voice_interviewer", *words],
                env=dict(os.environ),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            self._user.wait(lambda c=child: c.poll() is not None, f"{' '.join(words)} has ended")  # type: ignore[misc]  # mypy cannot infer a lambda's default
            assert child.returncode == 0, words
        QApplication.processEvents()


def _forget(page: ExamPage) -> None:
    """What the exam gave the last time."""
    page.result = None
