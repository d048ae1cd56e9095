"""The recording as a picture that is also the position slider, and from which a stretch can be chosen."""

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip

from voice_interviewer.answer import Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.anatomy.hints import hint
from voice_interviewer.ui.anatomy.marks import small
from voice_interviewer.ui.anatomy.time_axis import TimeAxis
from voice_interviewer.ui.player.stretch_choice import StretchChoice
from voice_interviewer.ui.player.wave_overlay import HEAD_REACH, paint_head, paint_stretch
from voice_interviewer.ui.player.wave_picture import WavePicture
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock

STEP_SECONDS = 5.0
"""How far an arrow key goes."""

HEIGHT = 10 * SPACE

_NEAR = 5
"""Pixels around a mark or a handle that still count as on it."""


class Waveform(QSlider):
    """A slider over the recording, in milliseconds, drawn as its waveform.

    A click goes somewhere, dragging chooses a stretch, and its handles move its edges. The arrows go 5 s, Page up and
    down 15 s, Home and End to the ends; a page makes `extend` a key too.
    Signals: ``sought(float)``, the second that the user went to (not sent when the player moves it); ``chosen(Span)``,
    a stretch that was drawn; ``extended(Span)``, one that grew by keys, or None where keys or handles left nothing of
    it.
    """

    sought = Signal(float)
    chosen = Signal(object)
    extended = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._anatomy = Anatomy(0.0)
        self._peaks: tuple[float, ...] = ()
        self._choice = StretchChoice()
        self._repeating = False
        self._pictures: dict[bool, QPixmap] = {}  # what was heard, and what is still to be heard
        self.setSingleStep(round(1000 * STEP_SECONDS))
        self.setPageStep(round(3000 * STEP_SECONDS))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Position in the recording")
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._moved_by_user)
        theme.changed.connect(self._forget_pictures)

    def show_recording(self, anatomy: Anatomy) -> None:
        """Begin with this recording and its marks, nothing chosen; its peaks come later."""
        self._anatomy, self._peaks, self._choice = anatomy, (), StretchChoice(anatomy.seconds)
        self.blockSignals(True)
        self.setRange(0, max(1, round(1000 * anatomy.seconds)))
        self.setValue(0)
        self.blockSignals(False)
        self._forget_pictures()

    def show_marks(self, anatomy: Anatomy) -> None:
        """The same recording with other marks: something in it was corrected."""
        self._anatomy = anatomy
        self._forget_pictures()

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Draw these, each 0 to 1, evenly over the whole recording."""
        self._peaks = tuple(peaks)
        self._forget_pictures()

    def show_position(self, seconds: float) -> None:
        """Move the playhead, telling nobody; only what it leaves and where it comes to is painted."""
        before = self._head_place
        self.blockSignals(True)
        self.setValue(round(1000 * seconds))
        self.blockSignals(False)
        self.update(before.united(self._head_place))

    def show_stretch(self, span: Span | None, repeating: bool) -> None:
        """Show what is chosen, and whether it is played again and again; telling nobody."""
        if span != self._choice.span and not self._choice.drawing:
            self._choice.choose(span)
        self._repeating = repeating
        self.update()

    def extend(self, step: float) -> None:
        """Move the edge of what is chosen by so many seconds; where nothing is, choose from the playhead on."""
        self._choice.extend(step, self.value() / 1000)
        self.update()
        self.extended.emit(self._choice.span)

    @property
    def peaks(self) -> Sequence[float]:
        """What is drawn, none as long as they are being read."""
        return self._peaks

    @property
    def stretch(self) -> Span | None:
        """What is chosen, or being drawn."""
        return self._choice.span

    def sizeHint(self) -> QSize:
        return QSize(60 * SPACE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, HEIGHT)

    def hint_at(self, x: float) -> tuple[str, ...]:
        """What is at that pixel, in lines."""
        return self._anatomy.hint_at(self._axis.second(x), self._axis.reach(_NEAR))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._choice.press(self._second(event), self._axis.reach(_NEAR))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        second, near = self._second(event), self._axis.reach(_NEAR)
        if event.buttons() & Qt.MouseButton.LeftButton:
            if self._choice.drag(second, near):
                self.update()
            return
        over = self._choice.handle_at(second, near)
        self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drawn = self._choice.release()
        if drawn and self._choice.span is not None:
            self.chosen.emit(self._choice.span)
            return
        if drawn:
            self.extended.emit(None)
        self._go_to(self._second(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()  # a slider would take Shift and an arrow for the arrow
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), hint(self.hint_at(event.pos().x())), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_pictures()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        head = self._axis.x(self.value() / 1000)
        for heard, place in (
            (True, QRectF(0, 0, head, self.height())),
            (False, QRectF(head, 0, self.width() - head, self.height())),
        ):
            if not place.isEmpty():
                painter.setClipRect(place)
                painter.drawPixmap(0, 0, self._picture(heard))
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small(self.font()))
        if self._choice.span is not None:
            paint_stretch(painter, self._theme, self._axis, self._choice.span, self.rect(), self._repeating)
        if self.isEnabled():
            paint_head(painter, self._theme, head, self.value() / 1000, self.rect(), self.hasFocus())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @Slot(int)
    def _moved_by_user(self, milliseconds: int) -> None:
        self.update()
        self._tell()
        self.sought.emit(milliseconds / 1000)

    def _tell(self) -> None:
        """Where the user went, as a time: a screen reader would tell thousandths of a second."""
        second = self.value() / 1000
        place = self._anatomy.sentence_at(second)
        title = f", {self._anatomy.sentences[place].title}" if place is not None else ""
        words = f"{clock(second)} of {clock(self.maximum() / 1000)}{title}"
        self.setAccessibleDescription(words)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @Slot()
    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self.update()

    def _picture(self, heard: bool) -> QPixmap:
        """Drawn when it is first needed."""
        if heard not in self._pictures:
            picture = WavePicture(self._theme, self._anatomy, self._peaks)
            self._pictures[heard] = picture.drawn(self.size(), self.devicePixelRatioF(), small(self.font()), heard)
        return self._pictures[heard]

    def _go_to(self, second: float) -> None:
        """Also where the playhead already is: a click asks to hear it."""
        milliseconds = round(1000 * second)
        if milliseconds == self.value():
            self.sought.emit(second)
        else:
            self.setValue(milliseconds)

    def _second(self, event: QMouseEvent) -> float:
        return self._axis.second(event.position().x())

    @property
    def _axis(self) -> TimeAxis:
        return TimeAxis(self.maximum() / 1000, 0.0, self.width())

    @property
    def _head_place(self) -> QRect:
        """All that the playhead covers, with the time below it."""
        head = self._axis.x(self.value() / 1000)
        left = min(max(0.0, head - HEAD_REACH), self.width() - 2 * HEAD_REACH)
        return QRect(floor(left) - 1, 0, 2 * HEAD_REACH + 3, self.height())
