"""How one take is drawn in the history."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from voice_interviewer.answer import Section
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.take import Source
from voice_interviewer.ui.history.history_model import SUMMARY_ROLE, marks, state
from voice_interviewer.ui.history.row_tags import paint_tags
from voice_interviewer.ui.history.score_cells import ScoreCells
from voice_interviewer.ui.shell.theme import ICON, SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock, count, day_and_time

_SCORES = 26 * SPACE
_FIGURES = 15 * SPACE
"""Widths of the two columns at the right, in device-independent pixels; the question gets the rest."""

_STAR = 4 * SPACE
"""Width of the place at the left where a press stars the take."""

_SURELY_FITS = 5
"""Letters that fit into any column."""

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class HistoryRow(QStyledItemDelegate):
    """A star, the question, date and first words at the left; scores in the middle; length, filled pauses and pace at
    the right.

    Signals: ``star_pressed(TakeSummary)``.
    """

    star_pressed = Signal(object)

    def __init__(self, theme: Theme, now: Callable[[], datetime], starring: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._starring = starring
        self._cells = ScoreCells(theme)
        self._show_icons()
        theme.changed.connect(self._show_icons)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + int(3.5 * SPACE))

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if self._starring and isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            on_star = star_place(option.rect).contains(event.position().toPoint())
            if on_star and event.type() is QEvent.Type.MouseButtonRelease:
                self.star_pressed.emit(index.data(SUMMARY_ROLE))
            return on_star
        return super().editorEvent(event, model, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary = index.data(SUMMARY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self._paint_star(painter, option, summary)
        box = option.rect.adjusted(2 * SPACE + _STAR, SPACE, -2 * SPACE, -SPACE)
        words, scores, figures = _columns(box)
        self._paint_words(painter, words, summary, option.font)
        self._paint_scores(painter, scores, summary)
        self._paint_figures(painter, figures, summary)
        painter.restore()

    @Slot()
    def _show_icons(self) -> None:
        self._cells.forget()
        self._star = self._theme.icon("star", "muted")
        self._starred = self._theme.icon("star-filled", "accent")

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row's ground, the hair line below it, and the ring of the keyboard's focus."""
        box = QRectF(option.rect).adjusted(4, 2, -4, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or over:
            painter.setBrush(self._theme.colour("selection" if chosen else "raised"))
            painter.drawRoundedRect(box, 6, 6)
        if chosen:  # a bar too: the ground alone is too pale to be seen by all
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 4, 4, box.height() - 8), 2, 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self._theme.colour("border", 0.6))
        bottom = option.rect.bottom()
        painter.drawLine(option.rect.left() + 2 * SPACE, bottom, option.rect.right() - 2 * SPACE, bottom)

    def _paint_star(self, painter: QPainter, option: QStyleOptionViewItem, summary: TakeSummary) -> None:
        """Filled where the take is starred; an outline only where the pointer or the choice is, so that it is calm."""
        near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if not (summary.starred or (near and self._starring)):
            return
        place = QRect(0, 0, ICON, ICON)
        place.moveCenter(star_place(option.rect).center())
        (self._starred if summary.starred else self._star).paint(painter, place)

    def _paint_words(self, painter: QPainter, box: QRect, summary: TakeSummary, font: QFont) -> None:
        upper, lower = _lines(box)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        self._text(painter, upper, summary.question_text, "text")
        painter.setFont(font)
        lower.setRight(lower.right() - paint_tags(painter, lower, self._theme, summary.tags))
        said = [summary.snippet] if summary.snippet else []
        parts = [day_and_time(summary.created, self._now()), *marks(summary), *said]
        self._text(painter, lower, "  ·  ".join(parts), "muted")

    def _paint_scores(self, painter: QPainter, box: QRect, summary: TakeSummary) -> None:
        if not summary.scores:
            self._text(painter, box, state(summary), "muted" if summary.graded else "warning")
            return
        width = box.width() // len(Section)
        for place, (section, score) in enumerate(zip(Section, summary.scores, strict=True)):
            cell = QRect(box.left() + place * width, box.top(), width, box.height())
            self._cells.paint(painter, cell, section, score)

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
        """Cut with an ellipsis where it is too long. Figures never are: asking would take as long as drawing them."""
        painter.setPen(self._theme.colour(colour))
        if len(text) > _SURELY_FITS:
            text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align | Qt.TextFlag.TextSingleLine, text)


def star_place(row: QRect) -> QRect:
    """Where a row has its star."""
    return QRect(row.left() + SPACE, row.top(), _STAR + SPACE, row.height())


def _columns(box: QRect) -> tuple[QRect, QRect, QRect]:
    figures = QRect(box.right() - _FIGURES, box.top(), _FIGURES, box.height())
    scores = QRect(figures.left() - 3 * SPACE - _SCORES, box.top(), _SCORES, box.height())
    words = QRect(box.left(), box.top(), scores.left() - 3 * SPACE - box.left(), box.height())
    return words, scores, figures


def _lines(box: QRect) -> tuple[QRect, QRect]:
    half = box.height() // 2
    return QRect(box.left(), box.top(), box.width(), half), QRect(box.left(), box.top() + half, box.width(), half)
