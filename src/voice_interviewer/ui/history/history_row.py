"""How one take is drawn in the history."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from voice_interviewer.answer import Section
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.take import Source
from voice_interviewer.ui.history.history_model import SUMMARY_ROLE, state
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.pips import paint_pips
from voice_interviewer.ui.widgets.wording import clock, count, day_and_time

_SCORES = 26 * SPACE
_FIGURES = 15 * SPACE
"""Widths of the two columns at the right, in device-independent pixels; the question gets the rest."""

_PIP = 7
_BEST = 4

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class HistoryRow(QStyledItemDelegate):
    """Question, date and first words at the left; scores in the middle; length, filled pauses and pace at the right."""

    def __init__(self, theme: Theme, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + int(3.5 * SPACE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary = index.data(SUMMARY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        box = option.rect.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
        words, scores, figures = _columns(box)
        self._paint_words(painter, words, summary, option.font)
        self._paint_scores(painter, scores, summary)
        self._paint_figures(painter, figures, summary)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row's ground, the hair line below it, and the ring of the keyboard's focus."""
        box = QRectF(option.rect).adjusted(4, 2, -4, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or over:
            painter.setBrush(self._theme.colour("selection" if chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self._theme.colour("border", 0.6))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + 2 * SPACE, bottom, option.rect.right() - 2 * SPACE, bottom)

    def _paint_words(self, painter: QPainter, box: QRect, summary: TakeSummary, font: QFont) -> None:
        upper, lower = _lines(box)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        self._text(painter, upper, summary.question_text, "text")
        painter.setFont(font)
        date = day_and_time(summary.created, self._now())
        self._text(painter, lower, f"{date}  ·  {summary.snippet}" if summary.snippet else date, "muted")

    def _paint_scores(self, painter: QPainter, box: QRect, summary: TakeSummary) -> None:
        if not summary.scores:
            self._text(painter, box, state(summary), "muted" if summary.graded else "warning")
            return
        width = box.width() // len(Section)
        for place, (section, score) in enumerate(zip(Section, summary.scores, strict=True)):
            cell = QRect(box.left() + place * width, box.top(), width, box.height())
            upper, lower = _lines(cell)
            self._text(painter, upper, f"{section.title[0]} {score}", section.value)
            pips = QRectF(lower.left(), lower.center().y() - 4, 0, 0)
            paint_pips(painter, pips, self._theme, score, _BEST, section.value, _PIP)

    def _paint_figures(self, painter: QPainter, box: QRect, summary: TakeSummary) -> None:
        upper, lower = _lines(box)
        if summary.source is Source.TYPED:
            self._text(painter, upper, "typed", "muted", _RIGHT)
            return
        self._text(painter, upper, clock(summary.seconds), "text", _RIGHT)
        if not summary.graded:
            return
        fillers = count(summary.filled_pauses, "filler")
        pace = "" if summary.words_per_minute is None else f" · {summary.words_per_minute:.0f} wpm"
        self._text(painter, lower, fillers + pace, "muted", _RIGHT)

    def _text(self, painter: QPainter, box: QRect, text: str, colour: str, align: int = _LEFT) -> None:
        painter.setPen(self._theme.colour(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)


def _columns(box: QRect) -> tuple[QRect, QRect, QRect]:
    figures = QRect(box.right() - _FIGURES, box.top(), _FIGURES, box.height())
    scores = QRect(figures.left() - 3 * SPACE - _SCORES, box.top(), _SCORES, box.height())
    words = QRect(box.left(), box.top(), scores.left() - 3 * SPACE - box.left(), box.height())
    return words, scores, figures


def _lines(box: QRect) -> tuple[QRect, QRect]:
    half = box.height() // 2
    return QRect(box.left(), box.top(), box.width(), half), QRect(box.left(), box.top() + half, box.width(), half)
