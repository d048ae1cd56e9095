"""How filled pauses, long silences and sections are drawn, wherever an answer is shown over its time."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPolygonF

from voice_interviewer.answer import Section, Span
from voice_interviewer.ui.anatomy.anatomy import Anatomy, Part
from voice_interviewer.ui.anatomy.time_axis import TimeAxis
from voice_interviewer.ui.shell.theme import Theme

FILLER = 8.0
"""Width of the mark of a filled pause, in device-independent pixels."""

TINT = 0.22
"""Opacity of a section's colour below text."""

_HATCH = 8
"""Pixels of a gap that stay hatched beside its seconds, or it would not be seen to be one."""

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


def small(font: QFont) -> QFont:
    """The font of what is written into a picture."""
    made = QFont(font)
    made.setPointSizeF(max(8.0, font.pointSizeF() - 1.5))
    return made


def colour_name(section: Section | None) -> str:
    """The name of a section's colour in the theme; muted for what belongs to none."""
    return "muted" if section is None else section.value


def draw_fillers(painter: QPainter, theme: Theme, axis: TimeAxis, anatomy: Anatomy, top: float) -> None:
    """A wedge for each, pointing at its moment: a shape of its own, whatever the colours."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("warning"))
    for filler in anatomy.fillers:
        x = axis.x((filler.span.start + filler.span.end) / 2)
        corners = ((x - FILLER / 2, top), (x + FILLER / 2, top), (x, top + FILLER))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def draw_pauses(painter: QPainter, theme: Theme, axis: TimeAxis, anatomy: Anatomy, lane: QRectF, told: QRectF) -> None:
    """A hatched gap for each in ``lane``, with its seconds, at the height of ``told``, where there is room for them."""
    for span in anatomy.pauses:
        box = QRectF(axis.x(span.start), lane.top(), axis.x(span.end) - axis.x(span.start), lane.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setBrush(QBrush(theme.colour("muted"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 2, 2)
        _draw_seconds(painter, theme, span, QRectF(box.left(), told.top(), box.width(), told.height()))


def _draw_seconds(painter: QPainter, theme: Theme, span: Span, box: QRectF) -> None:
    text = f"{span.seconds:.1f} s"
    width = painter.fontMetrics().horizontalAdvance(text) + 4
    if width + _HATCH > box.width():
        return
    plate = QRectF(box.center().x() - width / 2, box.top(), width, box.height())
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(plate, 3, 3)
    painter.setPen(theme.colour("muted"))
    painter.drawText(plate, _CENTRE, text)


def draw_letters(painter: QPainter, theme: Theme, axis: TimeAxis, parts: tuple[Part, ...], lane: QRectF) -> None:
    """A thin lane of the sections with the first letter of each, where it fits."""
    for part in parts:
        left = axis.x(part.span.start)
        box = QRectF(left, lane.top(), max(1.0, axis.x(part.span.end) - left - 1), lane.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colour_name(part.section), TINT if part.section else TINT / 2))
        painter.drawRoundedRect(box, 2, 2)
        if part.section is not None and box.width() > painter.fontMetrics().horizontalAdvance("O") + 2:
            painter.setPen(theme.colour("text"))
            painter.drawText(box, _CENTRE, part.section.title[0])
