"""Whether somebody is ready: the verdict in words, what to record next, and the five criteria."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from voice_interviewer.programme.progress.readiness import Readiness
from voice_interviewer.ui.progress.criterion_row import CriterionRow
from voice_interviewer.ui.progress.rehearse_button import RehearseButton
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label


class ReadinessCard(Card):
    """Signals: ``rehearse_wanted(Question)``, ``take_wanted(int)``, ``mock_wanted()``."""

    rehearse_wanted = Signal(object)
    take_wanted = Signal(object)
    mock_wanted = Signal()

    def __init__(self, theme: Theme, readiness: Readiness, opened: Collection[str]) -> None:
        """``opened`` are the keys of the criteria to unfold."""
        super().__init__()
        self._theme = theme
        self.next_button: RehearseButton | None = None
        self.mock_button = QPushButton("Hold a mock interview")
        self.body.addWidget(heading("Readiness"))
        self.body.addWidget(label(readiness.sentence, "question"))
        self._add_next(readiness)
        self.rows = [CriterionRow(theme, found, readiness.pack) for found in readiness.criteria]
        self.body.addSpacing(SPACE)
        for row in self.rows:
            row.unfold(row.key in opened)
            row.rehearse_wanted.connect(self.rehearse_wanted)
            row.take_wanted.connect(self.take_wanted)
            self.body.addWidget(row)
        self._add_advice(readiness)

    @property
    def opened(self) -> set[str]:
        """The criteria that are unfolded."""
        return {row.key for row in self.rows if row.opened}

    def _add_next(self, readiness: Readiness) -> None:
        if readiness.next is None or readiness.next.next is None:
            return
        self.next_button = RehearseButton(readiness.next.next, primary=True)
        self.next_button.rehearse_wanted.connect(self.rehearse_wanted)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(label(f"Next: {readiness.what_next}"), stretch=1)
        row.addWidget(self.next_button, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def _add_advice(self, readiness: Readiness) -> None:
        if not readiness.advice:
            return
        self.mock_button.clicked.connect(self.mock_wanted)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(label(readiness.advice, "muted"), stretch=1)
        row.addWidget(self.mock_button)
        self.body.addSpacing(SPACE)
        self.body.addLayout(row)
