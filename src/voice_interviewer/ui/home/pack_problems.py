"""Says which question packs could not be used, and where their mistakes are. Good packs are not touched by it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.bank.problem import Problem
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.wording import count


class PackProblems(QFrame):
    """One sentence; the list of mistakes opens below it. Hidden while there are none. Signals: none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.toggle = QPushButton("Show the mistakes")
        self.mistakes = QPlainTextEdit(readOnly=True)
        self._lay_out()
        self.toggle.clicked.connect(self._toggled)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these mistakes, or nothing."""
        files = sorted({problem.file.name for problem in problems})
        are = "was" if len(files) == 1 else "were"
        self.sentence.setText(f"{count(len(files), 'question pack')} {are} left out: {', '.join(files)}")
        self.mistakes.setPlainText("\n".join(map(str, problems)))
        self.setVisible(bool(problems))

    def _lay_out(self) -> None:
        self.setProperty("notice", True)
        self.sentence.setWordWrap(True)
        self.toggle.setAccessibleName("Show the mistakes")
        self.mistakes.setAccessibleName("Mistakes in question packs")
        self.mistakes.setTabChangesFocus(True)
        self.mistakes.setMaximumHeight(14 * SPACE)
        self.mistakes.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.addLayout(row)
        layout.addWidget(self.mistakes)

    @Slot()
    def _toggled(self) -> None:
        shown = self.mistakes.isHidden()
        self.mistakes.setVisible(shown)
        self.toggle.setText("Hide the mistakes" if shown else "Show the mistakes")
        self.toggle.setAccessibleName(self.toggle.text())
