"""Asks before something goes for good, and names what goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import label


class ConfirmDialog(QDialog):
    """The safe button has the focus, so that Enter pressed too early deletes nothing. Signals: those of QDialog."""

    def __init__(self, title: str, what_goes: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.cancel_button = QPushButton("&Cancel")
        self.cancel_button.setAccessibleName("Cancel")
        self.cancel_button.setDefault(True)
        self.go_button = QPushButton(button)
        self.go_button.setAccessibleName(button.replace("&", ""))
        self.go_button.setProperty("kind", "danger")
        self.go_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch()
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(label(title, "question"))
        layout.addWidget(label(what_goes))
        layout.addWidget(label("This cannot be undone.", "strong"))
        layout.addStretch()
        layout.addLayout(buttons)
        self.setMinimumWidth(60 * SPACE)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.accept)
        self.cancel_button.setFocus()
