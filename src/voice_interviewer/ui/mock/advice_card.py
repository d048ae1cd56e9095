"""The three points to work on after an interview, each with the question that shows it."""

from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.advice_point import advice_point
from voice_interviewer.ui.widgets.labels import Card, heading
from voice_interviewer.ui.widgets.wording import count


class InterviewAdviceCard(Card):
    """No signals."""

    def __init__(self, report: MockReport) -> None:
        super().__init__()
        several = len(report.advice) > 1
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Next time" if several else "One thing for next time"))
        for number, entry in enumerate(report.advice, start=1):
            asked = f"Asked: {report.results[entry.place].item.text}"
            often = f"The same came up in {count(entry.answers, 'answer')}." if entry.answers > 1 else ""
            self.body.addLayout(advice_point(str(number) if several else "", entry.advice, asked, often))
