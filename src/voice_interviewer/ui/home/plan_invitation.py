"""The line that leads to a plan as long as there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from voice_interviewer.ui.shell.shortcuts import PLAN
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.sign import Sign

TEXT = "With the date of your interview, each day has a few small things to do."


class PlanInvitation(QFrame):
    """Hidden until it is known that there is no plan. Signals: ``plan_wanted()``, the plan page is to be opened."""

    plan_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.button = QPushButton("Set your interview date")
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(PLAN.hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(Sign(theme, "calendar-days", "muted"))
        layout.addWidget(label(TEXT), 1)
        layout.addWidget(self.button)
        self.button.clicked.connect(self.plan_wanted)
        self.hide()
