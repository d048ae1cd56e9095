"""The three points to work on after an interview, each with the question that shows it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from voice_interviewer.programme.mock.overall_advice import OverallAdvice
from voice_interviewer.programme.mock.report import MockReport
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.wording import count

_NUMBER = 3 * SPACE
"""Width of the column of numbers, so that the points line up."""


class InterviewAdviceCard(Card):
    """No signals."""

    def __init__(self, report: MockReport) -> None:
        super().__init__()
        several = len(report.advice) > 1
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Next time" if several else "One thing for next time"))
        for number, entry in enumerate(report.advice, start=1):
            self.body.addLayout(_point(str(number) if several else "", entry, report))


def _point(number: str, entry: OverallAdvice, report: MockReport) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    if number:
        place = label(number, "number", wrap=False)
        place.setFixedWidth(_NUMBER)
        row.addWidget(place, alignment=Qt.AlignmentFlag.AlignTop)
    row.addLayout(_words(entry, report), stretch=1)
    return row


def _words(entry: OverallAdvice, report: MockReport) -> QVBoxLayout:
    advice = entry.advice
    words = QVBoxLayout()
    words.setSpacing(SPACE // 2)
    if advice.section is not None:
        name = label(advice.section.title, "section", wrap=False)
        name.setProperty("section", advice.section.value)
        words.addWidget(name)
    words.addWidget(label(f"Asked: {report.results[entry.place].item.text}", "small"))
    if advice.quote:
        words.addWidget(label(f"You said: “{advice.quote}”", "muted"))
    words.addWidget(label(advice.text, "strong"))
    if advice.say:
        words.addWidget(label(f"You might say: “{advice.say}”"))
    if entry.answers > 1:
        words.addWidget(label(f"The same came up in {count(entry.answers, 'answer')}.", "small"))
    return words
