"""Tells how far long work is, whichever bar of the window shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from voice_interviewer.practice.clock import Clock
from voice_interviewer.ui.cues.milestones import Milestones

LOOK_MS = 2_000


class ProgressWatch(QObject):
    """Looks at every bar that is shown, now and then. Signals: none."""

    def __init__(self, window: QWidget, clock: Clock, wanted: Callable[[], bool], tell: Callable[[str], None]) -> None:
        """``wanted`` says whether somebody listens, ``tell`` tells them."""
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._wanted = wanted
        self._tell = tell
        self._bars: dict[QProgressBar, Milestones] = {}
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Tell of every bar that has passed a quarter since the last look."""
        bars = self._window.findChildren(QProgressBar) if self._wanted() else []
        shown = [bar for bar in bars if bar.isVisible() and bar.maximum() > bar.minimum()]
        self._bars = {bar: self._bars.get(bar) or Milestones(self._clock) for bar in shown}
        for bar, milestones in self._bars.items():
            passed = milestones.passed((bar.value() - bar.minimum()) / (bar.maximum() - bar.minimum()))
            if passed:
                self._tell(f"{bar.accessibleName() or 'Progress'}: {passed} done.")
