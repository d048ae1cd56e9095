"""Asks how the plan is to stand in the calendar, before the file is named."""

from datetime import time

from PySide6.QtCore import QTime, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label

USUAL = QTime(18, 0)
ABOUT = (
    "Makes a file with an event for each day and for the interview. Open it in your calendar. When the plan has "
    "changed, make it again: its events take the place of those before."
)


class CalendarDialog(QDialog):
    """Signals: ``chosen(object)``, the time of day at which events begin, None for events of whole days."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add to your calendar")
        self.whole_days = QRadioButton("&Whole days, which keep nobody busy")
        self.at_a_time = QRadioButton("Every day &at")
        self._group = QButtonGroup(self)
        self.time = QTimeEdit(USUAL)
        self.save_button = QPushButton("&Save as …")
        self.cancel_button = QPushButton("Cancel")
        self._lay_out()
        self.at_a_time.toggled.connect(self.time.setEnabled)
        self.save_button.clicked.connect(self._choose)
        self.cancel_button.clicked.connect(self.reject)

    @property
    def at(self) -> time | None:
        """The time of day that is chosen."""
        chosen = self.time.time()
        return time(chosen.hour(), chosen.minute()) if self.at_a_time.isChecked() else None

    def _lay_out(self) -> None:
        for button in (self.whole_days, self.at_a_time):
            self._group.addButton(button)
        self.whole_days.setChecked(True)
        self.time.setEnabled(False)
        self.time.setDisplayFormat("HH:mm")
        self.time.setAccessibleName("Time of day")
        self.time.lineEdit().setTextMargins(SPACE - 2, 0, SPACE - 2, 0)
        self.time.setMinimumWidth(12 * SPACE)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self.save_button.setAccessibleName("Save as")
        self.cancel_button.setAccessibleName("Cancel")
        daily = QHBoxLayout()
        daily.setSpacing(SPACE)
        daily.addWidget(self.at_a_time)
        daily.addWidget(self.time)
        daily.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading("Add to your calendar"))
        layout.addWidget(label(ABOUT, "muted"))
        layout.addWidget(self.whole_days)
        layout.addLayout(daily)
        layout.addLayout(buttons)
        layout.addStrut(54 * SPACE)

    @Slot()
    def _choose(self) -> None:
        at = self.at
        self.accept()
        self.chosen.emit(at)
