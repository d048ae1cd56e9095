"""The words that the user never wants marked, and how to have them marked again."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from voice_interviewer.delivery.wording import written
from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.emptying import forget_buttons
from voice_interviewer.ui.widgets.flow_layout import FlowLayout
from voice_interviewer.ui.widgets.labels import heading, label
from voice_interviewer.ui.widgets.plain_tip import plain_tip

HOW = (
    "Words and phrases that are never counted as filler words, crutch words, hedges or habits of yours. Press one to "
    "have it counted again, in answers from now on."
)
NONE_YET = "None yet. On an answer's page, the cross beside a word under “Wording” puts it here."


class OwnWords(QWidget):
    """A button a word, to stand in a card. Signals: none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.buttons: dict[str, QPushButton] = {}
        """By the word."""
        self.state = label("", "muted")
        self._list = QWidget()
        self._flow = FlowLayout(self._list, SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for widget in (heading("Words that are fine"), label(HOW, "small"), self.state, self._list):
            column.addWidget(widget)
        context.theme.changed.connect(self._show_icons)

    @Slot()
    def refresh(self) -> None:
        """Show what is remembered now; a file that makes no sense is named."""
        forget_buttons(self, self._flow, self.buttons)
        try:
            known = self._context.services.glossary.own_words.all()
        except UserError as error:
            known = ()
            self.state.setText(str(error))
        else:
            self.state.setText(NONE_YET)
        self.state.setVisible(not known)
        self._list.setVisible(bool(known))
        for phrase in known:
            self._add(phrase)
        self._show_icons()

    def _add(self, phrase: str) -> None:
        button = QPushButton(written(phrase).replace("&", "&&"))  # one alone would mark a key
        button.setAccessibleName(f"Count again: {phrase}")
        button.setToolTip(plain_tip(f"Count “{written(phrase)}” again from now on"))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # so that the cross stands behind the word
        button.clicked.connect(lambda: self._remove(phrase))
        self._flow.addWidget(button)
        self.buttons[phrase] = button

    @Slot()
    def _show_icons(self) -> None:
        for button in self.buttons.values():
            button.setIcon(self._context.theme.icon("x", "muted"))

    def _remove(self, phrase: str) -> None:
        try:
            self._context.services.glossary.own_words.remove(phrase)
        except UserError as error:
            self._context.messages.error(error)
            return
        self.refresh()
        self._context.messages.info(f"“{written(phrase)}” is counted again.", "Undo", lambda: self._put_back(phrase))

    def _put_back(self, phrase: str) -> None:
        try:
            self._context.services.glossary.own_words.add(phrase)
        except UserError as error:
            self._context.messages.error(error)
        self.refresh()
