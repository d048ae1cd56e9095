"""Tells screen readers what has changed, and never while the microphone records: what they say would be recorded."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from voice_interviewer.ui.shell.messages import Told

SETTLES_MS = 700
"""How long something that changes with every key must stand before it is told."""

LOOK_MS = 250
"""How often to look whether the microphone records no more, while something waits to be told."""


class ScreenReader(Protocol):
    """Reads to whoever does not see."""

    @property
    def listens(self) -> bool:
        """Whether one runs."""
        ...

    def say(self, text: str, urgent: bool) -> None:
        """Read it out when what is being read has ended; what is urgent may cut that short."""
        ...


class QtScreenReader:
    """Whatever listens to Qt's announcements: Orca, NVDA, JAWS, Narrator, VoiceOver."""

    def __init__(self, window: QObject) -> None:
        self._window = window

    @property
    def listens(self) -> bool:
        return QAccessible.isActive()

    def say(self, text: str, urgent: bool) -> None:
        if not self.listens:
            return
        event = QAccessibleAnnouncementEvent(self._window, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Tells one thing after the other, and holds them while ``recording()``. Signals: none."""

    def __init__(self, reader: ScreenReader, recording: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._recording = recording
        self._waiting: list[Told] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell_all)

    @property
    def waiting(self) -> tuple[Told, ...]:
        """What is yet to be told, in order."""
        return tuple(self._waiting)

    @Slot(object)
    def tell(self, told: Told) -> None:
        """Tell it now; later where it may change still, or where the microphone records."""
        if told.topic:
            self._waiting = [other for other in self._waiting if other.topic != told.topic]
        if told not in self._waiting:
            self._waiting.append(told)
        if told.settles:
            self._timer.start(SETTLES_MS)
        else:
            self._tell(unsettled=False)

    @Slot()
    def _tell_all(self) -> None:
        self._tell(unsettled=True)

    def _tell(self, unsettled: bool) -> None:
        """What waits, with what may change still or without."""
        if self._recording():
            self._timer.start(LOOK_MS)
            return
        due = [told for told in self._waiting if unsettled or not told.settles]
        self._waiting = [told for told in self._waiting if told not in due]
        for told in sorted(due, key=lambda told: not told.urgent):
            self._reader.say(told.text, told.urgent)
