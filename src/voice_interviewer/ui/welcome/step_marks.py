"""How far one has come: a mark a step, and in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.pips import Pips


class StepMarks(QWidget):
    """No signals."""

    def __init__(self, theme: Theme, titles: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._titles = titles
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * SPACE)
        self.words = label("", "muted", wrap=False)
        self._marks = Pips(theme, 0, len(titles), "accent", "Steps")
        self._row.addWidget(self._marks)
        self._row.addWidget(self.words)

    def show_step(self, place: int) -> None:
        """The step of that place is shown."""
        marks = Pips(self._theme, place + 1, len(self._titles), "accent", "Steps")
        self._row.replaceWidget(self._marks, marks)
        self._marks.hide()
        self._marks.deleteLater()
        self._marks = marks
        self.words.setText(f"Step {place + 1} of {len(self._titles)}")
