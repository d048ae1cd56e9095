"""One piece of advice, as feedback on an answer and the report of an interview show it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from voice_interviewer.structure.grade import Advice
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label, section_label

_NUMBER = 3 * SPACE
"""Width of the column of numbers, so that the points line up."""


def advice_point(number: str, advice: Advice, asked: str = "", again: str = "") -> QHBoxLayout:
    """What was said and what to say, behind its number where it has one.

    ``asked`` is the question, where several were; ``again`` a last line on how often it came up.
    """
    words = QVBoxLayout()
    words.setSpacing(SPACE // 2)
    if advice.section is not None:
        words.addWidget(section_label(advice.section, wrap=False))
    for text, role in (
        (asked, "small"),
        (f"You said: “{advice.quote}”" if advice.quote else "", "muted"),
        (advice.text, "strong"),
        (f"You might say: “{advice.say}”" if advice.say else "", ""),
        (again, "small"),
    ):
        if text:
            words.addWidget(label(text, role))
    row = QHBoxLayout()
    row.setSpacing(SPACE)
    if number:
        place = label(number, "number", wrap=False)
        place.setFixedWidth(_NUMBER)
        row.addWidget(place, alignment=Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, stretch=1)
    return row
