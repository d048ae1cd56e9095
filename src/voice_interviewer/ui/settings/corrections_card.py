"""What the user corrected once, and how to have it corrected no longer."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout

from voice_interviewer.errors import UserError
from voice_interviewer.jargon.corrections import Correction
from voice_interviewer.ui.settings.own_words import OwnWords
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.emptying import forget_buttons
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.plain_tip import plain_tip

HOW = (
    "Words that you corrected in a transcript are written right in every later answer. "
    "Answers that you have already given stay as they are."
)
NONE_YET = "None yet."


class CorrectionsCard(QFrame):
    """A card with one row a correction. Signals: none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("card", True)
        self.buttons: dict[str, QPushButton] = {}
        """The buttons that forget, by what was heard."""
        self.state = label("", "muted")
        self.own_words = OwnWords(context)
        """The words that are never marked: the user's say too."""
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(3 * SPACE)
        self._rows.setVerticalSpacing(SPACE)
        self._rows.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(heading("Words you corrected"))
        layout.addWidget(label(HOW, "small"))
        layout.addWidget(self.state)
        layout.addLayout(self._rows)
        layout.addSpacing(SPACE)
        layout.addWidget(self.own_words)

    @Slot()
    def refresh(self) -> None:
        """Show what is remembered now; a file that makes no sense is named."""
        self.own_words.refresh()
        forget_buttons(self, self._rows, self.buttons)
        try:
            known = self._context.services.glossary.corrections.all()
        except UserError as error:
            self.state.setText(str(error))
            self.state.show()
            return
        self.state.setText(NONE_YET)
        self.state.setVisible(not known)
        for row, correction in enumerate(known):
            self._add(row, correction)

    def _add(self, row: int, correction: Correction) -> None:
        button = QPushButton("Forget")
        button.setAccessibleName(f"Forget: {correction.heard}, corrected to {correction.right}")
        button.setToolTip(plain_tip(f"Write “{correction.heard}” as it is heard from now on"))
        button.clicked.connect(lambda: self._forget(correction))
        self._rows.addWidget(label(f"“{correction.heard}”", "muted", wrap=False), row, 0)
        self._rows.addWidget(label(f"→ {correction.right}"), row, 1)
        self._rows.addWidget(button, row, 2, Qt.AlignmentFlag.AlignRight)
        self.buttons[correction.heard] = button

    def _forget(self, correction: Correction) -> None:
        try:
            self._context.services.glossary.forget(correction.heard)
        except UserError as error:
            self._context.messages.error(error)
            return
        self.refresh()
        self._context.messages.info(
            f"“{correction.heard}” is no longer corrected.", "Undo", lambda: self._remember(correction)
        )

    def _remember(self, correction: Correction) -> None:
        try:
            self._context.services.glossary.remember(correction.heard, correction.right)
        except UserError as error:
            self._context.messages.error(error)
        self.refresh()
