"""One day of the plan with its tasks, each in a line."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.model import Day
from voice_interviewer.programme.plan.wording import duration
from voice_interviewer.programme.wording import counted
from voice_interviewer.ui.plan.plan_words import DOT, weekday_and_date
from voice_interviewer.ui.plan.task_line import TaskLine
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import label

NOTHING_DONE = "Nothing was done on this day; its tasks have moved on."


class DayBlock(QWidget):
    """Signals: ``ticked(PlannedTask, bool)``."""

    ticked = Signal(object, bool)

    def __init__(self, theme: Theme, day: Day, present: date) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(label(_title(day, present), "strong"), stretch=1)
        head.addWidget(label(_amount(day, present), "small", wrap=False))
        layout.addLayout(head)
        tasks = (*day.tasks, *day.besides)
        for planned in tasks:
            line = TaskLine(theme, planned, present, with_way=False)
            line.ticked.connect(self.ticked)
            layout.addWidget(line)
        if not tasks:
            layout.addWidget(label(NOTHING_DONE, "muted"))


def _title(day: Day, present: date) -> str:
    today = f"{DOT}today" if day.day == present else ""
    return f"Day {day.number}{DOT}{weekday_and_date(day.day, present)}{today}"


def _amount(day: Day, present: date) -> str:
    """On a day that has passed, what was done; else how long it takes."""
    if day.day < present:
        return f"{counted(len(day.tasks) + len(day.besides), 'task')} done"
    return duration(day.minutes)
