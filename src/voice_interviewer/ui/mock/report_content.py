"""All of a mock interview's report, in the order in which it is read."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voice_interviewer.ui.feedback.assess_card import AssessCard
from voice_interviewer.ui.mock.advice_card import InterviewAdviceCard
from voice_interviewer.ui.mock.fatigue_card import FatigueCard
from voice_interviewer.ui.mock.moments_card import MomentsCard
from voice_interviewer.ui.mock.questions_card import QuestionsCard
from voice_interviewer.ui.mock.report_data import ReportData
from voice_interviewer.ui.mock.report_head import ReportHead
from voice_interviewer.ui.mock.scores_card import ScoresCard
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out
from voice_interviewer.ui.widgets.two_columns import TwoColumns


class ReportContent(QWidget):
    """Cards that have nothing to say are not there. Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, data: ReportData, now: datetime) -> None:
        super().__init__()
        report = data.report
        self.head = ReportHead(theme, data, now)
        self.waiting = AssessCard() if data.waiting else None
        """For answers that are not transcribed yet."""
        self.advice = InterviewAdviceCard(report) if report.advice else None
        self.moments = MomentsCard(theme, report) if report.best or report.thinnest else None
        self.scores = ScoresCard(theme, report)
        self.fatigue = FatigueCard(theme, report.fatigue)
        self.questions = QuestionsCard(theme, report)
        self._lay_out()
        self.questions.take_wanted.connect(self.take_wanted)
        if self.moments is not None:
            self.moments.take_wanted.connect(self.take_wanted)
        tab_as_laid_out(self)

    def _lay_out(self) -> None:
        columns = TwoColumns()
        for card in (self.advice, self.moments):
            if card is not None:
                columns.left.addWidget(card)
        columns.right.addWidget(self.scores)
        columns.right.addWidget(self.fatigue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.head)
        if self.waiting is not None:
            column.addWidget(self.waiting)
        column.addWidget(columns)
        column.addWidget(self.questions)
        column.addStretch()
