"""A take in a line of text that opens it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.wording import day_name, quoted
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.sign import small_icon

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_INSET = SPACE // 2
_INDENT = ICON + SPACE // 2
"""How far the text stands from the arrow's left edge."""


class TakeLink(QAbstractButton):
    """A button with an arrow and a text that wraps. Signals: ``take_wanted(int)``, the take's id."""

    take_wanted = Signal(object)

    def __init__(self, theme: Theme, take_id: int, text: str) -> None:
        super().__init__()
        self.take_id = take_id
        self._theme = theme
        self.setText(text)
        self.setShortcut(QKeySequence())  # “&” in a question is no key
        self.setAccessibleName(f"Open: {text}")
        self.setToolTip("Open this take")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._ask)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = min(50 * SPACE, self.fontMetrics().horizontalAdvance(self.text()) + _INDENT + 2 * _INSET + 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, self.fontMetrics().height() + SPACE)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = QRect(0, 0, max(1, width - 2 * _INSET - _INDENT), 100_000)
        return self.fontMetrics().boundingRect(box, _WRAP, self.text()).height() + SPACE

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("raised") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        box = self.rect().adjusted(_INSET, SPACE // 2, -_INSET, -SPACE // 2)
        top = box.top() + (self.fontMetrics().height() - ICON) // 2
        painter.drawPixmap(QRect(box.left(), top, ICON, ICON), small_icon(self._theme, "arrow-right", "accent"))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(box.adjusted(_INDENT, 0, 0, 0), _WRAP, self.text())

    @Slot()
    def _ask(self) -> None:
        self.take_wanted.emit(self.take_id)


def take_named(take: PastTake) -> str:
    """A take by its number and its day, where the question is told beside it."""
    return f"Take {take.id}, {day_name(take.day)}"


def take_with_question(take: PastTake) -> str:
    """A take by its number, its day and its question."""
    return f"{take_named(take)}: {quoted(take.question_text)}"
