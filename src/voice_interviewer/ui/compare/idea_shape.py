"""How one idea is drawn: its section's letter, its time, its words, with what differs in bold and underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from voice_interviewer.answer import Span
from voice_interviewer.comparison.idea import Idea
from voice_interviewer.report.comparison_words import moment
from voice_interviewer.ui.shell.theme import SPACE, Theme

LETTER = 18
"""Side of the square with the letter, in device-independent pixels."""

WIDTHS = 6
"""A layout asks for the height at some widths before it settles for one; so many are remembered."""

_RADIUS = 4
_SMALLER = 0.85


class IdeaShape:
    """Breaks its words into lines once for each of the last widths. ``span`` is what is played, or None."""

    def __init__(self, idea: Idea, playable: bool, differing: Sequence[tuple[int, int]] = ()) -> None:
        """``differing`` are first and last characters of the words that stand out."""
        timed = idea.start is not None and idea.end is not None
        self.idea = idea
        self.span = Span(idea.start or 0.0, idea.end or 0.0) if timed and playable else None
        self.time = moment((idea,))
        self._differing = tuple(differing)
        self._lines: QTextLayout | None = None
        self._known: dict[int, QTextLayout] = {}
        self._indent = 0

    @property
    def spoken_name(self) -> str:
        """What a screen reader says of it."""
        section = self.idea.section.title if self.idea.section is not None else "No section"
        return f"{section}, {self.time}: {self.idea.text}" if self.time else f"{section}: {self.idea.text}"

    def break_lines(self, width: int, font: QFont) -> int:
        """Fit the words into so many pixels; returns the height that the idea takes."""
        self._indent = 2 * SPACE + LETTER
        if self.time:  # times of one column line up, so the widest digits are reckoned with
            self._indent += QFontMetrics(font).horizontalAdvance("0" * len(self.time)) + SPACE
        if width not in self._known:
            if len(self._known) >= WIDTHS:
                self._known.clear()
            self._known[width] = self._broken(max(1, width - self._indent - SPACE), font)
        self._lines = self._known[width]
        return max(round(self._lines.boundingRect().height()), LETTER) + 2 * SPACE

    def paint(self, painter: QPainter, theme: Theme, box: QRect, wash: str, focused: bool) -> None:
        """Draw it in this box; ``wash`` is a colour of the scheme behind it, or empty."""
        if wash or focused:
            painter.setBrush(theme.colour(wash) if wash else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_letter(painter, theme, box)
        painter.setPen(theme.colour("muted"))
        left = box.left() + 2 * SPACE + LETTER
        line = QRect(left, box.top() + SPACE, self._indent, painter.fontMetrics().height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.time)
        painter.setPen(theme.colour("text"))
        if self._lines is not None:
            self._lines.draw(painter, QPointF(box.left() + self._indent, box.top() + SPACE))

    def _broken(self, width: int, font: QFont) -> QTextLayout:
        layout = QTextLayout(self.idea.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([_standing_out(begin, end) for begin, end in self._differing])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _paint_letter(self, painter: QPainter, theme: Theme, box: QRect) -> None:
        """The first letter of the section in its colour; a point where it belongs to none."""
        section, font = self.idea.section, painter.font()
        top = box.top() + SPACE + (painter.fontMetrics().height() - LETTER) / 2
        square = QRectF(box.left() + SPACE, top, LETTER, LETTER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(section.value if section is not None else "muted"), 1.5))
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)
        small = QFont(font)
        small.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(font.pointSizeF() * _SMALLER)
        painter.setFont(small)
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), section.title[0] if section is not None else "·")
        painter.setFont(font)


def _standing_out(begin: int, end: int) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = begin, end - begin, look
    return found
