"""The recording as a picture that is also the position slider: bars, pauses, filled pauses and the playhead."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip

from voice_interviewer.answer import Span
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock

BAR = 2
GAP = 1
"""Widths of a bar and of the space after it, in device-independent pixels."""

STEP_SECONDS = 5.0
"""How far an arrow key goes."""

_MARKS = 10
"""Height of the lane above the bars in which filled pauses are marked."""


class Waveform(QSlider):
    """A slider over the recording, in milliseconds, drawn as its waveform.

    Click or drag to go somewhere; the arrows go 5 s, Page up and down 15 s, Home and End to the ends.
    Signals: ``sought(float)``, the second that the user chose (not sent when the player moves it).
    """

    sought = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._peaks: tuple[float, ...] = ()
        self._fillers: tuple[tuple[str, Span], ...] = ()
        self._pauses: tuple[Span, ...] = ()
        self._pictures: tuple[QPixmap, QPixmap] | None = None  # what is still to be heard, what was heard
        self.setSingleStep(round(1000 * STEP_SECONDS))
        self.setPageStep(round(3000 * STEP_SECONDS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Position in the recording")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._moved_by_user)
        theme.changed.connect(self._forget_pictures)

    def show_recording(self, seconds: float, fillers: Sequence[tuple[str, Span]], pauses: Sequence[Span]) -> None:
        """Begin with a recording of that length and its marks; its peaks come later."""
        self._peaks, self._fillers, self._pauses = (), tuple(fillers), tuple(pauses)
        self.blockSignals(True)
        self.setRange(0, max(1, round(1000 * seconds)))
        self.setValue(0)
        self.blockSignals(False)
        self._forget_pictures()

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Draw these, each 0 to 1, evenly over the whole recording."""
        self._peaks = tuple(peaks)
        self._forget_pictures()

    def show_position(self, seconds: float) -> None:
        """Move the playhead, telling nobody."""
        self.blockSignals(True)
        self.setValue(round(1000 * seconds))
        self.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * SPACE, 7 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, 7 * SPACE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.hint_at(event.pos().x()), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_pictures()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pictures is None:
            self._pictures = self._drawn("muted", 0.45), self._drawn("accent", 1.0)
        ahead, heard = self._pictures
        painter = QPainter(self)
        head = self._x(self.value() / 1000)
        painter.drawPixmap(0, 0, ahead)
        painter.setClipRect(QRectF(0, 0, head, self.height()))
        painter.drawPixmap(0, 0, heard)
        painter.setClipping(False)
        self._paint_head(painter, head)

    @Slot(int)
    def _moved_by_user(self, milliseconds: int) -> None:
        self.update()
        self.sought.emit(milliseconds / 1000)

    @Slot()
    def _forget_pictures(self) -> None:
        self._pictures = None
        self.update()

    def _go_to(self, event: QMouseEvent) -> None:
        self.setValue(round(1000 * self._seconds_at(event.position().x())))

    def _seconds_at(self, x: float) -> float:
        return self.maximum() / 1000 * min(1.0, max(0.0, x / max(1, self.width())))

    def _x(self, seconds: float) -> float:
        return self.width() * 1000 * seconds / self.maximum()

    def hint_at(self, x: float) -> str:
        """What is marked at that pixel, and its time."""
        near = self._seconds_at(x)
        reach = 4 * self.maximum() / 1000 / max(1, self.width())
        for text, span in self._fillers:
            if span.start - reach <= near <= span.end + reach:
                return f"{text} at {clock(span.start)}"
        for span in self._pauses:
            if span.start <= near <= span.end:
                return f"Pause of {span.seconds:.1f} s at {clock(span.start)}"
        return clock(near)

    def _drawn(self, colour: str, alpha: float) -> QPixmap:
        """Bars and marks as a picture, so that a moving playhead costs two copies and no drawing."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._draw_pauses(painter)
        painter.setBrush(self._theme.colour(colour, alpha))
        self._draw_bars(painter)
        self._draw_fillers(painter)
        painter.end()
        return picture

    def _draw_bars(self, painter: QPainter) -> None:
        middle, reach = (self.height() + _MARKS) / 2, (self.height() - _MARKS) / 2 - 2
        bars = max(1, self.width() // (BAR + GAP))
        for bar in range(bars):
            first, last = bar * len(self._peaks) // bars, (bar + 1) * len(self._peaks) // bars
            loud = max(self._peaks[first : max(last, first + 1)], default=0.0)
            half = max(0.75, reach * loud**0.7)  # quiet speech is drawn larger than life, or nothing of it shows
            painter.drawRoundedRect(QRectF(bar * (BAR + GAP), middle - half, BAR, 2 * half), 1, 1)

    def _draw_pauses(self, painter: QPainter) -> None:
        painter.setBrush(self._theme.colour("raised"))
        for span in self._pauses:
            left = self._x(span.start)
            painter.drawRoundedRect(QRectF(left, _MARKS, self._x(span.end) - left, self.height() - _MARKS), 3, 3)

    def _draw_fillers(self, painter: QPainter) -> None:
        painter.setBrush(self._theme.colour("warning"))
        for _, span in self._fillers:
            painter.drawEllipse(QRectF(self._x((span.start + span.end) / 2) - 3, 2, 6, 6))

    def _paint_head(self, painter: QPainter, x: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = min(max(x, 1.0), self.width() - 1.0)
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "text"), 2))
        painter.drawLine(round(x), _MARKS // 2, round(x), self.height())
