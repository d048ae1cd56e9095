"""The bar at the foot of the window that shows messages. It never takes the focus.

Undo has a key as well: by Tab it is far, and a message passes. Screen readers are told by `ui.cues`, and never
while the microphone records.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from voice_interviewer.ui.shell.messages import Message, Tone
from voice_interviewer.ui.shell.shortcuts import UNDO
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme

INFO_MS = 8000
"""How long a message that needs no answer stays; while the pointer or the keyboard is on the bar it waits."""

OFFER_MS = 20_000
"""How long one stays that offers something, such as Undo: nothing else may lead back once it has gone."""

_ICONS = {
    Tone.INFO: ("circle-check", "good"),
    Tone.WARNING: ("triangle-alert", "warning"),
    Tone.ERROR: ("circle-alert", "record"),
}


class MessageBar(QFrame):
    """Shows the newest message; errors and warnings come back when a later one is closed. Signals: none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages: list[Message] = []
        self._before: QWidget | None = None
        self._icon = QLabel()
        self.label = QLabel()
        self.action_button = QPushButton()
        self._key = QLabel()
        self._close = QToolButton()
        self.timer = QTimer(self, singleShot=True, interval=INFO_MS)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown."""
        return self._messages[-1] if self._messages else None

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show a message above the others; one that says the same is not kept twice."""
        same = [m for m in self._messages if (m.text, m.advice) == (message.text, message.advice)]
        stays = [m for m in self._messages if not m.passes and m not in same]
        self._messages = [*stays, message]
        self._draw()

    @Slot()
    def close_message(self) -> None:
        """Take the shown message away."""
        held = self._has_keyboard
        if self._messages:
            self._messages.pop()
        self._draw()
        if held and not self._has_keyboard:
            self._give_keyboard_back()

    @Slot()
    def undo(self) -> None:
        """Take back what the shown message tells; nothing where it offers nothing, or something else."""
        if self.message is not None and self.message.leads_back:
            self._act()

    @Slot()
    def _act(self) -> None:
        message = self.message
        self.close_message()
        if message is not None and message.on_action is not None:
            message.on_action()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._start_timer()
        super().leaveEvent(event)

    def _lay_out(self) -> None:
        self.setProperty("notice", True)
        self.setProperty("atFoot", True)  # a distance to the foot of the window, there only while this is shown
        self.setAccessibleName("Message")
        self._icon.setAccessibleName("Kind of message")
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action_button.hide()
        self._key.setProperty("role", "small")
        for button in (self.action_button, self._close):  # a click leaves the keyboard where it is, on the page
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setProperty("kind", "quiet")
        self._close.setAccessibleName("Close the message")
        self._close.setToolTip("Close")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(int(1.5 * SPACE))
        for widget in (self._icon, self.label, self._key, self.action_button, self._close):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self._close.clicked.connect(self.close_message)
        self.action_button.clicked.connect(self._act)
        self.timer.timeout.connect(self.close_message)
        self._theme.changed.connect(self._draw)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @Slot()
    def _draw(self) -> None:
        message = self.message
        self.timer.stop()
        self.setVisible(message is not None)
        if message is None:
            return
        icon, colour = _ICONS[message.tone]
        self._icon.setPixmap(self._theme.icon(icon, colour).pixmap(ICON, ICON))
        self._close.setIcon(self._theme.icon("x", "muted"))
        self.label.setText(f"{message.text} {message.advice}".strip())
        self.label.setAccessibleName(self.label.text())
        self.action_button.setText(message.action)
        self.action_button.setAccessibleName(message.action)
        self.action_button.setToolTip(UNDO.shown if message.leads_back else "")
        self.action_button.setVisible(bool(message.action))
        self._key.setText(UNDO.shown)
        self._key.setVisible(message.leads_back)
        self._start_timer()

    def _start_timer(self) -> None:
        message = self.message
        if message is not None and message.passes and not self._attended:
            self.timer.start(OFFER_MS if message.action else INFO_MS)

    @property
    def _attended(self) -> bool:
        """Whether the pointer or the keyboard is on it."""
        return self.underMouse() or self._has_keyboard

    @property
    def _has_keyboard(self) -> bool:
        return self._close.hasFocus() or self.action_button.hasFocus()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        own = (self.action_button, self._close)
        if new in own:
            self.timer.stop()
            self._before = old if old not in own else self._before
        elif old in own:
            self._start_timer()

    def _give_keyboard_back(self) -> None:
        """To where it was on the page: left to itself it would go on to the side bar."""
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
