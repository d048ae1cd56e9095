"""Asks before something goes for good, and names what goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column
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
        layout = dialog_column(self, label(title, "question"), label(what_goes))
        layout.addWidget(label("This cannot be undone.", "strong"))
        layout.addStretch()
        layout.addLayout(dialog_buttons(self.go_button, self.cancel_button))
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.accept)
        self.cancel_button.setFocus()
