"""The first card of the home page: today's part of the plan, or the way to one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from voice_interviewer.programme.plan.model import Plan, PlannedTask
from voice_interviewer.programme.plan.today import Today
from voice_interviewer.ui.plan.plan_words import day_of_plan
from voice_interviewer.ui.plan.task_line import BUTTON, TaskLine
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.focus_kept import focus_kept_by_name
from voice_interviewer.ui.widgets.labels import Card, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

MOST = 4
"""Tasks that are listed here: the question below stays in view. All of them are on the plan page."""


class TodayCard(Card):
    """Hidden until there is a plan.

    Signals: ``ticked(PlannedTask, bool)``; ``opened(PlannedTask)``; ``plan_wanted()``, the plan page is to be opened.
    """

    ticked = Signal(object, bool)
    opened = Signal(object)
    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[TaskLine] = []
        self.title = label("", "heading")
        self.countdown = label("", "muted", wrap=False)
        self.sentence = label("", "muted")
        self.plan_button = QPushButton("Open the plan")
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE // 2)
        self._lay_out()
        self.plan_button.clicked.connect(self.plan_wanted)
        self.hide()

    def show_plan(self, plan: Plan | None, today: Today | None) -> None:
        """Show today's part of a plan."""
        self.setVisible(plan is not None)
        if plan is None or today is None:
            return
        self.title.setText(day_of_plan(plan, plan.today) if plan.today else today.heading)
        self.countdown.setText(today.countdown if plan.today else "")
        shown = _listed(today)
        left = [planned for planned in today.tasks if planned.is_open]
        self._show_lines(shown, plan)
        self._show_more(len(left) - sum(planned.is_open for planned in shown), plan)
        ahead = "" if left else f" {today.advice}"
        self.sentence.setText(f"{today.sentence}{ahead}")

    def _show_lines(self, tasks: list[PlannedTask], plan: Plan) -> None:
        place = self._focused_tick()
        with focus_kept_by_name(self):
            for old in self.lines:
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.lines = [self._line(planned, plan) for planned in tasks]
            for line in self.lines:
                self._list.addWidget(line)
                line.show()  # now, so that it can have the focus; a layout would do so later
            tab_as_laid_out(self)
        self._focus_tick(place, tasks)

    def _focused_tick(self) -> tuple[int, str] | None:
        """The place of the tick that has the focus, and its task."""
        return next(
            ((place, line.planned.task.id) for place, line in enumerate(self.lines) if line.tick.hasFocus()), None
        )

    def _focus_tick(self, before: tuple[int, str] | None, tasks: list[PlannedTask]) -> None:
        """Where the task that had the focus is no longer listed, the one that took its place has it."""
        if before is None or not self.lines or before[1] in (planned.task.id for planned in tasks):
            return
        self.lines[min(before[0], len(self.lines) - 1)].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self, more: int, plan: Plan) -> None:
        text = f"{more} more in the plan" if more > 0 else "Open the plan"
        if plan.over is not None:
            text = "Set the next date"
        self.plan_button.setText(text)
        self.plan_button.setAccessibleName(text)

    def _line(self, planned: PlannedTask, plan: Plan) -> TaskLine:
        line = TaskLine(self._theme, planned, plan.present)
        line.ticked.connect(self.ticked)
        line.opened.connect(self.opened)
        if line.button is None:
            line.row.addSpacing(BUTTON + SPACE)  # so that times stand below each other
        return line

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * SPACE)
        top.addWidget(self.title, 1)
        top.addWidget(self.countdown, alignment=Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(2 * SPACE)
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.plan_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, int(1.5 * SPACE))
        self.body.setSpacing(SPACE // 2)
        self.body.addLayout(top)
        self.body.addLayout(self._list)
        self.body.addLayout(foot)


def _listed(today: Today) -> list[PlannedTask]:
    """What is left of today, at most `MOST`; with room, what is done as well, so that a day half done looks so."""
    left = [planned for planned in today.tasks if planned.is_open]
    if not left:
        return []
    done = [planned for planned in today.tasks if not planned.is_open]
    shown = [*left, *done][:MOST]
    return [planned for planned in today.tasks if planned in shown]
