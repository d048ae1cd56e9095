"""One of today's tasks: its line, what there is to do, and a note beside it."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.programme.plan.model import PlannedTask
from voice_interviewer.ui.plan.note_editor import NoteEditor
from voice_interviewer.ui.plan.task_line import BUTTON, TaskLine
from voice_interviewer.ui.plan.tick_box import BOX
from voice_interviewer.ui.plan.ways import takes_a_note
from voice_interviewer.ui.shell.shortcuts import NOTE_TASK, bind
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out
from voice_interviewer.ui.widgets.take_link import TakeLink

_INDENT = BOX + SPACE + SPACE // 2


class TaskRow(QWidget):
    """Signals: ``ticked(PlannedTask, bool)``; ``opened(PlannedTask)``; ``noted(PlannedTask, str)``, a note was
    finished; ``take_wanted(int)``.
    """

    ticked = Signal(object, bool)
    opened = Signal(object)
    noted = Signal(object, str)
    take_wanted = Signal(object)

    def __init__(self, theme: Theme, planned: PlannedTask, present: date) -> None:
        super().__init__()
        self._theme = theme
        self.line = TaskLine(theme, planned, present)
        self.text = label(planned.task.text, "muted")
        self.note = label("")
        self.editor = NoteEditor(planned)
        self.note_button = QPushButton("Note")
        self.link: TakeLink | None = None
        self._below = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.show_task(planned, present)

    @property
    def planned(self) -> PlannedTask:
        """The task as it is shown."""
        return self.line.planned

    def show_task(self, planned: PlannedTask, present: date) -> None:
        """Show how the same task stands now; what is being written beside it stays."""
        done = planned.done is not None
        self.line.show_task(planned, present)
        self.text.setVisible(not done)
        self.note.setText(f"Your note: {planned.note}")
        self.editor.show_whether_done(done)
        self._show_note()
        self._show_link()

    def _lay_out(self) -> None:
        title = self.planned.task.title
        self.note_button.setObjectName(f"write {self.planned.task.id}")
        self.note_button.setAccessibleName(f"Write a note beside: {title}")
        self.note_button.setToolTip(NOTE_TASK.hint)
        self.note_button.setMinimumWidth(BUTTON)
        self._below.setContentsMargins(_INDENT, 0, 0, 0)
        self._below.setSpacing(SPACE // 2)
        for widget in (self.text, self.note, self.editor):
            self._below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addLayout(self._below)
        self.line.row.addWidget(self.note_button)
        self.note_button.setVisible(takes_a_note(self.planned.task))
        if takes_a_note(self.planned.task):
            bind(self, NOTE_TASK, self._write, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        tab_as_laid_out(self)

    def _connect(self) -> None:
        self.line.ticked.connect(self._tick)
        self.line.opened.connect(self.opened)
        self.note_button.clicked.connect(self._toggle_editor)
        self.editor.finished.connect(self._note_it)
        self.editor.left.connect(self._editor_left)

    @Slot(object, bool)
    def _tick(self, planned: PlannedTask, checked: bool) -> None:
        """What is being written beside a task belongs to its tick."""
        draft = self.editor.draft
        if checked and draft:
            self.editor.hide()
            self._note_it(draft)
        else:
            self.ticked.emit(planned, checked)

    @Slot(str)
    def _note_it(self, text: str) -> None:
        self.noted.emit(self.planned, text)

    @Slot()
    def _toggle_editor(self) -> None:
        if self.editor.isHidden():
            self._write()
        else:
            self.editor.leave()

    @Slot()
    def _write(self) -> None:
        self.editor.begin(self.planned.note)
        self._show_note()

    @Slot()
    def _editor_left(self) -> None:
        self._show_note()
        self.note_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_note(self) -> None:
        self.note.setVisible(bool(self.planned.note) and self.editor.isHidden())

    def _show_link(self) -> None:
        take = self.planned.done.take if self.planned.done else None
        if self.link is not None and self.link.take_id != take:
            self.link.hide()
            self.link.deleteLater()
            self.link = None
        if self.link is None and take is not None:
            self.link = TakeLink(self._theme, take, "Open the take")
            self.link.take_wanted.connect(self.take_wanted)
            self._below.addWidget(self.link)
