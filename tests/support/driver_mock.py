"""What the restless user does with mock interviews: holds a short one, looks at its report, throws it away."""

from pathlib import Path

from PySide6.QtCore import Qt

from support.driven_window import DrivenWindow
from support.driver_user import Person
from support.reviewing import CONTROL, ENTER
from voice_interviewer.practice.rules import Rules
from voice_interviewer.ui.mock.end_dialog import EndDialog
from voice_interviewer.ui.mock.mock_page import MockPage
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.pages import PageName

FIRST = (0.0, 12.0)
"""Seconds of the sample answer."""


class Interviews:
    """The page of mock interviews."""

    def __init__(self, user: Person, driven: DrivenWindow, folder: Path) -> None:
        self._user, self._driven, self._folder = user, driven, folder

    @property
    def page(self) -> MockPage:
        return self._user.page(PageName.MOCK, MockPage)

    def look(self) -> None:
        """What was held, and what another one would be, for each length."""
        user = self._user
        self._show()
        for minutes in self.page.setup.setup.minutes.choices:
            user.click(self.page.setup.setup.minutes.button(minutes))
            user.wait(lambda: bool(self.page.setup.setup.outlook.text()), "it is said what it will be")
        user.click(self.page.setup.setup.minutes.button(self.page.setup.setup.minutes.choices[0]))
        user.click(self.page.setup.setup.rules.button(Rules.REAL))

    def hold(self) -> None:
        """One question answered, the rest left; the report exported; the interview deleted."""
        self._show()
        user, driven = self._user, self._driven
        user.wait(self.page.setup.setup.start.isEnabled, "an interview can begin")
        user.click(self.page.setup.setup.start)
        driven.wait_for_stage(Stage.THINKING)
        user.press(ENTER)
        driven.wait_for_stage(Stage.ANSWERING)
        with user.speaking(FIRST):
            user.wait(lambda: driven.services.recorder.status().seconds >= FIRST[1] + 1, "it is said")
        user.press(ENTER)
        user.wait(lambda: self.page.runner.standing is Standing.BETWEEN, "the next question can come")
        user.press(Qt.Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        user.dialog(EndDialog).accept()
        user.wait_for_page(PageName.MOCK)
        user.wait(lambda: self.page.report.data is not None, "the report is there")
        self._export()
        self._throw_away()

    def _export(self) -> None:
        """The report may be put together anew meanwhile, and its menu with it."""
        user, report = self._user, self.page.report
        user.rest(1.0)
        user.press(Qt.Key.Key_E, CONTROL)
        user.wait(lambda: report.content is not None and report.content.head.menu.isVisible(), "the menu is open")
        assert report.content is not None
        user.choose(report.content.head.menu, "Markdown")
        user.save_as(self._folder / "report.md")

    def _throw_away(self) -> None:
        user, setup = self._user, self.page.setup
        user.press(Qt.Key.Key_Escape)
        user.wait(lambda: setup.held is not None and bool(setup.held.rows), "it is listed")
        assert setup.held is not None
        held = len(setup.held.rows)
        user.click(setup.held.rows[0].bin)
        user.wait(lambda: setup.held is not None and len(setup.held.rows) < held, "it is gone")

    def _show(self) -> None:
        user = self._user
        user.press(Qt.Key.Key_3, CONTROL)
        user.wait_for_page(PageName.MOCK)
        user.wait(lambda: self.page.setup.data is not None, "it is known what can be asked")
