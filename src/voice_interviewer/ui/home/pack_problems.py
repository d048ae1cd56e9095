"""Says which question packs could not be used, and where their mistakes are. Good packs are not touched by it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.bank.problem import Problem
from voice_interviewer.errors import PackError
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.wording import count

MOST_LINES = 6
"""Mistakes in view at once; the others are scrolled to."""


class PackProblems(QFrame):
    """One sentence; the list of mistakes opens below it. Hidden while there are none. Signals: none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.toggle = QPushButton("Show the mistakes")
        self.close_button = QPushButton("Close")
        self.mistakes = QPlainTextEdit(readOnly=True)
        self._lay_out()
        self.toggle.clicked.connect(self._toggled)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Packs of the folder have these mistakes, or none."""
        files = sorted({problem.file.name for problem in problems})
        are = "was" if len(files) == 1 else "were"
        self.sentence.setText(f"{count(len(files), 'question pack')} {are} left out: {', '.join(files)}")
        self._list(tuple(map(str, problems)))
        self.close_button.hide()  # it goes when they are mended
        self.setVisible(bool(problems))

    def show_refused(self, error: PackError) -> None:
        """A file that was to come in has mistakes; the list opens at once, since somebody waits for it."""
        self.sentence.setText(error.message)
        self._list(error.problems)
        self._show_list(len(error.problems) > 1)  # a single one is in the sentence
        self.toggle.setVisible(len(error.problems) > 1)
        self.close_button.show()
        self.show()

    def _lay_out(self) -> None:
        self.setProperty("notice", True)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.toggle.setAccessibleName("Show the mistakes")
        self.close_button.setAccessibleName("Close the message about the question pack")
        self.mistakes.setAccessibleName("Mistakes in question packs")
        self.mistakes.setTabChangesFocus(True)
        self.mistakes.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.addLayout(row)
        layout.addWidget(self.mistakes)

    def _list(self, mistakes: Sequence[str]) -> None:
        self.mistakes.setPlainText("\n".join(mistakes))
        lines = min(max(len(mistakes), 2), MOST_LINES)
        self.mistakes.setFixedHeight(lines * self.mistakes.fontMetrics().lineSpacing() + 3 * SPACE)

    @Slot()
    def _toggled(self) -> None:
        self._show_list(self.mistakes.isHidden())

    def _show_list(self, shown: bool) -> None:
        self.mistakes.setVisible(shown)
        self.toggle.setText("Hide the mistakes" if shown else "Show the mistakes")
        self.toggle.setAccessibleName(self.toggle.text())
