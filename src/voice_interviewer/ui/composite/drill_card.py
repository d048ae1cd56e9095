"""What can be done with an answer to one section: set it into an answer to the whole question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label


class DrillCard(Card):
    """Signals: ``place_requested()``."""

    place_requested = Signal()

    def __init__(self, theme: Theme, section: Section, base: int | None, graded: bool = True) -> None:
        """``base`` is the take that it could be set into, None where there is none; ``graded`` whether there are scores
        of the part alone.
        """
        super().__init__()
        self.place_button: QPushButton | None = None
        self.body.addWidget(heading(f"Only the part on {section.title}"))
        if base is None:
            text = "Once you have answered the whole question aloud, it can be set into that answer."
            self.body.addWidget(label(f"{_known(graded)} {text}", "muted"))
            return
        text = f"Set into take {base}, it is graded with the whole; both takes stay as they are."
        self.body.addWidget(label(f"{_known(graded)} {text}", "muted"))
        self.place_button = QPushButton(f"&Place it into take {base}")
        self.place_button.setAccessibleName(f"Place it into take {base}")
        self.place_button.setProperty("kind", "primary")
        self.place_button.setIcon(theme.icon("layers", "on_accent"))
        self.place_button.clicked.connect(self.place_requested)
        line = QHBoxLayout()
        line.addWidget(self.place_button)
        line.addStretch()
        self.body.addLayout(line)


def _known(graded: bool) -> str:
    if graded:
        return "Nothing else was asked for, so the scores of the other parts say nothing."
    return "Alone it is too short for scores."
