"""The tools that somebody names, by what they do: where it is only one platform, and where none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.programme.progress.stack import NOTHING_NAMED, Breadth, FamilyLine, Stack
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.sign import Sign

SIGNS = {
    Breadth.SEVERAL: ("circle-check", "good"),
    Breadth.ONE: ("circle-alert", "warning"),
    Breadth.NONE: ("circle", "muted"),
}
ABOUT = "From your settings and your last answers. Interviewers ask how you would do it without the one you know."


class StackCard(Card):
    """Signals: ``settings_wanted()``."""

    settings_wanted = Signal()

    def __init__(self, theme: Theme, stack: Stack) -> None:
        super().__init__()
        self._theme = theme
        self.settings_button = QPushButton("Name your tools")
        self.settings_button.clicked.connect(self.settings_wanted)
        head = QHBoxLayout()
        head.addWidget(heading("Your tools"), stretch=1)
        head.addWidget(self.settings_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        named = [line for line in stack.families if line.tools]
        if not named:
            self.body.addWidget(label(NOTHING_NAMED, "muted"))
            return
        self.body.addWidget(label(ABOUT, "small"))
        for line in named:
            self._add(line)
        if stack.never_named:
            self.body.addWidget(label(stack.sentences[-1], "muted"))

    def _add(self, line: FamilyLine) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(Sign(self._theme, *SIGNS[line.breadth]), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(line.sentence), stretch=1)
        self.body.addLayout(row)
