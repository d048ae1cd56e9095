"""The answer at a glance: its sentences, pauses and pace over its time, and the seconds of each section."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from voice_interviewer.answer import Span
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.structure.budget import SectionTime, times_of
from voice_interviewer.take import Findings
from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.anatomy.glance_view import GlanceView
from voice_interviewer.ui.anatomy.pace_line import pace_line
from voice_interviewer.ui.anatomy.section_times import SectionTimes
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.explanation import ExplainButton
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

_LEGEND = "Wedges: filled pauses. Hatched: long silences."
_TOO_LITTLE = "Too little was said for a pace."


class GlanceCard(Card):
    """For a graded answer that was spoken. Signals: ``play_requested(Span)``, ``play_from_requested(float)``."""

    play_requested = Signal(object)
    play_from_requested = Signal(float)

    def __init__(self, theme: Theme, findings: Findings, anatomy: Anatomy, playable: bool) -> None:
        super().__init__()
        self._delivery = findings.delivery
        times = times_of(findings.grade)
        pace = pace_line(findings.delivery)
        silent = [entry.section for entry in times if entry.silent and entry.budget]
        self.view = GlanceView(theme, anatomy, silent, pace, playable)
        self.view.play_requested.connect(self.play_requested)
        self.view.play_from_requested.connect(self.play_from_requested)
        self._caption = label("", "small")
        self._lay_out(theme, times)
        self._tell_pace()

    def show_compared(self, compared: Compared) -> None:
        """Set the pace against the person's own, where their last takes are enough for that."""
        self.view.show_pace(pace_line(self._delivery, compared))
        self._tell_pace(compared)

    def show_position(self, second: float, stretch: Span | None = None) -> None:
        """Where the playhead is, and what is chosen to be repeated."""
        self.view.show_position(second, stretch)

    def _lay_out(self, theme: Theme, times: Sequence[SectionTime]) -> None:
        explained = (
            definitions.FILLED_PAUSES,
            definitions.LONG_PAUSES,
            definitions.WINDOWS,
            definitions.BESIDE_LAST_TAKES,
        )
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(heading("Your answer at a glance"))
        head.addWidget(ExplainButton(theme, explained, "Your answer at a glance"))
        head.addStretch()
        self.body.addLayout(head)
        self.body.addWidget(self.view)
        self.body.addWidget(self._caption)
        if times:
            self.body.addWidget(SectionTimes(theme, times))

    def _tell_pace(self, compared: Compared | None = None) -> None:
        pace = pace_line(self._delivery, compared)
        too_little = "" if self._delivery.manner.stutters else _TOO_LITTLE
        self._caption.setText(f"{_LEGEND} {pace.caption if pace is not None else too_little}".strip())
