"""The means of a mock interview: by section, and by what was asked about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from voice_interviewer.answer import Section
from voice_interviewer.practice.interview.state import ItemKind
from voice_interviewer.programme.mock.report import Mean, MockReport
from voice_interviewer.report.mock_document import QUESTIONS_ONLY
from voice_interviewer.report.mock_wording import TOP_SCORE, bucket_title
from voice_interviewer.ui.mock.mean_bar import MeanBar
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count

NO_SCORES = "No answer to a question was graded, so there are no scores."


class ScoresCard(Card):
    """No signals."""

    def __init__(self, theme: Theme, report: MockReport) -> None:
        super().__init__()
        self._theme = theme
        self.body.addWidget(heading("Scores"))
        if not report.sections:
            self.body.addWidget(label(NO_SCORES))
            return
        answered = count(report.sections[0].answers, "answered question")
        self.body.addWidget(label(f"Over {answered}, each section out of {TOP_SCORE}.", "small"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        for mean in report.sections:
            self._add(grid, mean, Section(mean.of).title, mean.of)
        if len(report.buckets) > 1:
            grid.addWidget(label("By what was asked about", "strong"), grid.rowCount(), 0, 1, 3)
            for mean in report.buckets:
                self._add(grid, mean, bucket_title(mean.of), "accent")
        self.body.addLayout(grid)
        if any(result.item.kind is not ItemKind.QUESTION and result.answered for result in report.results):
            self.body.addWidget(label(QUESTIONS_ONLY, "small"))

    def _add(self, grid: QGridLayout, mean: Mean, title: str, colour: str) -> None:
        row = grid.rowCount()
        name = label(title, "section" if colour in set(Section) else "")
        name.setProperty("section", colour)
        told = f"{mean.value:.1f} of {TOP_SCORE}"
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(name, row, 0, middle)
        grid.addWidget(MeanBar(self._theme, mean.value / TOP_SCORE, colour, f"{title}: {told}"), row, 1, middle)
        grid.addWidget(label(told, "score", wrap=False), row, 2, middle | Qt.AlignmentFlag.AlignRight)
