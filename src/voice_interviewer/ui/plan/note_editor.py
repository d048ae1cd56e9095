"""The line in which something is written beside a task."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.ui.plan.readings import LONGEST
from voice_interviewer.ui.plan.task_line import BUTTON
from voice_interviewer.ui.shell.shortcuts import MAKE_PLAN, PUT_AWAY, bind
from voice_interviewer.ui.shell.theme import SPACE


class NoteEditor(QWidget):
    """Hidden until `begin`. Signals: ``finished(str)``, the note is as it should be; ``left()``, it was put away."""

    finished = Signal(str)
    left = Signal()

    def __init__(self, planned: PlannedTask) -> None:
        super().__init__()
        self._title = planned.task.title
        self.edit = QLineEdit()
        self.edit.setAccessibleName(f"Note beside: {self._title}")
        self.edit.setPlaceholderText("What to remember of it, if you like")
        self.edit.setMaxLength(LONGEST)
        self.edit.setObjectName(f"note {planned.task.id}")
        self.button = QPushButton()
        self.button.setMinimumWidth(BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, SPACE // 2)
        row.setSpacing(SPACE)
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._finish)
        # By `returnPressed` the line hands Enter on to the window, which presses what has the focus by then: the button
        # that opens the line again.
        bind(self.edit, MAKE_PLAN, self._finish, Qt.ShortcutContext.WidgetShortcut)
        bind(self.edit, PUT_AWAY, self.leave, Qt.ShortcutContext.WidgetShortcut)
        self.show_whether_done(planned.done is not None)
        self.hide()

    @property
    def draft(self) -> str:
        """What is written and not finished yet."""
        return "" if self.isHidden() else self.edit.text().strip()

    def show_whether_done(self, done: bool) -> None:
        """Finishing a note of a task that is open ticks it."""
        self.button.setText("Keep" if done else "Done")
        self.button.setAccessibleName(f"{self.button.text()}: {self._title}")
        self.button.setToolTip("Keep the note" if done else "Tick the task, with this note")

    def begin(self, text: str) -> None:
        """Let the user write; a draft stays as it is."""
        if self.isHidden():
            self.edit.setText(text)
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self, text: str) -> None:
        """A note could not be kept: it stands here again, unless another is being written."""
        if self.isHidden():
            self.edit.setText(text)
            self.show()

    @Slot()
    def leave(self) -> None:
        """Put it away."""
        self.hide()
        self.left.emit()

    @Slot()
    def _finish(self) -> None:
        text = self.edit.text()
        self.leave()
        self.finished.emit(text)
