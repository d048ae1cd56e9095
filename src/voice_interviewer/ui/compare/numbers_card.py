"""What the two takes say differently about the same thing: the first thing that an interviewer would catch."""

from voice_interviewer.comparison.clashes import Differs
from voice_interviewer.comparison.result import Row, Side
from voice_interviewer.ui.compare.idea_table import IdeaTable
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label

_WHY = "The same idea, with another number or owner in each take. Decide which one is right, and say it every time."


class NumbersCard(Card):
    """No signals; those of ``table`` are of use."""

    def __init__(self, theme: Theme, rows: tuple[Row, ...], playable: dict[Side, bool]) -> None:
        super().__init__()
        kinds = {clash.differs for row in rows for clash in row.clashes}
        self.title = _title(kinds)
        self.setAccessibleName(self.title)
        self.table = IdeaTable(theme, rows, playable, titled=True)
        self.body.addLayout(icon_line(theme, "triangle-alert", "warning", heading(self.title)))
        self.body.addWidget(label(_WHY, "muted"))
        self.body.addWidget(self.table)


def _title(kinds: set[Differs]) -> str:
    if Differs.OWNER not in kinds:
        return "Numbers that differ"
    return "Numbers and owners that differ" if Differs.FIGURE in kinds else "Owners that differ"
