"""A stretch of the answer that plays when it is pressed: a sentence, a filled pause, a moment."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from voice_interviewer.answer import Span
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock

_MARK = 9
"""Side of the small triangle, in device-independent pixels."""

_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_WRAP = int(Qt.TextFlag.TextWordWrap | _TOP_LEFT)
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | _TOP_LEFT)


class PlayLink(QAbstractButton):
    """A button with a triangle, the time at which it was said, and a text that wraps.

    As a ``chip`` it is as wide as its text and has an outline. Without a span (a typed answer, a lost recording) it is
    plain text that cannot be pressed. Signals: ``play_requested(Span)``.
    """

    play_requested = Signal(object)

    def __init__(
        self, theme: Theme, text: str, span: Span | None, chip: bool = False, moment: float | None = None
    ) -> None:
        """``moment`` is the time to show where it is not the start of what is played."""
        super().__init__()
        self.span = span
        self._theme = theme
        self._chip = chip
        self._time = clock(span.start if moment is None else moment) if span else ""
        self._heights: dict[tuple[int, str], int] = {}
        self.setText(text)
        self.setAccessibleName(f"Play at {self._time}: {text}" if span else text)
        self.clicked.connect(self._ask)
        self._set_up_behaviour()

    def _set_up_behaviour(self) -> None:
        self.setEnabled(self.span is not None)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.span else Qt.FocusPolicy.NoFocus)
        if self.span is not None:
            self.setToolTip(f"Play from {self._time}")
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        horizontal = QSizePolicy.Policy.Fixed if self._chip else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not self._chip)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + self._indent + 2 * self._inset + 1
        if self._chip:
            return QSize(width, metrics.height() + SPACE)
        width = min(width, 50 * SPACE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._chip else QSize(20 * SPACE, self.fontMetrics().height() + SPACE)

    def hasHeightForWidth(self) -> bool:
        return not self._chip

    def heightForWidth(self, width: int) -> int:
        """Asked many times over while a page is laid out, so each answer is kept until the font changes."""
        known = width, self.text()
        if known not in self._heights:
            box = QRect(0, 0, max(1, width - 2 * self._inset - self._indent), 100_000)
            self._heights[known] = self.fontMetrics().boundingRect(box, _WRAP, self.text()).height() + SPACE
        return self._heights[known]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        box = self.rect().adjusted(self._inset, SPACE // 2, -self._inset, -SPACE // 2)
        if self.span is not None:
            self._paint_mark(painter, box)
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(box.adjusted(_MARK + SPACE, 0, 0, 0), _WRAP, self._time)
        painter.setPen(self._theme.colour("text"))
        # A chip is as wide as its text, give or take a rounding, so wrapping could only lose its last word.
        painter.drawText(box.adjusted(self._indent, 0, 0, 0), _ONE_LINE if self._chip else _WRAP, self.text())

    @Slot()
    def _ask(self) -> None:
        self.play_requested.emit(self.span)

    @property
    def _inset(self) -> int:
        """From the edge to what is in it; a sentence stands nearly flush with the text around it."""
        return SPACE if self._chip else SPACE // 2

    @property
    def _indent(self) -> int:
        """How far the text stands from the left edge: after the triangle and the time."""
        if self.span is None:
            return 0
        # Times of one take line up below each other, so room is kept for the widest digit.
        digits = self._time if self._chip else "0" * len(self._time)
        return _MARK + 2 * SPACE + self.fontMetrics().horizontalAdvance(digits)

    def _paint_frame(self, painter: QPainter) -> None:
        """The outline of a chip, the wash under the pointer, and the ring of the keyboard's focus."""
        painter.setBrush(
            self._theme.colour("raised") if self.underMouse() and self.isEnabled() else Qt.BrushStyle.NoBrush
        )
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
        else:
            painter.setPen(self._theme.colour("border") if self._chip else Qt.PenStyle.NoPen)
        radius = self.height() / 2 if self._chip else 6
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_mark(self, painter: QPainter, box: QRect) -> None:
        middle = box.top() + self.fontMetrics().height() / 2
        left = float(box.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        corners = [(left, middle - _MARK / 2), (left, middle + _MARK / 2), (left + _MARK * 0.9, middle)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
