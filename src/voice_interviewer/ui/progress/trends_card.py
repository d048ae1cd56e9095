"""Whether something is getting better: charts of sections, buckets or delivery, one kind at a time."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.programme.progress.trends import Trend, Trends
from voice_interviewer.ui.progress.trend_row import TrendRow
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.segments import Segments

TITLE = "Is it getting better?"
GROUP_TITLES = {Group.SECTION: "Sections", Group.BUCKET: "Buckets", Group.DELIVERY: "Delivery"}
LEGEND = (
    "A point is a take, oldest first. The shaded band is the middle half of your own takes before the latest, "
    "the dashed line their median."
)
SHARP = 2.0
"""Pixels of a saved picture for each of the window's, so that it can be printed."""


class TrendsCard(Card):
    """Signals: ``take_wanted(int)``."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, trends: Trends, group: Group) -> None:
        super().__init__()
        self._theme = theme
        self.switch: Segments[Group] = Segments("What to look at", list(GROUP_TITLES.items()))
        head = QHBoxLayout()
        head.addWidget(heading(TITLE), stretch=1)
        head.addWidget(self.switch, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(label(LEGEND, "small"))
        self.body.addSpacing(SPACE)
        self.panels: Mapping[Group, QWidget] = {
            Group.SECTION: self._panel(trends.sections),
            Group.BUCKET: self._panel(trends.buckets),
            Group.DELIVERY: self._panel(trends.delivery),
        }
        self.switch.picked.connect(self._show)
        self.group = group
        """What is shown."""
        self._show(group)

    def picture(self) -> QPixmap:
        """The charts that are shown, with their title and legend, on the ground of a card."""
        panel = self.panels[self.group]
        head, edge = _picture_head(f"{TITLE} {GROUP_TITLES[self.group]}", panel.width()), 2 * SPACE
        below = edge + head.height() + SPACE
        picture = QPixmap(QSize(panel.width() + 2 * edge, below + panel.height() + edge) * SHARP)
        picture.setDevicePixelRatio(SHARP)
        picture.fill(self._theme.colour("surface"))
        children = QWidget.RenderFlag.DrawChildren
        head.render(picture, QPoint(edge, edge), renderFlags=children)
        panel.render(picture, QPoint(edge, below), renderFlags=children)
        return picture

    @Slot(object)
    def _show(self, group: Group) -> None:
        self.group = group
        self.switch.show_value(group)
        for name, panel in self.panels.items():
            panel.setVisible(name is group)

    def _panel(self, trends: Sequence[Trend]) -> QWidget:
        panel = QWidget()
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2 * SPACE)
        for trend in trends:
            row = TrendRow(self._theme, trend)
            row.take_wanted.connect(self.take_wanted)
            rows.addWidget(row)
        self.body.addWidget(panel)
        return panel


def _picture_head(title: str, width: int) -> QWidget:
    """What stands over the charts in a picture of them, as wide as they are."""
    head = QWidget()
    lines = QVBoxLayout(head)
    lines.setContentsMargins(0, 0, 0, 0)
    for line in (heading(title), label(LEGEND, "small")):
        lines.addWidget(line)
        line.ensurePolished()  # or its height would be that of another font
    head.resize(width, head.heightForWidth(width))
    return head
