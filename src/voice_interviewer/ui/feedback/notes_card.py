"""What was jotted down while thinking, beside what was said then."""

from PySide6.QtCore import Qt

from voice_interviewer.ui.widgets.labels import Card, heading, label


class NotesCard(Card):
    """The notes as they were written; they can be selected and copied. No signals."""

    def __init__(self, notes: str) -> None:
        super().__init__()
        text = label(notes.strip())
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setAccessibleName("Your notes")
        self.body.addWidget(heading("Your notes"))
        self.body.addWidget(text)
