"""Where words are written: some that were left out, a sentence, or a whole typed answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.labels import heading, label

MOST = 20_000
"""Characters; about half an hour of talk."""


class WordsDialog(QDialog):
    """One line, or with ``long`` several. Esc leaves everything as it is; Ctrl+Return accepts from several lines.

    Signals: ``written(str, bool)``, the words, and whether few words that changed are to be remembered.
    """

    written = Signal(str, bool)

    def __init__(
        self,
        title: str,
        hint: str,
        parent: QWidget,
        text: str = "",
        *,
        long: bool = False,
        remember: bool = False,
        accept: str = "&Save",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._before = text
        self.field: QLineEdit | _Lines = _Lines(text) if long else QLineEdit(text)
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(hint)
        self.remember = QCheckBox("Correct single &terms in later answers too")
        self.remember.setChecked(remember)
        self.accept_button = QPushButton(accept)
        self.cancel_button = QPushButton("Cancel")
        self._lay_out(title, hint)
        self.remember.setVisible(remember)
        self._connect()
        self._changed()

    def _lay_out(self, title: str, hint: str) -> None:
        self.accept_button.setProperty("kind", "primary")
        self.accept_button.setAccessibleName(self.accept_button.text().replace("&", ""))
        self.accept_button.setDefault(True)
        self.cancel_button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(int(1.5 * SPACE))
        layout.addWidget(heading(title))
        layout.addWidget(label(hint, "muted"))
        layout.addWidget(self.field)
        layout.addWidget(self.remember)
        layout.addLayout(buttons)
        layout.addStrut(54 * SPACE)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._changed)
        if isinstance(self.field, QLineEdit):
            self.field.setMaxLength(MOST)
        else:
            self.field.accepted.connect(self._accept)
        self.accept_button.clicked.connect(self._accept)
        self.cancel_button.clicked.connect(self.reject)

    @property
    def text(self) -> str:
        """What is written now, without blanks around it."""
        written = self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()
        return written.strip()

    @Slot()
    def _changed(self) -> None:
        self.accept_button.setEnabled(bool(self.text) and self.text != self._before and len(self.text) <= MOST)

    @Slot()
    def _accept(self) -> None:
        if self.accept_button.isEnabled():
            self.accept()
            self.written.emit(self.text, self.remember.isChecked())


class _Lines(QPlainTextEdit):
    """Several lines; Tab leaves them. Signals: ``accepted()``, Ctrl+Return was pressed."""

    accepted = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(18 * SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)
