"""One task of the plan in one line: its tick and title, how long it takes, and the way to where it is done."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.ui.plan.plan_words import how_it_was_done, task_facts
from voice_interviewer.ui.plan.tick_box import TickBox
from voice_interviewer.ui.plan.ways import WAYS
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.plain_tip import plain_tip

BUTTON = 10 * SPACE
"""Width of the buttons, so that they stand below each other."""


class TaskLine(QWidget):
    """Signals: ``ticked(PlannedTask, bool)``, whether it is to be done now; ``opened(PlannedTask)``, its way was taken.

    More buttons go into ``row``. Controls have names of their own (``tick <task>``), so that the focus is found again
    when lines are made anew.
    """

    ticked = Signal(object, bool)
    opened = Signal(object)

    def __init__(self, theme: Theme, planned: PlannedTask, present: date, with_way: bool = True) -> None:
        super().__init__()
        self.planned = planned
        self.tick = TickBox(theme, planned.task.title)
        self.tick.setObjectName(f"tick {planned.task.id}")
        self.facts = label("", "small", wrap=False)
        self.button: QPushButton | None = self._way() if with_way and planned.task.kind in WAYS else None
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE)
        self.row.addWidget(self.tick, 1)
        self.row.addWidget(self.facts)
        if self.button is not None:
            self.row.addWidget(self.button)
        self.tick.clicked.connect(self._tick)
        self.show_task(planned, present)

    def show_task(self, planned: PlannedTask, present: date) -> None:
        """Show how the same task stands now."""
        self.planned = planned
        done, by = planned.done is not None, how_it_was_done(planned)
        self.tick.setChecked(done)
        self.tick.setEnabled(not by)
        self.tick.setToolTip(by or plain_tip(planned.task.text))
        self.facts.setText(task_facts(planned, present))
        self.tick.setAccessibleDescription(f"{self.facts.text()}. {by or planned.task.text}")
        if self.button is not None:
            self.button.setVisible(not done)

    def _way(self) -> QPushButton:
        way, title = WAYS[self.planned.task.kind], self.planned.task.title
        button = QPushButton(way.text)
        button.setObjectName(f"open {self.planned.task.id}")
        button.setAccessibleName(f"{way.text}: {title}")
        button.setToolTip(plain_tip(self.planned.task.text))
        button.setMinimumWidth(BUTTON)
        room = button.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # times stand below each other, also beside what is done
        button.setSizePolicy(room)
        button.clicked.connect(self._open)
        return button

    @Slot(bool)
    def _tick(self, checked: bool) -> None:
        self.ticked.emit(self.planned, checked)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.planned)
