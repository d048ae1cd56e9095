"""The place of the plan on the home page: today's part, or the way to a plan, and what its buttons do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.programme.plan.catalogue import TaskKind
from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.ui.home.plan_invitation import PlanInvitation
from voice_interviewer.ui.home.today_card import TodayCard
from voice_interviewer.ui.plan.journal_changes import JournalChanges
from voice_interviewer.ui.plan.ticks import tick, untick
from voice_interviewer.ui.plan.ways import leads_to
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName

if TYPE_CHECKING:
    from voice_interviewer.ui.plan.plan_data import PlanData


class TodayPlace(QWidget):
    """Takes no room until it is known whether there is a plan.

    Signals: ``rehearse(Assignment)``; ``go_wanted(PageName)``; ``checklist_wanted()``, after the page that has it is
    open; ``changed()``, a task was ticked or opened again.
    """

    rehearse = Signal(object)
    go_wanted = Signal(object)
    checklist_wanted = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._data: PlanData | None = None
        self.card = TodayCard(context.theme)
        self.invitation = PlanInvitation(context.theme)
        self._changes = JournalChanges(context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        layout.addWidget(self.invitation)
        self.card.ticked.connect(self._tick)
        self.card.opened.connect(self._open)
        self.card.plan_wanted.connect(self._go_to_plan)
        self.invitation.plan_wanted.connect(self._go_to_plan)
        self._changes.changed.connect(self.changed)
        self._changes.refused.connect(self._show_again)
        self.hide()

    def show_data(self, data: "PlanData | None") -> None:
        """Show today's part of the plan; with None nothing, since nothing is known of it."""
        self._data = data
        self.setVisible(data is not None)
        if data is not None:
            self.card.show_plan(data.plan, data.today)
            self.invitation.setVisible(data.plan is None)

    @Slot()
    def _show_again(self) -> None:
        self.show_data(self._data)

    @Slot(object, bool)
    def _tick(self, planned: PlannedTask, done: bool) -> None:
        data = self._data
        if data is not None and data.plan is not None:
            back = untick(planned, data.plan, data.basis.events)
            self._changes.make(tick(planned) if done else back)

    @Slot(object)
    def _open(self, planned: PlannedTask) -> None:
        if self._data is None:
            return
        try:
            where = leads_to(planned.task, self._data.basis, self._context.services.settings.current)
        except UserError as error:
            self._context.messages.error(error)
            return
        if isinstance(where, Assignment):
            self.rehearse.emit(where)
        else:
            self.go_wanted.emit(where)
            if planned.task.kind is TaskKind.CHECKLIST:
                self.checklist_wanted.emit()

    @Slot()
    def _go_to_plan(self) -> None:
        self.go_wanted.emit(PageName.PLAN)
