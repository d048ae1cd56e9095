"""Notes beside a take: jotted down while thinking, or written here."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import Card, heading, label

SAVE_MS = 1_500
"""How long after a key the notes are stored: soon enough that hardly a word could be lost."""

LINES = (2, 12)
"""The field is never lower and never higher than so many lines; then it scrolls."""


class NotesCard(Card):
    """The notes as they were written, in a field of their own height. Hidden while there are none, until `write`.

    Signals: ``edited(str)``, when the notes are to be stored: a moment after a key, and when the field is left.
    """

    edited = Signal(str)

    def __init__(self, notes: str) -> None:
        super().__init__()
        self._stored = notes
        self.field = QPlainTextEdit(notes)
        self.field.setAccessibleName("Your notes")
        self.field.setPlaceholderText("What you want to remember about this take")
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # else the card takes all room
        self.note = label("", "small")
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self.body.addWidget(heading("Your notes"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.note)
        self.note.hide()
        if not notes.strip():
            self.hide()
        self.field.textChanged.connect(self._show_change)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._timer.timeout.connect(self.save)
        self._fit()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether something was written that nobody was told to store."""
        return self.text != self._stored

    def write(self) -> None:
        """Show the field, and let the user write at the end of it."""
        self.show()
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus()

    def go_on(self, before: "NotesCard") -> None:
        """Take the place of this one, whose notes are told: with what stands there by now."""
        if before.text != self.text:
            self._stored = before.text
            self.field.setPlainText(before.text)
        self.setVisible(not before.isHidden())

    @Slot()
    def save(self) -> None:
        """Tell what is to be stored, if that is not known yet."""
        self._timer.stop()
        if self.unsaved:
            self._stored = self.text
            self.edited.emit(self.text)

    def show_saved(self) -> None:
        """The notes are stored."""
        self._say("" if self.unsaved else "Saved.")

    def show_failed(self, stored: str) -> None:
        """They could not be stored: ``stored`` is what the library holds. The field keeps what was written."""
        self._stored = stored
        self._say("Not saved. They stay here, and are stored when you go on writing or leave the field.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() is QEvent.Type.FocusOut:
            self.save()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @Slot()
    def _show_change(self) -> None:
        self._say("")
        self._timer.start()

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @Slot()
    def _fit(self) -> None:
        """As high as the notes are long."""
        least, most = LINES
        lines = min(max(round(self.field.document().size().height()), least), most)
        self.field.setFixedHeight(lines * self.field.fontMetrics().lineSpacing() + 3 * SPACE)
