"""Every idea of both takes, aligned, with a choice of which kinds are shown."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from voice_interviewer.comparison.result import Comparison, Kind, Row, Side
from voice_interviewer.report.comparison_words import MARKS, TITLES, tally
from voice_interviewer.ui.compare.idea_table import IdeaTable
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.segments import Segments

ALL = "all"
MOVED = "moved"


class IdeasCard(Card):
    """No signals; those of ``table`` are of use."""

    def __init__(self, theme: Theme, comparison: Comparison, playable: dict[Side, bool]) -> None:
        super().__init__()
        self.table = IdeaTable(theme, comparison.rows, playable)
        self.filter: Segments[str] = Segments("Ideas shown", _choices(comparison))
        self.filter.show_value(ALL)
        self.filter.picked.connect(self.show_only)
        self.body.addWidget(heading("Idea by idea"))
        self.body.addWidget(label(f"{tally(comparison)}.", "muted"))
        chosen = QHBoxLayout()
        chosen.addWidget(self.filter)
        chosen.addStretch()
        self.body.addLayout(chosen)
        self.body.addWidget(self.table)

    @Slot(object)
    def show_only(self, choice: str) -> None:
        """Show the ideas of one kind, those that moved, or all."""
        self.table.show_rows([row for row in self.table.rows if choice == ALL or _fits(row.row, choice)])


def _fits(row: Row, choice: str) -> bool:
    return row.moved is not None if choice == MOVED else row.kind == choice


def _choices(comparison: Comparison) -> list[tuple[str, str]]:
    """The kinds that there are, each with its number."""
    counts = comparison.counts
    kinds = [(kind.value, f"{MARKS[kind]} {TITLES[kind]} {counts[kind]}") for kind in Kind if counts[kind]]
    moved = [(MOVED, f"→ Moved {len(comparison.moved)}")] if comparison.moved else []
    return [(ALL, f"All {len(comparison.rows)}"), *kinds, *moved]
