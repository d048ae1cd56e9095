"""The parts of an answer that are missing, each with a way to record it alone; and the best parts of several takes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import SCORE_WORDS
from voice_interviewer.ui.composite.parts import Parts
from voice_interviewer.ui.shell.shortcuts import RECORD_PART
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label, section_label

_HOW = (
    "Record one part alone: it is set into this answer where it belongs, and the whole is graded anew. "
    "This take stays as it is."
)
_BEST = (
    "Your {} takes of this question, as one: each part from the take that scored highest in it. "
    "The takes themselves stay as they are."
)


class MissingPartsCard(Card):
    """Signals: ``record_requested(Section)``, ``best_requested()``."""

    record_requested = Signal(object)
    best_requested = Signal()

    def __init__(self, theme: Theme, parts: Parts) -> None:
        super().__init__()
        self._theme = theme
        self.record_buttons: dict[Section, QPushButton] = {}
        self.best_button: QPushButton | None = None
        """There where other takes of the question are."""
        if parts.missing:
            self.body.addWidget(heading("Missing parts" if len(parts.missing) > 1 else "A missing part"))
            self.body.addWidget(label(_HOW, "muted"))
            self.body.addLayout(self._rows(parts.missing))
        if parts.together > 1:
            self._add_best(parts.together, first=not parts.missing)
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def _rows(self, missing: Sequence[tuple[Section, int]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, (section, score) in enumerate(missing):
            grid.addWidget(section_label(section, wrap=False), row, 0)
            grid.addWidget(label(SCORE_WORDS[score], "muted"), row, 1)
            grid.addWidget(self._record_button(section, weakest=row == 0), row, 2)
        return grid

    def _record_button(self, section: Section, weakest: bool) -> QPushButton:
        button = QPushButton("Record only this part")
        button.setAccessibleName(f"Record only the part on {section.title}")
        button.setToolTip(RECORD_PART.hint if weakest else f"Record only the part on {section.title}")
        button.clicked.connect(lambda: self.record_requested.emit(section))
        self.record_buttons[section] = button
        return button

    def _add_best(self, takes: int, first: bool) -> None:
        if first:
            self.body.addWidget(heading("Best of your takes"))
        else:
            self.body.addSpacing(SPACE)
            self.body.addWidget(label("Best of your takes", "strong"))
        self.body.addWidget(label(_BEST.format(takes), "muted"))
        self.best_button = QPushButton("Put them &together")
        self.best_button.setAccessibleName("Put together the best of your takes")
        self.best_button.clicked.connect(self.best_requested)
        line = QHBoxLayout()
        line.addWidget(self.best_button)
        line.addStretch()
        self.body.addLayout(line)

    def _show_icons(self) -> None:
        for button in self.record_buttons.values():
            button.setIcon(self._theme.icon("mic"))
        if self.best_button is not None:
            self.best_button.setIcon(self._theme.icon("layers"))
