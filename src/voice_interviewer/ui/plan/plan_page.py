"""The plan page: the interview date, today's tasks, all days, and what to learn from."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.programme.events import PlanDropped, PlanSet
from voice_interviewer.programme.plan.catalogue import TaskKind
from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.programme.plan.wording import duration, whole_date
from voice_interviewer.ui.plan.calendar_export import CalendarExport
from voice_interviewer.ui.plan.journal_changes import Change, JournalChanges
from voice_interviewer.ui.plan.plan_content import PlanContent
from voice_interviewer.ui.plan.plan_data import PageData, gather
from voice_interviewer.ui.plan.ticks import tick, untick, write_beside
from voice_interviewer.ui.plan.ways import leads_to
from voice_interviewer.ui.rehearsal.assignment import Assignment
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.pages import PageName
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.gathered_view import GatheredView

WIDTH = 130 * SPACE


class PlanPage(QWidget):
    """Signals: ``rehearse(Assignment)``; ``take_wanted(int)``; ``go_wanted(PageName)``; ``checklist_wanted()``, after
    the page that has it is open.
    """

    rehearse = Signal(object)
    take_wanted = Signal(object)
    go_wanted = Signal(object)
    checklist_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._arriving = False  # true until there is something to give the focus to
        self._begins_anew = False  # true when another plan comes: what had the focus may be gone
        self.data: PageData | None = None
        """What is shown, None before the first look."""
        self.changes = JournalChanges(context, self)
        self.content = PlanContent(context.theme, lambda: context.services.now().date())
        self.stack = GatheredView(context, WIDTH)
        self.state, self.column = self.stack.state, self.stack.column
        self._calendar = CalendarExport(context, self)
        self._lay_out()
        self._connect()
        self.state.show_state("calendar-days", "Looking at your plan …")

    def activate(self) -> None:
        """The page is shown: look for news."""
        self._arriving = True
        self.refresh()

    def deactivate(self) -> None:
        """Another page is shown."""
        self._arriving = False

    @Slot()
    def refresh(self) -> None:
        """Gather what is shown, in a worker; what is there stays until then."""
        services = self._context.services
        self.stack.gather(lambda: gather(services), self._show, self._show_failure)

    def _lay_out(self) -> None:
        self.column.body.addWidget(self.content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        self.changes.changed.connect(self.refresh)
        self.changes.lost.connect(self.content.give_back)
        self.changes.refused.connect(self._show_again)
        self.content.ticked.connect(self._tick)
        self.content.noted.connect(self._note)
        self.content.opened.connect(self._open)
        self.content.take_wanted.connect(self.take_wanted)
        self.content.set_wanted.connect(self._set)
        self.content.change_wanted.connect(self.changes.make)
        self.content.left_out.minutes_wanted.connect(self._set_minutes)
        self.content.head.drop_wanted.connect(self._drop)
        self.content.head.calendar_wanted.connect(self._export)
        bind(self, shortcuts.CALENDAR, self._export)
        bind(self, shortcuts.CHANGE_PLAN, self.content.change)

    def _show(self, data: PageData) -> None:
        self.data = data
        self.content.show_data(data)
        self.stack.setCurrentWidget(self.column)
        self._arrive()

    @Slot()
    def _show_again(self) -> None:
        if self.data is not None:
            self.content.show_data(self.data)

    def _show_failure(self, error: Exception) -> None:
        self.stack.show_failure(error, self.refresh)
        if self._arriving:
            self.state.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrive(self) -> None:
        """Give the keyboard to what had it before, else to the next thing to do."""
        if not self._arriving:
            return
        self._arriving = False
        before = self.focusWidget()  # None where nothing had it
        kept = self.column.isAncestorOf(before) and before.isVisibleTo(self)
        if self._begins_anew or not kept:
            self._begins_anew = False
            self.content.first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, bool)
    def _tick(self, planned: PlannedTask, done: bool) -> None:
        if self.data is not None and self.data.plan is not None:
            back = untick(planned, self.data.plan, self.data.basis.events)
            self.changes.make(tick(planned) if done else back)

    @Slot(object, str)
    def _note(self, planned: PlannedTask, note: str) -> None:
        """A note that is finished ticks a task that is open."""
        change = tick(planned, note) if planned.is_open else write_beside(planned, note)
        if change is not None:
            self.changes.make(change)

    @Slot(object)
    def _open(self, planned: PlannedTask) -> None:
        assert self.data is not None
        try:
            where = leads_to(planned.task, self.data.basis, self._context.services.settings.current)
        except UserError as error:
            self._context.messages.error(error)
            return
        if isinstance(where, Assignment):
            self.rehearse.emit(where)
        elif where is PageName.PLAN:
            self.content.resources.form.take_focus()
            self.column.ensureWidgetVisible(self.content.resources.form, 0, 2 * SPACE)
        else:
            self.go_wanted.emit(where)
            if planned.task.kind is TaskKind.CHECKLIST:
                self.checklist_wanted.emit()

    @Slot(object)
    def _set(self, event: PlanSet) -> None:
        said = f"The plan is for {whole_date(event.interview)}, with {duration(event.minutes_a_day)} a day."
        self._begin_anew(Change(said, (event,)))

    @Slot(int)
    def _set_minutes(self, minutes: int) -> None:
        if self.data is not None and self.data.plan is not None:
            self._set(PlanSet(interview=self.data.plan.interview, minutes_a_day=minutes))

    @Slot()
    def _drop(self) -> None:
        self._begin_anew(Change("The plan was dropped. What you practised stays.", (PlanDropped(),)))

    def _begin_anew(self, change: Change) -> None:
        self._arriving = self._begins_anew = True
        self.changes.make(change)

    @Slot()
    def _export(self) -> None:
        if self.data is not None and self.data.plan is not None and self.data.plan.over is None:
            self._calendar.export(self.data.plan)
