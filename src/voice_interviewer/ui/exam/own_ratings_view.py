"""The user's own ratings, and mentors', beside the exam and apart from it; each take they are about can be opened."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.remarks.own_ratings import OwnRatings
from voice_interviewer.report.exam_own import ABOUT, own_tables, summary
from voice_interviewer.ui.exam.exam_results import TableCard
from voice_interviewer.ui.exam.figure_table import FigureTable
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class OwnRatingsView(QWidget):
    """Built anew each time. Signals: ``take_wanted(int)``, the id of a take whose row was opened."""

    take_wanted = Signal(int)

    def __init__(self, own: OwnRatings) -> None:
        super().__init__()
        self.tables: list[FigureTable] = []
        """In the order in which they stand."""
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(label(summary(own), "muted"))
        if own.raters:
            column.addWidget(label(ABOUT, "strong"))
        for table in own_tables(own):
            card = TableCard(table, "Enter or a double click opens the take.")
            card.table.opened.connect(self._open)
            self.tables.append(card.table)
            column.addWidget(card)

    @Slot(str)
    def _open(self, take: str) -> None:
        self.take_wanted.emit(int(take))
