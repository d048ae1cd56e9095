"""The scores of a row. There are only twenty that can be, so each is painted once and then copied."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.widgets.pips import paint_pips

_PIP = 7
_BEST = 4
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ScoreCells:
    """Pictures of letter, score and marks, as they were needed; `forget` them when the colours change."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[tuple[object, ...], QPixmap] = {}

    def forget(self) -> None:
        """The scheme is another one."""
        self._kept.clear()

    def paint(self, painter: QPainter, cell: QRect, section: Section, score: int) -> None:
        """Paint one section's score into its cell."""
        ratio = painter.device().devicePixelRatioF()
        key = (section, score, cell.width(), cell.height(), ratio, painter.font().key())
        if key not in self._kept:
            self._kept[key] = self._picture(painter, cell.size(), section, score)
        painter.drawPixmap(QPointF(cell.topLeft()), self._kept[key])

    def _picture(self, like: QPainter, size: QSize, section: Section, score: int) -> QPixmap:
        ratio = like.device().devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        half = size.height() // 2
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(like.font())
        painter.setPen(self._theme.colour(section.value))
        painter.drawText(QRect(0, 0, size.width(), half), _LEFT, f"{section.title[0]} {score}")
        corner = QRectF(0, half + half // 2 - 4, 0, 0)
        paint_pips(painter, corner, self._theme, score, _BEST, section.value, _PIP)
        painter.end()
        return picture
