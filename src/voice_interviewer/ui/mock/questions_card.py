"""Every question of an interview, in the order in which it was asked."""

from PySide6.QtCore import Signal

from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.ui.mock.result_row import ResultRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading


class QuestionsCard(Card):
    """Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, report: MockReport) -> None:
        super().__init__()
        self.rows: list[ResultRow] = []
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Question by question"))
        number = 0
        for result in report.results:
            number += result.item.kind is ItemKind.QUESTION
            row = ResultRow(theme, result, number)
            row.take_wanted.connect(self.take_wanted)
            if self.rows and result.whole:
                self.body.addSpacing(SPACE)
            self.rows.append(row)
            self.body.addWidget(row)
