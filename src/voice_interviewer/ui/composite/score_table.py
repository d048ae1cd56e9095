"""The scores of the takes that a composite is made of, and its own, side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.parts import Origin
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label, section_label
from voice_interviewer.ui.widgets.pips import Pips

NONE = "–"
_BEST = 4
_MOST_TAKES = 4
"""Columns of takes that fit into the narrowest page; a composite of four sections has no more."""


class ScoreTable(QWidget):
    """One row a section. Of an answer to one section, only the score of that section is told. No signals."""

    def __init__(self, theme: Theme, take: Take, origins: Sequence[Origin]) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[tuple[str, ...]] = []
        """What is shown, row by row, for tests and for whoever reads it aloud."""
        shown = origins[:_MOST_TAKES]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SPACE, 0, SPACE)
        self._grid.setHorizontalSpacing(3 * SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        for column, name in enumerate([*(f"Take {origin.take}" for origin in shown), "Together"], start=1):
            self._grid.addWidget(label(name, "small", wrap=False), 0, column, Qt.AlignmentFlag.AlignLeft)
        self._grid.setColumnStretch(len(shown) + 3, 1)
        for row, section in enumerate(Section, start=1):
            self._add_row(row, section, [_score(origin, section) for origin in shown], _own(take, section))
        self.setAccessibleName("; ".join(": ".join((row[0], ", ".join(row[1:]))) for row in self.rows))

    def _add_row(self, row: int, section: Section, scores: Sequence[int | None], own: int | None) -> None:
        self._grid.addWidget(section_label(section, wrap=False), row, 0)
        texts = [NONE if score is None else str(score) for score in (*scores, own)]
        for column, text in enumerate(texts, start=1):
            role = "score" if column == len(texts) else ""
            self._grid.addWidget(label(text, role, wrap=False), row, column, Qt.AlignmentFlag.AlignLeft)
        if own is not None:
            pips = Pips(self._theme, own, _BEST, section.value, f"{section.title}, together")
            self._grid.addWidget(pips, row, len(texts) + 1)
        self.rows.append((section.title, *texts))


def _score(origin: Origin, section: Section) -> int | None:
    if origin.scores is None or (origin.drill is not None and origin.drill is not section):
        return None
    return origin.scores.get(section)


def _own(take: Take, section: Section) -> int | None:
    found = take.findings.grade.section(section) if take.findings else None
    return found.score if found else None
