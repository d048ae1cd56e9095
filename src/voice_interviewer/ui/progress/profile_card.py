"""How somebody does in each area, beside where candidates usually stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from voice_interviewer.programme.progress.areas import Level
from voice_interviewer.programme.progress.profile import Profile, ProfileLine
from voice_interviewer.ui.progress.level_scale import GAP, STEP, LevelScale
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

LEGEND = "Filled: you. Diamond: where most candidates for the role stand."
LEGEND_WITHOUT = "Filled: you. Where most candidates stand is not known for this role."

_NAMES = 22 * SPACE
"""Width of the column of names."""


class ProfileCard(Card):
    """One row an area. No signals."""

    def __init__(self, theme: Theme, profile: Profile) -> None:
        super().__init__()
        self._theme = theme
        known = any(line.typical for line in profile.lines)
        self.body.addWidget(heading("Your profile"))
        self.body.addWidget(label(LEGEND if known else LEGEND_WITHOUT, "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(2 * SPACE)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, _NAMES)
        grid.addLayout(_levels(), 0, 1)
        for row, line in enumerate(profile.lines, start=1):
            self._add(grid, row, line)
        self.body.addLayout(grid)

    def _add(self, grid: QGridLayout, row: int, line: ProfileLine) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(line.area.title, "strong"))
        names.addWidget(label(_standing(line), "small"))
        names.addStretch()
        usual = line.typical.level if line.typical else None
        grid.addLayout(names, row, 0)
        grid.addWidget(LevelScale(self._theme, line.level, usual), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(line.sentence), row, 2, Qt.AlignmentFlag.AlignTop)


def _levels() -> QHBoxLayout:
    """The names of the steps, over them."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.setContentsMargins(1, 0, 1, 0)
    for level in Level:
        name = label(level.value, "small", wrap=False)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setFixedWidth(STEP)
        row.addWidget(name)
    return row


def _standing(line: ProfileLine) -> str:
    """Both levels in words."""
    own = line.level.value if line.level else "not told yet"
    return f"You: {own}" + (f"\nCandidates: {line.typical.word}" if line.typical else "")
