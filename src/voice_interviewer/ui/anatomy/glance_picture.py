"""Draws the picture of an answer: sentences in their sections' colours, fillers, pauses and pace over the same time."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from voice_interviewer.answer import Section
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Part, Said
from voice_interviewer.ui.anatomy.glance_layout import GlanceLayout, nothing_said
from voice_interviewer.ui.anatomy.marks import FILLER, TINT, colour_name, draw_fillers, draw_pauses
from voice_interviewer.ui.anatomy.pace_line import PaceLine
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.wording import clock

_STRIPE = 4.0
"""Height of the full colour at the foot of a block, whose rest is pale enough for text."""

_NARROW = 5.0
"""Pixels from which on neighbouring sentences are set apart by a gap."""

_DOTS = 40
"""Windows up to which each is a dot on the line."""

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def draw_glance(painter: QPainter, theme: Theme, layout: GlanceLayout, anatomy: Anatomy, pace: PaceLine | None) -> None:
    """Everything but what moves: the playhead, what is pointed at, the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_names(painter, theme, layout, pace)
    for said in anatomy.sentences:
        _draw_block(painter, theme, block_of(layout, said), said.sections)
    for part in anatomy.parts:
        _draw_title(painter, theme, layout, part)
    for place, section in enumerate(layout.silent):
        _draw_empty(painter, theme, layout.empty(place), section)
    draw_pauses(painter, theme, layout.axis, anatomy, layout.marks, layout.marks)
    draw_fillers(painter, theme, layout.axis, anatomy, layout.marks.center().y() - FILLER / 2)
    if pace is not None:
        _draw_pace(painter, theme, layout, pace)
    _draw_ticks(painter, theme, layout)


def block_of(layout: GlanceLayout, said: Said) -> QRectF:
    """Where a sentence stands."""
    left, right = layout.axis.x(said.span.start), layout.axis.x(said.span.end)
    gap = 1.0 if right - left > _NARROW else 0.0
    return QRectF(left, layout.blocks.top(), max(1.0, right - left - gap), layout.blocks.height())


def _draw_names(painter: QPainter, theme: Theme, layout: GlanceLayout, pace: PaceLine | None) -> None:
    painter.setPen(theme.colour("muted"))
    painter.drawText(layout.name(layout.blocks), _RIGHT, "Sections")
    painter.drawText(layout.name(layout.marks), _RIGHT, "Pauses")
    if pace is None:
        return
    painter.drawText(layout.name(layout.pace), _RIGHT, "Pace")
    height = layout.metrics.height()
    for value, y in zip(pace.range, (layout.pace.bottom(), layout.pace.top()), strict=True):
        painter.drawText(layout.name(QRectF(0, y - height / 2, 0, height)), _RIGHT, f"{value:.0f}")


def _draw_block(painter: QPainter, theme: Theme, box: QRectF, sections: tuple[Section, ...]) -> None:
    """Pale, with the full colour at its foot; a sentence of two sections is half of each."""
    painter.setPen(Qt.PenStyle.NoPen)
    names = [colour_name(section) for section in sections] or [colour_name(None)]
    for place, name in enumerate(names):
        width = box.width() / len(names)
        half = QRectF(box.left() + place * width, box.top(), width, box.height())
        painter.setBrush(theme.colour(name, TINT if sections else TINT / 2))
        painter.drawRect(half)
        painter.setBrush(theme.colour(name))
        painter.drawRect(QRectF(half.left(), half.bottom() - _STRIPE, width, _STRIPE))


def _draw_title(painter: QPainter, theme: Theme, layout: GlanceLayout, part: Part) -> None:
    """The section's name, its first word, or its letter, as there is room: in the widest of its blocks, or over all."""
    if part.section is None:
        return
    left, right = layout.axis.x(part.span.start), layout.axis.x(part.span.end)
    whole = QRectF(left, layout.blocks.top(), right - left, layout.blocks.height())
    widest = max((block_of(layout, said) for said in part.sentences), key=QRectF.width)
    title = part.section.title
    painter.setPen(theme.colour("text"))
    for name in (title, title.split()[0], title[0]):
        needed = layout.metrics.horizontalAdvance(name) + SPACE / 2
        box = widest if needed <= widest.width() else whole
        if needed <= box.width():
            painter.drawText(box.adjusted(0, 0, 0, -_STRIPE), _CENTRE, name)
            return


def _draw_empty(painter: QPainter, theme: Theme, box: QRectF, section: Section) -> None:
    painter.setPen(QPen(theme.colour(section.value), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour("text"))
    painter.drawText(box, _CENTRE, nothing_said(section))


def _draw_pace(painter: QPainter, theme: Theme, layout: GlanceLayout, pace: PaceLine) -> None:
    plot = layout.pace

    def y(value: float) -> float:
        return plot.bottom() - plot.height() * pace.share(value)

    painter.setPen(QPen(theme.colour("border"), 1))
    for edge in (plot.top(), plot.bottom()):
        painter.drawLine(QPointF(plot.left(), edge), QPointF(plot.right(), edge))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent", 0.14))
    painter.drawRect(QRectF(plot.left(), y(pace.high), plot.width(), y(pace.low) - y(pace.high)))
    painter.setPen(QPen(theme.colour("accent"), 1, Qt.PenStyle.DotLine))  # the band alone is too pale to be seen by all
    for value in (pace.low, pace.high):
        painter.drawLine(QPointF(plot.left(), y(value)), QPointF(plot.right(), y(value)))
    points = [QPointF(layout.axis.x(second), y(value)) for second, value in pace.points]
    painter.setPen(QPen(theme.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    if len(points) <= _DOTS:
        painter.setBrush(theme.colour("surface"))
        for point in points:
            painter.drawEllipse(point, 2.5, 2.5)


def _draw_ticks(painter: QPainter, theme: Theme, layout: GlanceLayout) -> None:
    widest = layout.metrics.horizontalAdvance(clock(layout.seconds)) + 3.0 * SPACE
    for second in layout.axis.ticks(widest):
        text = clock(second)
        width = layout.metrics.horizontalAdvance(text) + 4.0
        x = layout.axis.x(second)
        left = min(max(x - width / 2, layout.ticks.left() - 2), layout.ticks.right() - width + 2)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(x, layout.ticks.top() - 5), QPointF(x, layout.ticks.top() - 1))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(left, layout.ticks.top(), width, layout.ticks.height()), _CENTRE, text)
