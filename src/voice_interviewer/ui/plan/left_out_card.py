"""What does not fit into the days left, said as it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.programme.plan.left_out import left_out
from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.wording import counted
from voice_interviewer.ui.plan.task_line import TaskLine
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.focus_kept import focus_kept_by_name
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.sign import Sign


class LeftOutCard(Card):
    """Hidden where all fits. Signals: ``ticked(PlannedTask, bool)``; ``minutes_wanted(int)``, as many as would do."""

    ticked = Signal(object, bool)
    minutes_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._minutes: int | None = None
        self.title = heading("")
        self.sentence = label("")
        self.button = QPushButton("Take more time")
        self.fold: Fold | None = None
        row = QHBoxLayout()
        row.addWidget(self.sentence, stretch=1)
        row.addWidget(self.button)
        self.body.addWidget(self.title)
        self.body.addLayout(row)
        self.button.clicked.connect(self._want_minutes)

    def show_plan(self, plan: Plan) -> None:
        """Say what a plan leaves out."""
        self._minutes = plan.minutes_for_all if plan.days_to_go > 0 else None
        self.title.setText("What does not fit" if plan.days_to_go > 0 else "What stayed open")
        self.sentence.setText(left_out(plan))
        self.button.setText(f"Make it {self._minutes} min a day")
        self.button.setAccessibleName(self.button.text())
        self.button.setVisible(self._minutes is not None)
        with focus_kept_by_name(self):
            self._make_fold(plan)
        self.setVisible(bool(plan.left_out))

    def _make_fold(self, plan: Plan) -> None:
        old, opened = self.fold, self.fold is not None and self.fold.opened
        amount = counted(len(plan.left_out), "task")
        self.fold = Fold(self._theme, Sign(self._theme, "list", "muted"), "Which they are", amount)
        self.fold.body.setSpacing(0)
        self.fold.head.setObjectName("left out")
        for planned in plan.left_out:
            line = TaskLine(self._theme, planned, plan.present, with_way=False)
            line.ticked.connect(self.ticked)
            self.fold.body.addWidget(line)
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.body.addWidget(self.fold)
        self.fold.show()  # now, so that it can have the focus; a layout would do so later
        self.fold.unfold(opened)

    @Slot()
    def _want_minutes(self) -> None:
        if self._minutes is not None:
            self.minutes_wanted.emit(self._minutes)
