"""What the panels of the rehearsal page have in common: words in the middle, and a row of buttons with one primary."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from voice_interviewer.ui.shell.shortcuts import Key, tell
from voice_interviewer.ui.shell.theme import SPACE, text_scale
from voice_interviewer.ui.widgets.flow_layout import FlowLayout

WIDEST = 64 * SPACE


class StagePanel(QWidget):
    """One stage of a rehearsal. Its buttons are its signals: the page connects them.

    Signals: none of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside, self._widest = QWidget(self), WIDEST
        self.primary: QPushButton | None = None
        """What Enter presses."""

    def fill(self, *parts: QWidget | QLayout, spacing: int = 2 * SPACE, widest: int = WIDEST) -> None:
        """Put the parts below each other, a little above the middle."""
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        column.addStretch(2)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(3)
        self._widest = widest
        self._inside.setLayout(column)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._inside)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """The panel grows with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._inside.setMaximumWidth(round(self._widest * text_scale(self)))

    def button(
        self, label: str, key: Key | None = None, kind: str = "", tip: str = "", icon: bool = False
    ) -> QPushButton:
        """A new button; the key that does the same stands in its tooltip. With ``icon`` it will be given one."""
        button = QPushButton()
        button.setProperty("hasIcon", icon)
        caption(button, label)
        button.setProperty("kind", kind)
        if key is not None:
            tell(button, tip or key.does, key)
        else:
            button.setToolTip(tip or label)
        if kind in {"primary", "record"}:
            self.primary = button
        return button

    def row(self, *buttons: QWidget) -> FlowLayout:
        """The buttons in the middle, the primary one first; side by side as far as there is room."""
        row = FlowLayout(spacing=SPACE, line=Qt.AlignmentFlag.AlignHCenter)
        for button in buttons:
            row.addWidget(button)
        return row

    def line(self, role: str = "") -> QLabel:
        """A new label that wraps; hidden while it has nothing to say."""
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.hide()
        return label

    def take_focus(self) -> None:
        """Let Enter and Space press the primary button."""
        if self.primary is not None:
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)


def caption(button: QPushButton, label: str) -> None:
    """Write on a button; a space keeps the words off its icon."""
    button.setText(f" {label}" if button.property("hasIcon") else label)
    button.setAccessibleName(label)


def say(label: QLabel, sentence: str) -> None:
    """Let a label say something, or be silent and take no room."""
    if label.text() != sentence:
        label.setText(sentence)
        label.setAccessibleName(sentence)
    label.setVisible(bool(sentence))


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at; it looks only when the widget is polished."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().polish(widget)
