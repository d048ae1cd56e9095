"""Today's tasks on the plan page, each with what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.model import Plan, PlannedTask
from voice_interviewer.programme.plan.today import Today
from voice_interviewer.ui.plan.task_row import TaskRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out


class TodayCard(Card):
    """Signals: ``ticked(PlannedTask, bool)``; ``opened(PlannedTask)``; ``noted(PlannedTask, str)``;
    ``take_wanted(int)``.
    """

    ticked = Signal(object, bool)
    opened = Signal(object)
    noted = Signal(object, str)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: dict[str, TaskRow] = {}
        """By the ids of the tasks."""
        self.about = label("", "muted")
        self.left = label("", "muted", wrap=False)
        self.next = label("", "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        head = QHBoxLayout()
        head.addWidget(heading("Today"), stretch=1)
        head.addWidget(self.left)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.body.addLayout(self._list)
        self.body.addWidget(self.next)

    def show_today(self, today: Today, plan: Plan) -> None:
        """Show the day. Rows of tasks that were there stay, with what is being written beside them."""
        self.left.setText(today.sentence if plan.today else "")
        self.about.setText(plan.today.phase.about if plan.today else today.sentence)
        self.next.setText(today.advice)
        old, self.rows = self.rows, {}
        for place, planned in enumerate((*today.tasks, *today.besides)):
            row = old.pop(planned.task.id, None) or self._row(planned, plan)
            row.show_task(planned, plan.present)
            self.rows[planned.task.id] = row
            self._list.insertWidget(place, row)
            row.show()  # now, so that it can have the focus; a layout would do so later
        for row in old.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        tab_as_laid_out(self)

    @property
    def first(self) -> QWidget | None:
        """What Enter presses when one comes to the page: the first task that is open."""
        row = next((row for row in self.rows.values() if row.planned.is_open), None)
        return None if row is None else row.line.button or row.line.tick

    def _row(self, planned: PlannedTask, plan: Plan) -> TaskRow:
        row = TaskRow(self._theme, planned, plan.present)
        row.ticked.connect(self.ticked)
        row.opened.connect(self.opened)
        row.noted.connect(self.noted)
        row.take_wanted.connect(self.take_wanted)
        return row
