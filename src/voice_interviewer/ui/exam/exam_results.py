"""The result of an exam: its tables one below the other, and the way from a row to the answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.exam.result import ExamResult
from voice_interviewer.report.exam_tables import ExamTable, all_answers, exam_tables, summary
from voice_interviewer.ui.exam.figure_table import FigureTable
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label

_HOW = "Enter or a double click opens the answer, sentence by sentence."


class ExamResults(QWidget):
    """Built anew for each result. Signals: ``answer_wanted(str)``, an answer's id."""

    answer_wanted = Signal(str)

    def __init__(self, result: ExamResult) -> None:
        super().__init__()
        self._result = result
        self.all_button = QPushButton(f"Show all {len(result.papers):,} answers")
        self.all_button.clicked.connect(self._show_all)
        self.tables: list[FigureTable] = []
        """In the order in which they stand."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        self._column.setSpacing(2 * SPACE)
        self._column.addWidget(label(summary(result), "muted"))
        self._column.addWidget(label(result.about, "strong"))
        for table in exam_tables(result):
            self._add(table)
        self._column.addWidget(self.all_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def _add(self, table: ExamTable) -> None:
        card = TableCard(table)
        card.table.opened.connect(self.answer_wanted)
        self.tables.append(card.table)
        self._column.addWidget(card)

    @Slot()
    def _show_all(self) -> None:
        """Every answer, in place of the button; it is the last thing of the page."""
        self.all_button.hide()
        self._add(all_answers(self._result))
        self.tables[-1].setFocus()


class TableCard(Card):
    """One table with its title and its note. No signals but those of its ``table``."""

    def __init__(self, table: ExamTable, how: str = _HOW) -> None:
        """``how`` says how a row is opened, where rows can be."""
        super().__init__()
        self.table = FigureTable(table)
        note = " ".join(part for part in (table.note, how if table.answers else "") if part)
        self.body.addWidget(heading(table.title))
        if note:
            self.body.addWidget(label(note, "small"))
        self.body.addWidget(self.table)
        self.table.setVisible(bool(table.rows))
