"""The level meter: a bar in decibels with the last peak held, and the same in words."""

import time
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from voice_interviewer.ui.rehearsal.level_words import SENTENCES, Level, LevelWords
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.voice.ports import SILENT_DB, RecorderStatus

FLOOR_DB = -60.0
"""Left end of the bar; the right end is full scale, 0 dB."""

HOLD_SECONDS = 1.5
"""How long a peak stays before it falls, as on mixing desks."""

FALL_DB_PER_SECOND = 20.0
"""How fast a held peak falls afterwards (the fall-back of a DIN peak meter, IEC 60268-10 type I)."""


def share(level_db: float) -> float:
    """Where a level lies on the bar, 0 to 1."""
    return min(1.0, max(0.0, 1.0 - level_db / FLOOR_DB))


class PeakHold:
    """The highest level of late, falling slowly."""

    def __init__(self) -> None:
        self.level_db = SILENT_DB
        self._since = 0.0
        self._now = 0.0

    def hear(self, level_db: float, now: float) -> float:
        """Take in a level at a time (seconds of a steady clock) and return the held one."""
        elapsed, self._now = now - self._now, now
        if level_db >= self.level_db:
            self.level_db, self._since = level_db, now
        elif now - self._since > HOLD_SECONDS:
            self.level_db = max(level_db, self.level_db - FALL_DB_PER_SECOND * elapsed)
        return self.level_db


class LevelBar(QWidget):
    """The painted bar. Signals: none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = 0.0
        self._peak = 0.0
        self._colour = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(40 * SPACE, int(1.5 * SPACE))

    def show_level(self, level: float, peak: float, colour: str) -> None:
        """Paint a level and a held peak, both 0 to 1, in a colour of the scheme."""
        self._level, self._peak, self._colour = level, peak, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        round_by = box.height() / 2
        painter.setPen(QPen(self._theme.colour("outline"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_by, round_by)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._colour))
        if self._level > 0.0:
            wide = max(box.height(), box.width() * self._level)
            painter.drawRoundedRect(QRectF(0, 0, wide, box.height()), round_by, round_by)
        if self._peak > 0.0:
            painter.drawRect(QRectF(max(0.0, box.width() * self._peak - 3), 0, 3, box.height()))
        painter.end()


class LevelMeter(QWidget):
    """Bar and words. Signals: none."""

    def __init__(self, theme: Theme, centred: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._words = LevelWords()
        self._peak = PeakHold()
        self._bar = LevelBar(theme)
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)  # a problem names a device as its maker did
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._bar)
        layout.addWidget(self._sentence)
        self._bar.setAccessibleName("Microphone level")
        self.level = Level.WAITING
        self.reset()

    @property
    def sentence(self) -> str:
        """The level in words, as shown."""
        return self._sentence.text()

    def reset(self) -> None:
        """Empty, as before the first sound."""
        self._words.reset()
        self._peak = PeakHold()
        self._bar.show_level(0.0, 0.0, "muted")
        self._say(Level.WAITING)

    @Slot(object)
    def show_status(self, status: RecorderStatus) -> None:
        """Follow the recorder; a problem it reports is shown in its own words."""
        now = self._clock()
        level = self._words.hear(status, now)
        peak = self._peak.hear(status.level_db, now)
        self._bar.show_level(share(status.level_db), share(peak), _COLOURS[level])
        self._say(level, str(status.problem) if status.problem else "")

    def _say(self, level: Level, instead: str = "") -> None:
        sentence = instead or SENTENCES[level]
        if sentence != self._sentence.text():
            self._sentence.setText(sentence)
            self._sentence.setAccessibleName(sentence)
            self._sentence.setProperty("role", "muted" if not instead and level in _CALM else "warning")
            self._sentence.style().polish(self._sentence)
        self.level = level


_CALM = {Level.WAITING, Level.GOOD}
_COLOURS = {
    Level.WAITING: "muted",
    Level.GOOD: "good",
    Level.QUIET: "warning",
    Level.CLIPPED: "record",
    Level.NO_SIGNAL: "warning",
}
