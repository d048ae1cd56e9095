"""All cards of the progress page, in the order in which they are read."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.ui.progress.calibration_card import CalibrationCard
from voice_interviewer.ui.progress.checklist_card import ChecklistCard
from voice_interviewer.ui.progress.days_card import DaysCard
from voice_interviewer.ui.progress.drill_card import DrillCard
from voice_interviewer.ui.progress.map_card import MapCard
from voice_interviewer.ui.progress.profile_card import ProfileCard
from voice_interviewer.ui.progress.progress_data import ProgressData
from voice_interviewer.ui.progress.readiness_card import ReadinessCard
from voice_interviewer.ui.progress.stack_card import StackCard
from voice_interviewer.ui.progress.trends_card import TrendsCard
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out


@dataclass(frozen=True, slots=True)
class View:
    """What the user unfolded and chose, so that it stays when the page is made anew."""

    opened: frozenset[str] = frozenset()
    """The keys of the criteria that are unfolded."""
    group: Group = Group.SECTION
    section: Section | None = None
    """The section to drill; None for the one that lacks most."""


class ProgressContent(QWidget):
    """Without any take only the cards that say something then.

    Signals: ``rehearse_wanted(Question)``; ``drill_wanted(Drill)``; ``take_wanted(int)``; ``go_wanted(PageName)``;
    ``marked(str, Mark)``, an item of the checklist and its new mark.
    """

    rehearse_wanted = Signal(object)
    drill_wanted = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)
    marked = Signal(str, object)

    def __init__(self, theme: Theme, data: ProgressData, view: View = View()) -> None:
        super().__init__()
        progress, parts = data.progress, data.parts
        self.readiness = ReadinessCard(theme, progress.readiness, view.opened)
        self.trends = TrendsCard(theme, progress.trends, view.group)
        self.profile = ProfileCard(theme, progress.profile)
        self.stack = StackCard(theme, progress.stack)
        self.checklist = ChecklistCard(theme, parts.checklist)
        self.calibration = CalibrationCard(theme, parts.calibration)
        self.drill = DrillCard(data.drills, view.section)
        self.mapping = MapCard(parts.mapping)
        self.days = DaysCard(theme, progress.streak)
        self._lay_out()
        self._connect()
        tab_as_laid_out(self)
        if not data.basis.takes:
            for card in (self.trends, self.profile, self.calibration, self.drill, self.days):
                card.hide()

    @property
    def view(self) -> View:
        """What is unfolded and chosen now."""
        return View(frozenset(self.readiness.opened), self.trends.group, self.drill.section)

    @property
    def first(self) -> QWidget:
        """What Enter presses when one comes to the page: the next thing to do."""
        return self.readiness.next_button or self.drill.start_button

    def show_journal(self, data: ProgressData) -> None:
        """The same takes with another journal: show what hangs on that."""
        self.checklist.show_checked(data.parts.checklist)
        self.drill.show_drills(data.drills)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for card in (
            self.readiness, self.trends, self.profile, self.stack, self.checklist, self.calibration, self.drill,
        ):  # fmt: skip
            column.addWidget(card)
        last = QHBoxLayout()
        last.setSpacing(2 * SPACE)
        last.addWidget(self.mapping, stretch=1)
        last.addWidget(self.days, stretch=1)
        column.addLayout(last)
        column.addStretch()

    def _connect(self) -> None:
        for opener in (self.readiness, self.trends, self.checklist):
            opener.take_wanted.connect(self.take_wanted)
        self.readiness.rehearse_wanted.connect(self.rehearse_wanted)
        self.readiness.mock_wanted.connect(partial(self.go_wanted.emit, PageName.MOCK))
        self.stack.settings_wanted.connect(partial(self.go_wanted.emit, PageName.SETTINGS))
        self.checklist.marked.connect(self.marked)
        self.drill.start_wanted.connect(self.drill_wanted)
        self.mapping.map_wanted.connect(partial(self.go_wanted.emit, PageName.MAP))
