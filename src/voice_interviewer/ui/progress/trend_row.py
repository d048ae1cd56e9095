"""One measure: its chart, and beside it what became of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.programme.progress.trends import Trend
from voice_interviewer.ui.progress.chart_marks import caption
from voice_interviewer.ui.progress.trend_chart import TrendChart
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label


class TrendRow(QWidget):
    """Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, trend: Trend) -> None:
        super().__init__()
        self.trend = trend
        of_section = trend.measure.group is Group.SECTION
        self.chart = TrendChart(theme, trend, trend.measure.key if of_section else "accent")
        self.caption = label("", "small")
        self.chart.take_wanted.connect(self.take_wanted)
        self.chart.told.connect(self._tell)
        left = QVBoxLayout()
        left.setSpacing(SPACE // 2)
        left.addWidget(self.chart)
        left.addWidget(self.caption)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * SPACE)
        row.addLayout(left, stretch=1)
        row.addLayout(self._words(of_section), stretch=1)
        self._tell("")

    def _words(self, of_section: bool) -> QVBoxLayout:
        name = label(Section(self.trend.measure.key).title if of_section else self.trend.measure.name, "section")
        if of_section:
            name.setProperty("section", self.trend.measure.key)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(name)
        words.addWidget(label(_alone(self.trend)))
        if latest := self._latest():
            words.addWidget(latest)
        words.addStretch()
        return words

    def _latest(self) -> QLabel | None:
        """The latest take beside the usual range."""
        if not self.trend.points:
            return None
        measure, usual = self.trend.measure, self.trend.usual
        text = f"Latest: {measure.told(self.trend.points[-1].value)} {measure.unit}"
        if usual is not None:
            low, high = measure.told(usual.low), measure.told(usual.high)
            text += f"; mostly {low}" + (f" to {high}" if high != low else "") + f" in the {usual.takes} takes before"
        made = label(f"{text}.", "small")
        made.setAlignment(Qt.AlignmentFlag.AlignTop)
        return made

    @Slot(str)
    def _tell(self, words: str) -> None:
        """Below the chart: what the chosen point stands for, else which takes are shown."""
        self.caption.setText(f"{words}. Press to open it." if words else caption(self.trend, self.chart.marks))


def _alone(trend: Trend) -> str:
    """The sentence without the name, which stands over it."""
    words = trend.sentence.removeprefix(f"{trend.measure.name}: ")
    return words[:1].upper() + words[1:]
