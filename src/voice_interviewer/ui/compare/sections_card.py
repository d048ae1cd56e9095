"""The four sections in both takes: score, seconds, and what changed, in arrows and words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from voice_interviewer.comparison.result import SectionSides
from voice_interviewer.report import comparison_words as say
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label, section_label
from voice_interviewer.ui.widgets.pips import Pips

BEST = 4


class SectionsCard(Card):
    """One row a section. No signals."""

    def __init__(self, theme: Theme, sections: tuple[SectionSides, ...]) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Section by section")
        self.body.addWidget(heading("Section by section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for column, title in enumerate(("", "Left", "Right", "From left to right")):
            grid.addWidget(label(title, "small", wrap=False), 0, column)
        for row, sides in enumerate(sections, start=1):
            self._add(grid, row, sides)
        for column, stretch in enumerate((3, 3, 3, 4)):
            grid.setColumnStretch(column, stretch)
        self.body.addLayout(grid)
        self.body.addStretch()

    def _add(self, grid: QGridLayout, row: int, sides: SectionSides) -> None:
        grid.addWidget(section_label(sides.section), row, 0)
        for place in (0, 1):
            grid.addLayout(self._side(sides, place), row, 1 + place)
        grid.addWidget(label(say.change(sides.score_change, sides.seconds_change)), row, 3)

    def _side(self, sides: SectionSides, place: int) -> QHBoxLayout:
        score, seconds = sides.scores[place], sides.seconds[place]
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        if score is not None:
            which = f"{sides.section.title}, {('left', 'right')[place]}"
            line.addWidget(Pips(self._theme, score, BEST, sides.section.value, which))
        line.addWidget(_figure(say.score(score)))
        if seconds is not None:  # a dash beside a number would be taken for a minus
            line.addWidget(label(say.seconds(seconds), "muted", wrap=False))
        line.addStretch()
        return line


def _figure(text: str) -> QLabel:
    made = label(text, "score", wrap=False)
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return made
