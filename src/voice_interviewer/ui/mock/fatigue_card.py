"""How an interview went over its minutes of speaking."""

from PySide6.QtCore import Slot

from voice_interviewer.programme.mock.fatigue import Fatigue
from voice_interviewer.report.mock_minutes import HOW
from voice_interviewer.ui.mock.fatigue_chart import FatigueChart
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label

DASHED = "A dashed line stands where a measure changed."
CHOOSE = "Point at a minute, or go through them with the arrow keys, to read its numbers."


class FatigueCard(Card):
    """Without enough speech it says so, and there is no chart. No signals."""

    def __init__(self, theme: Theme, fatigue: Fatigue) -> None:
        super().__init__()
        self.chart: FatigueChart | None = None
        self.told = label(CHOOSE, "small")
        self.body.addWidget(heading("Over the interview"))
        self.body.addWidget(label(fatigue.text))
        if fatigue.minutes:
            self.chart = FatigueChart(theme, fatigue)
            self.chart.told.connect(self._tell)
            self.body.addWidget(label(f"{HOW} {DASHED}" if fatigue.changes else HOW, "small"))
            self.body.addWidget(self.chart)
        self.body.addWidget(self.told)
        self.told.setVisible(self.chart is not None)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self.told.setText(f"{words}." if words else CHOOSE)
