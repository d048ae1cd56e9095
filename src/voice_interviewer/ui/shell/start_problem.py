"""What the user sees when the app cannot start at all, such as when the library is from a newer version."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from voice_interviewer.errors import UserError
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column


class StartProblem(QDialog):
    """One sentence, what to do, and a button to quit. Signals: those of QDialog."""

    def __init__(self, error: UserError) -> None:
        super().__init__()
        self.setWindowTitle("Voice Interviewer cannot start")
        heading, advice = QLabel(error.message), QLabel(error.advice)
        heading.setProperty("role", "heading")
        for label in (heading, advice):
            label.setTextFormat(Qt.TextFormat.PlainText)  # the name of a folder may look like markup
            label.setWordWrap(True)
        button = QPushButton("&Quit")
        button.setAccessibleName("Quit")
        button.setProperty("kind", "primary")
        button.setDefault(True)
        button.clicked.connect(self.accept)
        dialog_column(self, heading, advice, dialog_buttons(button))
