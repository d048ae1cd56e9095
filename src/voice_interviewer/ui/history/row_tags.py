"""The tags of a take in its row: small frames at the end of the second line."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from voice_interviewer.ui.shell.theme import SPACE, Theme

SHARE = 0.5
"""At most so much of the line goes to tags; those that do not fit are counted."""


def paint_tags(painter: QPainter, line: QRect, theme: Theme, tags: Sequence[str]) -> int:
    """Paint as many tags as there is room for, flush with the right end; returns the width they take, in pixels."""
    if not tags:
        return 0
    metrics = painter.fontMetrics()
    shown: list[tuple[str, int]] = []
    room = int(line.width() * SHARE)
    for text in tags:
        widest = (room // 2 if len(tags) > 1 else room) - 2 * SPACE
        shown_text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest)
        width = metrics.horizontalAdvance(shown_text) + 2 * SPACE
        if sum(w + SPACE // 2 for _, w in shown) + width > room:
            break
        shown.append((shown_text, width))
    if left_out := len(tags) - len(shown):
        more = f"+{left_out}"
        shown.append((more, metrics.horizontalAdvance(more) + 2 * SPACE))
    right = line.right()
    for text, width in reversed(shown):
        frame = QRectF(right - width, line.top() + 1, width, line.height() - 2)
        _paint_tag(painter, frame, theme, text)
        right -= width + SPACE // 2
    return line.right() - right + SPACE


def _paint_tag(painter: QPainter, frame: QRectF, theme: Theme, text: str) -> None:
    painter.setPen(theme.colour("border"))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    painter.setPen(theme.colour("text"))
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), text)
