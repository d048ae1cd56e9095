"""The dialog that is seen while takes are put together: how far it is, and a way to call it off."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_column import dialog_column
from voice_interviewer.ui.widgets.labels import heading, label


class BuildDialog(QDialog):
    """Cancel and Esc reject it. No signals of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Putting it together")
        self.setMinimumWidth(50 * SPACE)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Progress of putting it together")
        self.cancel_button = QPushButton("&Cancel")
        self.cancel_button.setAccessibleName("Cancel putting it together")
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.bar, stretch=1)
        row.addWidget(self.cancel_button)
        stay = label("Your takes stay as they are, whatever comes of it.", "muted")
        dialog_column(self, heading("Putting it together"), stay, row, narrowest=0)

    @Slot(float)
    def show_share(self, share: float) -> None:
        """How far it is, 0 to 1."""
        self.bar.setValue(round(100 * share))
