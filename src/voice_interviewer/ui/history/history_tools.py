"""The line above the history: a search that looks as one types, and what can be done with the chosen takes."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme

SEARCH_MS = 120
"""How long the search waits after a key, so that a word typed quickly is looked up once."""


class HistoryTools(QWidget):
    """Buttons ``open``, ``export`` and ``delete``; the field ``search``.

    Signals: ``search_changed(str)``, a moment after the last key.
    """

    search_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self.search = self._search_field()
        self.open = self._button("&Open", shortcuts.OPEN)
        self.export = self._button("&Export …", shortcuts.EXPORT)
        self.delete = self._button("&Delete", shortcuts.DELETE)
        self.delete.setProperty("kind", "danger")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.search, stretch=1)
        for button in (self.open, self.export, self.delete):
            layout.addWidget(button)
        self.search.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._look)
        theme.changed.connect(self._show_icons)
        self._show_icons()
        self.show_chosen(0)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.search.text().strip()

    def show_chosen(self, takes: int) -> None:
        """Offer what can be done with so many takes."""
        self.open.setEnabled(takes == 1)
        self.export.setEnabled(takes > 0)
        self.delete.setEnabled(takes > 0)
        self.delete.setText(f"&Delete {takes}" if takes > 1 else "&Delete")

    def _search_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("Search questions and answers")
        field.setAccessibleName("Search questions and answers")
        field.setToolTip(shortcuts.FIND.hint)
        field.setClearButtonEnabled(True)
        return field

    def _button(self, text: str, key: shortcuts.Key) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&", "").removesuffix(" …"))
        button.setToolTip(key.hint)
        return button

    @Slot()
    def _look(self) -> None:
        self.search_changed.emit(self.words)

    @Slot()
    def _show_icons(self) -> None:
        self.open.setIcon(self._theme.icon("folder-open"))
        self.export.setIcon(self._theme.icon("download"))
        self.delete.setIcon(self._theme.icon("trash-2", "record"))
