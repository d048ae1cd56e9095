"""The head of the plan page: how far away the interview is, where the plan stands, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.plan.today import Today
from voice_interviewer.programme.plan.wording import duration
from voice_interviewer.ui.plan.plan_words import DOT, weekday_and_date
from voice_interviewer.ui.shell.shortcuts import CALENDAR, CHANGE_PLAN
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.emptying import empty
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import Card, label

NO_PLAN = "A few small things each day until the interview."


class PlanHead(QWidget):
    """Signals: ``calendar_wanted()``, ``change_wanted()``, ``drop_wanted()``."""

    calendar_wanted = Signal()
    change_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = label(NO_PLAN, "muted")
        self.calendar_button = button("Add to your &calendar …", tip=CALENDAR.hint)
        self.change_button = button("C&hange …", tip=CHANGE_PLAN.hint)
        self.drop_button = button("&Drop the plan", tip="There is no interview any more; this can be undone")
        self.drop_button.setProperty("kind", "danger")
        self.figures = Card()
        self._flow = FlowLayout(spacing=3 * SPACE)
        self.figures.body.addLayout(self._flow)
        self._lay_out()
        self.calendar_button.clicked.connect(self.calendar_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        self.drop_button.clicked.connect(self.drop_wanted)

    def show_plan(self, plan: Plan | None, today: Today | None) -> None:
        """Show where it stands."""
        there, running = plan is not None, plan is not None and plan.over is None
        self.calendar_button.setVisible(running)
        self.change_button.setVisible(running)
        self.drop_button.setVisible(there)
        self.figures.setVisible(running)
        if plan is None or today is None:
            self.about.setText(NO_PLAN)
            return
        if plan.over is not None:
            self.about.setText(plan.over.sentence)
            return
        day = weekday_and_date(plan.interview, plan.present)
        self.about.setText(f"Interview on {day}{DOT}{duration(plan.minutes_a_day)} a day")
        self._show_figures(plan, today)

    def _show_figures(self, plan: Plan, today: Today) -> None:
        empty(self._flow)
        for number, name in _figures(plan, today):
            self._flow.addWidget(_Figure(number, name))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Plan", "title"))
        words.addWidget(self.about)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addLayout(words, stretch=1)
        for each in (self.calendar_button, self.change_button, self.drop_button):
            top.addWidget(each, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(top)
        layout.addWidget(self.figures)


class _Figure(QWidget):
    """A number with its name below. No signals."""

    def __init__(self, number: str, name: str) -> None:
        super().__init__()
        self.setAccessibleName(f"{number} {name}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label(number, "figure", wrap=False))
        layout.addWidget(label(name, "small", wrap=False))


def _figures(plan: Plan, today: Today) -> list[tuple[str, str]]:
    done, all_tasks = len(plan.done), len(plan.done) + len(plan.open)
    figures = [(str(plan.days_to_go), "day to go" if plan.days_to_go == 1 else "days to go")]
    if plan.today is not None:
        figures.append((f"{plan.today.number} of {len(plan.days)}", "day of the plan"))
    figures.append((f"{done} of {all_tasks}", "tasks done"))
    figures.append((str(today.takes_left), "take in the plan" if today.takes_left == 1 else "takes in the plan"))
    if plan.today is not None:
        figures.append((plan.today.phase.title, "phase"))
    return figures
