"""How many minutes a day: one of a few, or any number that is typed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.segments import Segments

CHOICES = (15, 30, 45, 60, 90)
MOST_TYPED = 999
"""More than a plan may have, so that the reason can be told instead of another number standing there."""


class MinutesChoice(QWidget):
    """Signals: ``changed()``."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: Segments[int] = Segments("Minutes a day", [(minutes, str(minutes)) for minutes in CHOICES])
        self.typed = QSpinBox()
        self.typed.lineEdit().setTextMargins(SPACE - 2, 0, SPACE - 2, 0)
        self.typed.setRange(1, MOST_TYPED)
        self.typed.setSuffix(" min")
        self.typed.setAccessibleName("Minutes a day, typed")
        self.typed.setMinimumWidth(12 * SPACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.choices)
        row.addWidget(self.typed)
        self.choices.picked.connect(self.typed.setValue)
        self.typed.valueChanged.connect(self._changed)

    @property
    def minutes(self) -> int:
        """What is chosen or typed."""
        return self.typed.value()

    def show_minutes(self, minutes: int) -> None:
        """Show a number."""
        self.typed.setValue(minutes)
        self._show_choice()

    def interpret(self) -> None:
        """Take what is being typed as it is."""
        self.typed.interpretText()

    @Slot()
    def _changed(self) -> None:
        self._show_choice()
        self.changed.emit()

    def _show_choice(self) -> None:
        self.choices.show_value(self.minutes if self.minutes in CHOICES else None)
