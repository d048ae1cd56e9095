"""The checklist: ten things to be able to do, each with the user's own mark beside what their takes show."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.programme.checklist import CheckedItem
from voice_interviewer.report.programme_parts import GROUP_TITLES
from voice_interviewer.ui.progress.checklist_row import ChecklistRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

ABOUT = "Mark yourself. What needs work comes earlier in your practice."


class ChecklistCard(Card):
    """Signals: ``marked(str, Mark)``, an item's id and its new mark; ``take_wanted(int)``."""

    marked = Signal(str, object)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, checked: Sequence[CheckedItem]) -> None:
        super().__init__()
        self._theme = theme
        self.rows: dict[str, ChecklistRow] = {}
        """By the ids of the items."""
        self.body.setSpacing(2 * SPACE)
        head = QVBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(heading("Checklist"))
        head.addWidget(label(ABOUT, "small"))
        self.body.addLayout(head)
        for group, items in groupby(checked, key=lambda entry: entry.item.group):
            self.body.addSpacing(SPACE)
            self.body.addWidget(label(GROUP_TITLES[group], "muted"))
            for entry in items:
                self._add(entry)

    @property
    def first(self) -> QWidget:
        """What has the focus when one comes for the checklist: the mark of its first item, else its first choice."""
        marks = next(iter(self.rows.values())).marks
        return marks.group.checkedButton() or marks.group.buttons()[0]

    def show_checked(self, checked: Sequence[CheckedItem]) -> None:
        """Show how the same items stand now."""
        for entry in checked:
            self.rows[entry.item.id].show_checked(entry)

    def _add(self, entry: CheckedItem) -> None:
        row = ChecklistRow(self._theme, entry)
        row.marked.connect(self.marked)
        row.take_wanted.connect(self.take_wanted)
        self.rows[entry.item.id] = row
        self.body.addWidget(row)
