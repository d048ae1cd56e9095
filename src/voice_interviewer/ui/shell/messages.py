"""What the window tells the user outside any one page. Anything may post; the message bar shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError


class Tone(StrEnum):
    """How much a message matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """One message: what happened, what to do, and at most one thing to press (such as Undo)."""

    text: str
    tone: Tone = Tone.INFO
    advice: str = ""
    action: str = ""
    on_action: Callable[[], None] | None = None


class Messages(QObject):
    """The mailbox. Messages that come before the window is there are kept and handed over by `flush`.

    Signals: ``posted(Message)``.
    """

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._early: list[Message] | None = []

    def post(self, message: Message) -> None:
        """Show a message."""
        if self._early is None:
            self.posted.emit(message)
        else:
            self._early.append(message)

    def info(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Say that something worked, with at most one thing to press."""
        self.post(Message(text, Tone.INFO, "", action, on_action))

    def error(self, error: UserError) -> None:
        """Say what went wrong and what to do."""
        self.post(Message(error.message, Tone.ERROR, error.advice))

    def flush(self) -> None:
        """From now on post at once, beginning with what was kept."""
        early, self._early = self._early or [], None
        for message in early:
            self.posted.emit(message)
