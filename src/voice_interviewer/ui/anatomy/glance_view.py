"""The picture of an answer on the screen: what is pressed is heard, and the playhead comes along."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from voice_interviewer.answer import Section, Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy
from voice_interviewer.ui.anatomy.glance_layout import GlanceLayout, nothing_said
from voice_interviewer.ui.anatomy.glance_picture import block_of, draw_glance
from voice_interviewer.ui.anatomy.hints import hint
from voice_interviewer.ui.anatomy.marks import small
from voice_interviewer.ui.anatomy.pace_line import PaceLine
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock

_NEAR = 5
"""Pixels around a mark that still count as on it."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GlanceView(QWidget):
    """Press a sentence to hear it, a filled pause to hear it in its place, anything else to hear the answer from there.
    With the keyboard, Left and Right, Home and End go from sentence to sentence, and Enter plays.

    Signals: ``play_requested(Span)``; ``play_from_requested(float)``, seconds.
    """

    play_requested = Signal(object)
    play_from_requested = Signal(float)

    def __init__(
        self, theme: Theme, anatomy: Anatomy, silent: Sequence[Section], pace: PaceLine | None, playable: bool
    ) -> None:
        """``silent`` are the sections of which nothing was said; without sound, ``playable`` is off."""
        super().__init__()
        self.chosen: int | None = None
        """The sentence that the keyboard is at, or that is pointed at."""
        self._theme, self._anatomy, self._silent, self._pace = theme, anatomy, tuple(silent), pace
        self._playable = playable
        self._second = 0.0
        self._stretch: Span | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._name()
        theme.changed.connect(self._forget_picture)

    def show_pace(self, pace: PaceLine | None) -> None:
        """The same line against another band."""
        self._pace = pace
        self.updateGeometry()
        self._forget_picture()

    def show_position(self, second: float, stretch: Span | None = None) -> None:
        """Move the playhead, and show what is chosen to be repeated; only what changes is painted."""
        before = self._head_place
        self._second = second
        self.update(before)
        self.update(self._head_place)
        if stretch != self._stretch:
            self._stretch = stretch
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(100 * SPACE, self._layout.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(48 * SPACE, self._layout.height)

    def words(self, place: int) -> tuple[str, ...]:
        """A sentence in lines, for hint and screen reader."""
        said = self._anatomy.sentences[place]
        return f"{said.title} at {clock(said.span.start)}, {said.span.seconds:.0f} s", said.text

    def second_at(self, x: float) -> float:
        """The second that stands at that pixel from the left."""
        return self._layout.axis.second(x)

    def hint_at(self, point: QPointF) -> tuple[str, ...]:
        """What is at that place, in lines; empty for nothing."""
        layout = self._layout
        for place, section in enumerate(self._silent):
            if layout.empty(place).contains(point):
                return (nothing_said(section),)
        if not layout.blocks.left() <= point.x() <= layout.blocks.right():
            return ()
        sentence = self._block_under(point)
        if sentence is not None:
            return self.words(sentence)
        second = layout.axis.second(point.x())
        lines = self._anatomy.hint_at(second, layout.axis.reach(_NEAR))
        told = self._pace.told_at(second) if self._pace is not None and point.y() >= layout.pace.top() else ""
        return (told, *lines) if told else lines

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), hint(self.hint_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._block_under(event.position())
        self._choose(under)
        over = self._playable and self._on_axis(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._choose(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._on_axis(event.position()):
            return
        sentence, axis = self._block_under(event.position()), self._layout.axis
        second = axis.second(event.position().x())
        filler = self._anatomy.filler_at(second, axis.reach(_NEAR))
        if sentence is not None:
            self._play(sentence)
        elif self._playable:
            self.play_from_requested.emit(second if filler is None else filler.lead)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._anatomy.sentences) - 1
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or last < 0:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._choose(min(last, max(0, (self.chosen or 0) + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self._play(self.chosen)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen is None and event.reason() != Qt.FocusReason.MouseFocusReason and self._anatomy.sentences:
            self._choose(self._anatomy.sentence_at(self._second) or 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._choose(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._layout
        if self._stretch is not None:
            left, right = layout.axis.x(self._stretch.start), layout.axis.x(self._stretch.end)
            painter.fillRect(QRectF(left, 0, right - left, layout.ticks.top() - 4), self._theme.colour("accent", 0.16))
        if self.chosen is not None:
            block = block_of(layout, self._anatomy.sentences[self.chosen])
            painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "muted"), 2))
            painter.drawRoundedRect(block.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self._playable:
            x = layout.axis.x(self._second)
            painter.setPen(QPen(self._theme.colour("text"), 1.5))
            painter.drawLine(QPointF(x, 0), QPointF(x, layout.ticks.top() - 4))

    def _name(self) -> None:
        self.setAccessibleName("Your answer over its time: sections, pauses and pace")
        parts = [f"{part.section.title} at {clock(part.span.start)}" for part in self._anatomy.parts if part.section]
        told = [*parts, *map(nothing_said, self._silent)]
        keys = "Left and right go from sentence to sentence, Enter plays."
        self.setAccessibleDescription(f"{'; '.join(told)}. {keys if self._playable else ''}".strip())

    @Slot()
    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(small(self.font()))
        draw_glance(painter, self._theme, self._layout, self._anatomy, self._pace)
        painter.end()
        return picture

    def _choose(self, place: int | None) -> None:
        if place == self.chosen:
            return
        self.chosen = place
        self.update()
        if place is not None and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, ". ".join(self.words(place))))

    def _play(self, place: int) -> None:
        if self._playable:
            self.play_requested.emit(self._anatomy.sentences[place].span)

    def _on_axis(self, point: QPointF) -> bool:
        layout = self._layout
        return layout.blocks.left() <= point.x() <= layout.blocks.right() and point.y() < layout.ticks.bottom()

    def _block_under(self, point: QPointF) -> int | None:
        layout = self._layout
        if not layout.blocks.contains(point):
            return None
        second = layout.axis.second(point.x())
        place = self._anatomy.sentence_at(second)
        return place if place is not None and second <= self._anatomy.sentences[place].span.end else None

    @property
    def _layout(self) -> GlanceLayout:
        metrics = QFontMetrics(small(self.font()))
        return GlanceLayout(self.width(), metrics, self._anatomy.seconds, self._silent, self._pace is not None)

    @property
    def _head_place(self) -> QRect:
        return QRectF(self._layout.axis.x(self._second) - 2, 0, 4, self.height()).toAlignedRect()
