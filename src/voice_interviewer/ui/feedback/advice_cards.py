"""What to do next time, first of all; what went wrong with the way out; and what went well."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from voice_interviewer.structure.grade import Advice, Grade, Pitfall
from voice_interviewer.ui.feedback.evidence import Evidence
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label

_NUMBER = 3 * SPACE
"""Width of the column of numbers, so that the points line up."""


class AdviceCard(Card):
    """At most three things to do, each with what was said and what to say. No signals."""

    def __init__(self, advice: Sequence[Advice]) -> None:
        super().__init__()
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Next time" if len(advice) > 1 else "One thing for next time"))
        for number, point in enumerate(advice, start=1):
            self.body.addLayout(self._point(str(number) if len(advice) > 1 else "", point))

    def _point(self, number: str, point: Advice) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        if point.section is not None:
            name = label(point.section.title, "section", wrap=False)
            name.setProperty("section", point.section.value)
            words.addWidget(name)
        if point.quote:
            words.addWidget(label(f"You said: “{point.quote}”", "muted"))
        words.addWidget(label(point.text, "strong"))
        if point.say:
            words.addWidget(label(f"You might say: “{point.say}”"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        if number:
            place = label(number, "number", wrap=False)
            place.setFixedWidth(_NUMBER)
            row.addWidget(place, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, stretch=1)
        return row


class PitfallCard(Card):
    """One pitfall: what it is, the sentences that show it, and the way out. Signals: ``play_requested(Span)``."""

    play_requested = Signal(object)

    def __init__(self, theme: Theme, pitfall: Pitfall, grade: Grade, playable: bool) -> None:
        super().__init__()
        self.body.addLayout(icon_line(theme, "triangle-alert", "warning", heading(pitfall.title)))
        self.body.addWidget(label(pitfall.explanation))
        if pitfall.evidence:
            evidence = Evidence(theme, grade, pitfall.evidence, playable)
            evidence.play_requested.connect(self.play_requested)
            self.body.addWidget(evidence)
        self.body.addWidget(label(f"Way out: {pitfall.way_out}", "strong"))


class StrengthsCard(Card):
    """What to keep. No signals."""

    def __init__(self, theme: Theme, strengths: Sequence[str]) -> None:
        super().__init__()
        self.body.addWidget(heading("Keep doing"))
        for strength in strengths:
            self.body.addLayout(icon_line(theme, "circle-check", "good", label(strength)))
