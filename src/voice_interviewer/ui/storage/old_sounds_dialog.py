"""Chooses whose recordings go while the words and findings stay."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QSpinBox, QWidget

from voice_interviewer.errors import for_user
from voice_interviewer.library.disk_use import OldSounds, old_sounds
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.dialog_column import dialog_buttons, dialog_column
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import count, megabytes

DAYS = 90
MOST_DAYS = 3_650
LOOK_MS = 150
"""How long the count waits after a change, so that a held arrow key asks once."""


class OldSoundsDialog(QDialog):
    """Says how many and how much before the button can be pressed. The button removes for good.

    Signals: ``chosen(OldSounds)``; those of QDialog.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: OldSounds | None = None
        self._looks = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Remove old recordings")
        self.days = QSpinBox()
        self.days.setRange(0, MOST_DAYS)
        self.days.setValue(DAYS)
        self.days.setAccessibleName("Older than, in days")
        self.days.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.starred = QCheckBox("&Keep the recordings of starred takes")
        self.starred.setChecked(True)
        self.found = label("", "strong")
        self.cancel_button = QPushButton("&Cancel")
        self.cancel_button.setDefault(True)
        self.go_button = QPushButton("&Remove")
        self.go_button.setProperty("kind", "danger")
        self.go_button.setAutoDefault(False)
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._lay_out()
        self.days.valueChanged.connect(self._wait)
        self.starred.toggled.connect(self._wait)
        self._timer.timeout.connect(self._look)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self._go)
        self._look()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        line.addWidget(label("Of takes older than", wrap=False))
        line.addWidget(self.days)
        line.addWidget(label("days", wrap=False))
        line.addStretch()
        layout = dialog_column(
            self,
            label("Remove the sound, keep the words", "question"),
            label("What was said and found stays, and can be searched. It can be heard and transcribed no more."),
            line,
            self.starred,
            self.found,
            narrowest=58 * SPACE,
        )
        layout.addStretch()
        layout.addLayout(dialog_buttons(self.go_button, self.cancel_button))

    @Slot()
    def _wait(self) -> None:
        self._looks += 1  # what is being counted is no longer what is asked for
        self.go_button.setEnabled(False)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        self._looks += 1
        look, services = self._looks, self._context.services
        before = services.now() - timedelta(days=self.days.value())
        starred_too = not self.starred.isChecked()
        self.go_button.setEnabled(False)
        self.found.setText("Counting …")
        self._context.tasks.run(
            lambda _token, _report: old_sounds(services.library, before, starred_too),
            lambda found: self._show(look, found),
            lambda error: self._show_problem(look, error),
        )

    def _show(self, look: int, found: OldSounds) -> None:
        if look != self._looks:
            return
        self._found = found
        number = len(found.take_ids)
        self.go_button.setEnabled(number > 0)
        self.go_button.setText(f"&Remove {count(number, 'recording')} for good" if number else "&Remove")
        text = f"{count(number, 'recording')}, {megabytes(found.size)}. This cannot be undone."
        self.found.setText(text if number else "No take is that old and has a recording.")

    def _show_problem(self, look: int, error: Exception) -> None:
        problem = str(for_user(error))
        if look == self._looks:
            self.found.setText(problem)

    @Slot()
    def _go(self) -> None:
        if self._found is not None:
            self.chosen.emit(self._found)
            self.accept()
