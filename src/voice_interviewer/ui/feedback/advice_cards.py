"""What to do next time, first of all; what went wrong with the way out; and what went well."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from voice_interviewer.structure.grade import Advice, Grade, Pitfall
from voice_interviewer.ui.feedback.evidence import Evidence
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.advice_point import advice_point
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label


class AdviceCard(Card):
    """At most three things to do, each with what was said and what to say. No signals."""

    def __init__(self, advice: Sequence[Advice]) -> None:
        super().__init__()
        self.body.setSpacing(2 * SPACE)
        self.body.addWidget(heading("Next time" if len(advice) > 1 else "One thing for next time"))
        for number, point in enumerate(advice, start=1):
            self.body.addLayout(advice_point(str(number) if len(advice) > 1 else "", point))


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
