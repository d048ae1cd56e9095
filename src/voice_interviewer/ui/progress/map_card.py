"""How the drill "map the question first" went, and the way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from voice_interviewer.programme.mapping_tally import BucketTally
from voice_interviewer.ui.shell.shortcuts import MAP
from voice_interviewer.ui.widgets.labels import Card, heading, label

ABOUT = "What is a question a proxy for? A drill without speaking."

NONE_YET = "No question mapped yet."


class MapCard(Card):
    """Signals: ``map_wanted()``."""

    map_wanted = Signal()

    def __init__(self, tallies: Sequence[BucketTally]) -> None:
        super().__init__()
        self.button = QPushButton(MAP.does)
        self.button.setToolTip(MAP.hint)
        self.button.clicked.connect(self.map_wanted)
        self.body.addWidget(heading("Mapping questions"))
        self.body.addWidget(label(ABOUT, "small"))
        if not any(entry.rounds for entry in tallies):
            self.body.addWidget(label(NONE_YET, "muted"))
            tallies = ()
        for entry in tallies:
            self.body.addWidget(label(entry.sentence, "" if entry.rounds else "muted"))
        self.body.addStretch()
        self.body.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
