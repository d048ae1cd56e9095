"""A box to tick, with a text beside it that wraps."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.sign import small_icon

BOX = ICON
"""Side of the box, in device-independent pixels."""

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_INSET = SPACE // 2
_INDENT = BOX + SPACE
"""How far the text stands from the box's left edge."""

_CHECK = 14


class TickBox(QCheckBox):
    """A check box whose whole text can be pressed. Signals: those of QCheckBox."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + _INDENT + 2 * _INSET + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(16 * SPACE, max(BOX, self.fontMetrics().height()) + SPACE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * _INSET - _INDENT), 100_000)
        text = self.fontMetrics().boundingRect(room, _WRAP, self.text()).height()
        return max(BOX, text) + SPACE

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        hovered = self.underMouse() and self.isEnabled()
        painter.setBrush(self._theme.colour("raised") if hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        inside = self.rect().adjusted(_INSET, SPACE // 2, -_INSET, -SPACE // 2)
        spare = max(0, self.height() - self.heightForWidth(self.width())) // 2  # beside a higher button
        inside.adjust(0, spare, 0, -spare)
        self._paint_box(painter, QRectF(inside.left(), inside.top(), BOX, BOX))
        painter.setPen(self._theme.colour("muted" if self.isChecked() else "text"))
        lower = max(0, (BOX - self.fontMetrics().height()) // 2)
        painter.drawText(inside.adjusted(_INDENT, lower, 0, 0), _WRAP, self.text())

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        on = self.isChecked()
        colour = "accent" if self.isEnabled() else "muted"
        painter.setPen(QPen(self._theme.colour(colour if on else "muted"), 1.5))
        painter.setBrush(self._theme.colour(colour) if on else self._theme.colour("surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if on:
            corner = box.center().toPoint() - QPoint(_CHECK // 2, _CHECK // 2) + QPoint(1, 1)
            check = small_icon(self._theme, "check", "on_accent" if self.isEnabled() else "surface")
            painter.drawPixmap(QRect(corner, QSize(_CHECK, _CHECK)), check)
