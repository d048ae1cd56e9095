"""What the user sees when the app cannot start at all, such as when the library is from a newer version."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.theme import SPACE


class StartProblem(QDialog):
    """One sentence, what to do, and a button to quit. Signals: those of QDialog."""

    def __init__(self, error: UserError) -> None:
        super().__init__()
        self.setWindowTitle("Voice Interviewer cannot start")
        heading, advice = QLabel(error.message), QLabel(error.advice)
        heading.setProperty("role", "heading")
        for label in (heading, advice):
            label.setWordWrap(True)
        button = QPushButton("&Quit")
        button.setAccessibleName("Quit")
        button.setProperty("kind", "primary")
        button.setDefault(True)
        button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading)
        layout.addWidget(advice)
        layout.addLayout(row)
        self.setMinimumWidth(60 * SPACE)
