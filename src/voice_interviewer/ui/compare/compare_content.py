"""The cards of the page for one pair of takes, in the order in which they are of use."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.comparison.result import Comparison, Side
from voice_interviewer.ui.compare.compare_data import CompareData, SideData
from voice_interviewer.ui.compare.idea_table import IdeaTable
from voice_interviewer.ui.compare.ideas_card import IdeasCard
from voice_interviewer.ui.compare.numbers_card import NumbersCard
from voice_interviewer.ui.compare.observed_card import ObservedCard
from voice_interviewer.ui.compare.sections_card import SectionsCard
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.labels import icon_line, label

BESIDE = 110 * SPACE
"""Pixels from which sections and delivery stand side by side."""


class CompareContent(QWidget):
    """Signals: ``play_requested(Side, Span)``; ``went_to(QWidget, QRect)``, where in a table the keys went to."""

    play_requested = Signal(object, object)
    went_to = Signal(object, QRect)

    def __init__(self, theme: Theme, data: CompareData, comparison: Comparison) -> None:
        super().__init__()
        playable = {side: bool((shown := data.side(side)) and shown.audible) for side in Side}
        self.numbers: NumbersCard | None = None
        self.ideas: IdeasCard | None = None
        self._figures = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._figures.setSpacing(2 * SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for remark in remarks(data):
            column.addLayout(icon_line(theme, "info", "muted", label(remark, "muted")))
        if comparison.contradicted:
            self.numbers = NumbersCard(theme, comparison.contradicted, playable)
            column.addWidget(self.numbers)
        if comparison.sections:
            self._figures.addWidget(SectionsCard(theme, comparison.sections), stretch=3)
        if comparison.observed:
            self._figures.addWidget(ObservedCard(comparison.observed), stretch=2)
        column.addLayout(self._figures)
        if comparison.rows:
            self.ideas = IdeasCard(theme, comparison, playable)
            column.addWidget(self.ideas)

        for table in self.tables:
            table.play_requested.connect(self.play_requested)
            table.went_to.connect(partial(self.went_to.emit, table))

    @property
    def tables(self) -> list[IdeaTable]:
        """The tables of ideas that there are."""
        return [card.table for card in (self.numbers, self.ideas) if card is not None]

    def show_width(self, width: int) -> None:
        """Put sections and delivery beside each other where there is room, else one below the other."""
        beside = width >= BESIDE + ICON
        self._figures.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def follow(self, side: Side | None, second: float) -> None:
        """Mark the idea that is heard; with no side nothing is."""
        for table in self.tables:
            table.follow(side, second)


def remarks(data: CompareData) -> Iterator[str]:
    """What cannot be compared or heard, and why."""
    for side in Side:
        shown = data.side(side)
        if shown is not None:
            yield from _of_side(f"The {side.value} take", shown)


def _of_side(name: str, data: SideData) -> Iterator[str]:
    findings = data.take.findings
    if findings is None:
        yield f"{name} has no words yet. Open it to have it transcribed; then its ideas stand here."
    elif findings.grade.abstained:
        yield f"{name} was not graded: {findings.grade.explanation}"
    if not data.spoken:
        yield f"{name} was typed, so there is nothing to hear."
    elif not data.audible:
        yield f"{name}: the recording is not on this computer any more; what was found in it is kept."
