"""All cards of the progress page, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

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

Part = TypeVar("Part", bound=QWidget)


@dataclass(frozen=True, slots=True)
class View:
    """What the user unfolded and chose, so that it stays when the page is made anew."""

    opened: frozenset[str] = frozenset()
    """The keys of the criteria that are unfolded."""
    group: Group = Group.SECTION
    section: Section | None = None
    """The section to drill; None for the one that lacks most."""


class ProgressContent(QWidget):
    """Without any take only the cards that say something then. It is filled by `filling`.

    Signals: ``rehearse_wanted(Question)``; ``drill_wanted(Drill)``; ``take_wanted(int)``; ``go_wanted(PageName)``;
    ``marked(str, Mark)``, an item of the checklist and its new mark.
    """

    rehearse_wanted = Signal(object)
    drill_wanted = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)
    marked = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)

    def filling(self, data: ProgressData, view: View) -> Iterator[None]:
        """Makes card after card, each in its place at once; for `TaskRunner.in_steps`."""
        theme, progress, parts = self._theme, data.progress, data.parts
        self.readiness = self._put(ReadinessCard(theme, progress.readiness, view.opened))
        yield
        self.trends = self._put(TrendsCard(theme, progress.trends, view.group))
        yield
        self.profile = self._put(ProfileCard(theme, progress.profile))
        yield
        self.stack = self._put(StackCard(theme, progress.stack))
        yield
        self.checklist = self._put(ChecklistCard(theme, parts.checklist))
        yield
        self.calibration = self._put(CalibrationCard(theme, parts.calibration))
        yield
        self.drill = self._put(DrillCard(data.drills, view.section))
        yield
        self.mapping, self.days = MapCard(parts.mapping), DaysCard(theme, progress.streak)
        self._put_last()
        yield
        if not data.basis.takes:
            for card in (self.trends, self.profile, self.calibration, self.drill, self.days):
                card.hide()
        self._connect()
        tab_as_laid_out(self)

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

    def _put(self, card: Part) -> Part:
        self._column.addWidget(card)
        card.ensurePolished()
        return card

    def _put_last(self) -> None:
        """Two side by side."""
        last = QHBoxLayout()
        last.setSpacing(2 * SPACE)
        last.addWidget(self.mapping, stretch=1)
        last.addWidget(self.days, stretch=1)
        self._column.addLayout(last)
        self._column.addStretch()

    def _connect(self) -> None:
        for opener in (self.readiness, self.trends, self.checklist):
            opener.take_wanted.connect(self.take_wanted)
        self.readiness.rehearse_wanted.connect(self.rehearse_wanted)
        self.readiness.mock_wanted.connect(partial(self.go_wanted.emit, PageName.MOCK))
        self.stack.settings_wanted.connect(partial(self.go_wanted.emit, PageName.SETTINGS))
        self.checklist.marked.connect(self.marked)
        self.drill.start_wanted.connect(self.drill_wanted)
        self.mapping.map_wanted.connect(partial(self.go_wanted.emit, PageName.MAP))
