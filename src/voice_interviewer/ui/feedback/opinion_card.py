"""The place for a second opinion on a take's page: how to ask for one, and what came back beside our own scores."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.opinion import wording
from voice_interviewer.opinion.beside import Row, beside
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.structure.grade import Grade
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, icon_line, label
from voice_interviewer.ui.widgets.pips import Pips
from voice_interviewer.ui.widgets.wording import breakable

HOW = (
    "Your answer was graded on this computer. You can also ask a server that you choose in Settings. You see the exact "
    "text, and where it goes, before anything is sent."
)
_ROW = 4
"""Lines of the grid that one score takes: the scores, the reason, the quote, and room below."""


class OpinionCard(Card):
    """Whatever a server wrote is shown as plain text. Signals: ``ask_requested()``."""

    ask_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = heading("Second opinion")
        self.about = label(HOW, "muted")
        self.ask_button = QPushButton("Ask for a second &opinion …")
        self.ask_button.setAccessibleName("Ask for a second opinion")
        self.ask_button.clicked.connect(self.ask_requested)
        self._result: QWidget | None = None
        buttons = QHBoxLayout()
        buttons.addWidget(self.ask_button)
        buttons.addStretch()
        self.body.addWidget(self.title)
        self.body.addWidget(self.about)
        self.body.addLayout(buttons)

    def show_opinion(self, grade: Grade, opinion: Opinion) -> None:
        """Show it in place of the one before."""
        if self._result is not None:
            self._result.hide()
            self._result.deleteLater()
        self.title.setText(breakable(wording.title(opinion)))
        self.about.setText(wording.SOMEBODY_ELSES)
        self.ask_button.setText("Ask &once more …")
        self.ask_button.setAccessibleName("Ask once more for a second opinion")
        self._result = self._made(grade, opinion)
        self.body.insertWidget(2, self._result)

    def _made(self, grade: Grade, opinion: Opinion) -> QWidget:
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, SPACE, 0, SPACE)
        column.setSpacing(SPACE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(0, 1)
        for place, name in enumerate(("This app", "Theirs"), start=1):
            grid.addWidget(label(name, "small", wrap=False), 0, place)
        for number, row in enumerate(beside(grade, opinion)):
            self._add_row(grid, 1 + _ROW * number, row)
        column.addLayout(grid)
        if opinion.suggestions:
            column.addWidget(label("It suggests", "strong"))
            for suggestion in opinion.suggestions:
                column.addWidget(label(breakable(f"•  {suggestion}")))
        return result

    def _add_row(self, grid: QGridLayout, line: int, row: Row) -> None:
        name = label(row.name, "section", wrap=False)
        if row.section is not None:
            name.setProperty("section", row.section.value)
        grid.addWidget(name, line, 0)
        grid.addLayout(self._score(row, row.ours, "This app"), line, 1)
        grid.addLayout(self._score(row, row.theirs.score, "Theirs"), line, 2)
        if row.apart:
            apart = label(f"{row.apart} apart", "warning", wrap=False)
            grid.addLayout(icon_line(self._theme, "triangle-alert", "warning", apart), line, 3)
        grid.addWidget(label(breakable(row.theirs.reason)), line + 1, 0, 1, 4)
        quote = _quote(row)
        if quote is not None:
            grid.addWidget(quote, line + 2, 0, 1, 4)
        grid.setRowMinimumHeight(line + 3, SPACE)

    def _score(self, row: Row, score: int | None, whose: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        if score is None:
            line.addWidget(label("not graded", "muted", wrap=False))
        else:
            colour = row.section.value if row.section is not None else "accent"
            line.addWidget(Pips(self._theme, score, row.best, colour, f"{whose}: {row.name}"))
            line.addWidget(label(f"{score} of {row.best}", "score", wrap=False))
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return line


def _quote(row: Row) -> QLabel | None:
    if row.theirs.quote:
        return label(breakable(f"“{row.theirs.quote}”"), "muted")
    return label(wording.QUOTE_MISSING, "small") if row.theirs.quote_missing else None
