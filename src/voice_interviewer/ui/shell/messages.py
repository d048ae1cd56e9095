"""What the window tells the user outside any one page. Anything may post; the message bar shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from voice_interviewer.errors import UserError
from voice_interviewer.ui.shell.language import tr

_BACK = ("Undo", "Keep it after all", "Go on with them")
"""What the buttons of messages are called that take something back, or lead back."""


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
    stays: bool = False
    """Whether it waits until it is closed, as errors and warnings do."""

    @property
    def passes(self) -> bool:
        """Whether it goes by itself."""
        return self.tone is Tone.INFO and not self.stays

    @property
    def leads_back(self) -> bool:
        """Whether what it offers takes back what was done: then the key for that does it too."""
        return self.on_action is not None and self.action in {*_BACK, *map(tr, _BACK)}


@dataclass(frozen=True, slots=True)
class Told:
    """What is told to screen readers only: it is on the screen already."""

    text: str
    urgent: bool = False
    """Whether it may cut short what is being read."""
    topic: str = ""
    """What it is about: the next one of the same topic takes its place where it was not told yet."""
    settles: bool = False
    """Whether it changes with every key: then it is told when it has stood for a moment."""


class Messages(QObject):
    """The mailbox. Messages that come before the window is there are kept and handed over by `flush`.

    Signals: ``posted(Message)``; ``told(Told)``, for screen readers.
    """

    posted = Signal(object)
    told = Signal(object)

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

    def tell(self, text: str, topic: str = "", settles: bool = False) -> None:
        """Tell screen readers what has changed on the screen."""
        self.told.emit(Told(text, topic=topic, settles=settles))

    def flush(self) -> None:
        """From now on post at once, beginning with what was kept."""
        early, self._early = self._early or [], None
        for message in early:
            self.posted.emit(message)
