"""How both takes were spoken, figure by figure. An arrow says which way a figure went, never that this is good."""

from PySide6.QtWidgets import QGridLayout

from voice_interviewer.comparison.result import Observed
from voice_interviewer.report import comparison_words as say
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label


class ObservedCard(Card):
    """One row a figure. No signals."""

    def __init__(self, figures: tuple[Observed, ...]) -> None:
        super().__init__()
        self.setAccessibleName("Delivery, as observed")
        self.body.addWidget(heading("Delivery, as observed"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for column, title in enumerate(("", "Left", "Right", "Change")):
            grid.addWidget(label(title, "small", wrap=False), 0, column)
            grid.setColumnStretch(column, 0 if column else 1)
        for row, figure in enumerate(figures, start=1):
            grid.addWidget(label(figure.name), row, 0)
            grid.addWidget(label(say.observed(figure, 0), wrap=False), row, 1)
            grid.addWidget(label(say.observed(figure, 1), wrap=False), row, 2)
            grid.addWidget(label(say.observed_change(figure), "muted", wrap=False), row, 3)
        self.body.addLayout(grid)
        self.body.addStretch()
