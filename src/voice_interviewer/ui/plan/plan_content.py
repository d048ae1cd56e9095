"""All cards of the plan page, in the order in which they are read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.programme.events import PlanSet, ReadingNoted, ResourceAdded, TaskDone
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.ui.plan.date_card import DateCard
from voice_interviewer.ui.plan.days_card import DaysCard
from voice_interviewer.ui.plan.journal_changes import Change
from voice_interviewer.ui.plan.left_out_card import LeftOutCard
from voice_interviewer.ui.plan.plan_data import PageData
from voice_interviewer.ui.plan.plan_head import PlanHead
from voice_interviewer.ui.plan.readings_card import ReadingsCard
from voice_interviewer.ui.plan.resources_card import ResourcesCard
from voice_interviewer.ui.plan.today_card import TodayCard
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out


class PlanContent(QWidget):
    """The cards stay, and show what they are given, so that what is being typed into one is never lost.

    Signals: ``ticked(PlannedTask, bool)``; ``noted(PlannedTask, str)``; ``opened(PlannedTask)``; ``take_wanted(int)``;
    ``set_wanted(PlanSet)``; ``change_wanted(Change)``, of the journal.
    """

    ticked = Signal(object, bool)
    noted = Signal(object, str)
    opened = Signal(object)
    take_wanted = Signal(object)
    set_wanted = Signal(object)
    change_wanted = Signal(object)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self.head = PlanHead()
        self.date = DateCard(theme, today)
        self.today = TodayCard(theme)
        self.left_out = LeftOutCard(theme)
        self.days = DaysCard(theme)
        self.resources = ResourcesCard(theme)
        self.readings = ReadingsCard(theme)
        self._asks: object = None  # what the date card was last filled for
        self._changing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for part in (
            self.head, self.date, self.today, self.left_out, self.days, self.resources, self.readings,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        self._connect()

    def show_data(self, data: PageData) -> None:
        """Show the plan as it stands."""
        self._plan = plan = data.plan
        self.head.show_plan(plan, data.today)
        self.resources.show_resources(data.resources, data.basis.events)
        self.readings.show_readings(data.readings)
        if plan is not None and data.today is not None:
            self.today.show_today(data.today, plan)
            self.left_out.show_plan(plan)
            self.days.show_plan(plan)
        self.today.setVisible(plan is not None and plan.over is None)
        self.days.setVisible(plan is not None)
        self.left_out.setVisible(plan is not None and bool(plan.left_out))
        self._show_date_card(plan)
        tab_as_laid_out(self)

    @Slot(object)
    def give_back(self, change: Change) -> None:
        """A change could not be kept: what was typed for it stands where it was typed."""
        for event in change.notes:
            match event:
                case ReadingNoted(title=title, note=note):
                    self.readings.form.give_back(title, note)
                case ResourceAdded(title=title, link=link):
                    self.resources.form.give_back(title, link)
                case TaskDone(task=task, note=note) if note and task in self.today.rows:
                    self.today.rows[task].editor.give_back(note)

    @Slot()
    def change(self) -> None:
        """Let the user change the date or the minutes."""
        if self._plan is not None and self._plan.over is None:
            self._changing = True
            self.date.ask_change(self._plan.interview, self._plan.minutes_a_day)
            self.date.show()
        self.date.take_focus()

    @property
    def first(self) -> QWidget:
        """What has the focus when one comes to the page."""
        if self._plan is None or self._plan.over is not None:
            return self.date.date
        return self.today.first or self.head.calendar_button

    def _show_date_card(self, plan: Plan | None) -> None:
        """Ask for a date where none is set, or where it has passed; what is being entered meanwhile stays."""
        wanted = plan is None or plan.over is not None
        asks = (wanted, plan.interview if plan is not None else None)
        if wanted and asks != self._asks:
            if plan is None:
                self.date.ask_first()
            else:
                self.date.ask_next(plan.minutes_a_day)
        self._asks = asks
        self._changing = self._changing and not wanted  # what was to be changed is no more
        self.date.setVisible(wanted or self._changing)

    @Slot(object)
    def _set(self, event: PlanSet) -> None:
        self._changing = False
        self.set_wanted.emit(event)

    @Slot()
    def _leave_change(self) -> None:
        self._changing = False
        self.date.hide()
        self.head.change_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.head.change_wanted.connect(self.change)
        self.date.made.connect(self._set)
        self.date.cancelled.connect(self._leave_change)
        for card in (self.today, self.left_out, self.days):
            card.ticked.connect(self.ticked)
        self.today.noted.connect(self.noted)
        self.today.opened.connect(self.opened)
        self.today.take_wanted.connect(self.take_wanted)
        for listed in (self.resources, self.readings):
            listed.change_wanted.connect(self.change_wanted)
