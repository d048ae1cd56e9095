"""Paints the rows of the list of questions; questions wrap, so no row hides part of one."""

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from voice_interviewer.ui.home.question_model import ROW, Index
from voice_interviewer.ui.home.question_rows import Heading, Row
from voice_interviewer.ui.shell.theme import SPACE, Theme

PAD = int(1.5 * SPACE)
RECORD_WIDTH = 23 * SPACE
"""Pixels kept at the right for how it went so far."""

_WRAP = int(Qt.TextFlag.TextWordWrap)


class QuestionDelegate(QStyledItemDelegate):
    """A heading: its title and what the round is about. A question: its text, its facts, its record. Signals: none."""

    def __init__(self, theme: Theme, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        width = self._view.viewport().width()
        normal, small = QFontMetrics(self._view.font()), QFontMetrics(_small(self._view.font()))
        if isinstance(row, Heading):
            title = _height(QFontMetrics(_bold(self._view.font())), row.title, width - 2 * PAD)
            about = _height(small, row.about, width - 2 * PAD)
            return QSize(width, title + about + 3 * SPACE)
        text = _height(normal, row.text, _text_width(width))
        return QSize(width, max(text + 4 + small.height(), 2 * normal.height()) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        box = QRect(option.rect)
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row)
        else:
            self._paint_background(painter, box, QStyle.StateFlag(option.state))
            self._paint_question(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, row: Heading) -> None:
        inside = box.adjusted(PAD, 2 * SPACE, -PAD, 0)
        painter.setFont(_bold(self._view.font()))
        painter.setPen(self._theme.colour("text"))
        used = painter.boundingRect(inside, _WRAP, row.title)
        painter.drawText(inside, _WRAP, row.title)
        painter.setFont(_small(self._view.font()))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(inside.adjusted(0, used.height(), 0, 0), _WRAP, row.about)

    def _paint_background(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shape = box.adjusted(SPACE // 2, 1, -SPACE // 2, -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(self._theme.colour("selection"))
            painter.drawRoundedRect(shape, 6, 6)
            painter.setBrush(self._theme.colour("accent"))  # the ground alone is too pale to be seen by all
            painter.drawRoundedRect(QRect(shape.x(), shape.y() + 4, 4, shape.height() - 8), 2, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._theme.colour("raised"))
            painter.drawRoundedRect(shape, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, 6, 6)

    def _paint_question(self, painter: QPainter, box: QRect, row: Row) -> None:
        left = QRect(box.x() + PAD, box.y() + PAD, _text_width(box.width()), box.height() - 2 * PAD)
        painter.setFont(self._view.font())
        painter.setPen(self._theme.colour("text"))
        used = painter.boundingRect(left, _WRAP, row.text)
        painter.drawText(left, _WRAP, row.text)
        painter.setFont(_small(self._view.font()))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(left.adjusted(0, used.height() + 4, 0, 0), _WRAP, row.facts)
        right = QRect(box.right() - PAD - RECORD_WIDTH, left.y(), RECORD_WIDTH, left.height())
        if row.attempts:
            painter.setPen(self._theme.colour("text"))
        painter.drawText(right, _WRAP | int(Qt.AlignmentFlag.AlignRight), row.record)


def _text_width(width: int) -> int:
    return max(20 * SPACE, width - 3 * PAD - RECORD_WIDTH)


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(width, SPACE), 10_000), _WRAP, text).height()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(0.9 * small.pointSizeF())
    return small
