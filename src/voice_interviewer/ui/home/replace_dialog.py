"""Asks before a question pack takes the place of another version of it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label

KEPT = "The old file is kept beside it. Takes of its questions stay in your history."


class ReplaceDialog(QDialog):
    """Esc means no. Signals: those of QDialog; ``accepted()`` where it is to be replaced."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Replace a question pack")
        self.replace_button = QPushButton("&Replace it")
        self.replace_button.setProperty("kind", "primary")
        self.replace_button.setDefault(True)
        self.cancel_button = QPushButton("Cancel")
        for button in (self.replace_button, self.cancel_button):
            button.setAccessibleName(button.text().replace("&", ""))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.replace_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading(question))
        layout.addWidget(label(KEPT, "muted"))
        layout.addLayout(buttons)
        layout.addStrut(54 * SPACE)
        self.replace_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)
