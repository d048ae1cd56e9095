"""What was read about governance and rights, with what to remember of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from voice_interviewer.programme.wording import day_name
from voice_interviewer.ui.plan.entry_form import EntryForm
from voice_interviewer.ui.plan.journal_changes import Change
from voice_interviewer.ui.plan.readings import Reading, new_reading
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

ABOUT = "What you read about governance and rights, and the sentence of it that you would say in an interview."


class ReadingsCard(Card):
    """Signals: ``change_wanted(Change)``, of the journal."""

    change_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[QWidget] = []
        self._buttons: list[QToolButton] = []
        self.form = EntryForm("What you read", "What to remember of it", "Note it", self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE)
        self.body.addWidget(heading("What you read"))
        self.body.addWidget(label(ABOUT, "muted"))
        self.body.addLayout(self._list)
        self.body.addWidget(self.form)
        theme.changed.connect(self._show_icons)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show these."""
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self.rows = [self._row(reading) for reading in readings]
        for row in self.rows:
            self._list.addWidget(row)
        self._show_icons()
        tab_as_laid_out(self)

    def _row(self, reading: Reading) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(reading.title, "strong"))
        words.addWidget(label(reading.note))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(words, stretch=1)
        layout.addWidget(label(day_name(reading.day), "small", wrap=False), alignment=Qt.AlignmentFlag.AlignTop)
        if reading.event is not None:
            layout.addWidget(self._remove_button(reading, reading.event), alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _remove_button(self, reading: Reading, event: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setAccessibleName(f"Remove: {reading.title}")
        button.setToolTip("Remove")
        change = Change(f"Removed: {reading.title}.", strikes=(event,))
        button.clicked.connect(lambda: self.change_wanted.emit(change))
        self._buttons.append(button)
        return button

    @Slot()
    def _show_icons(self) -> None:
        for button in self._buttons:
            button.setIcon(self._theme.icon("x", "muted"))

    def _add(self, title: str, note: str) -> None:
        event = new_reading(title, note)
        self.change_wanted.emit(Change(f"Noted: {event.title}.", (event,)))
