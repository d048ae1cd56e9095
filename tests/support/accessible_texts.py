"""Every text that a window draws, with its colour, size and place: read from the drawing, not from its widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPaintDevice, QPaintEngine, QPaintEngineState, QTextItem
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QTextEdit, QWidget

from support.accessible_pixels import blended, commonest, contrast, pixels_of

LARGE, LARGE_BOLD = 18.0, 14.0
"""Points from which on text counts as large (WCAG 2.2, "large scale")."""
TEXT, LARGE_TEXT = 4.5, 3.0
"""The contrast that level AA asks of either (1.4.3)."""

_FEW = 3
"""Pixels that a letter may reach beyond its own width."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One run of text of one colour."""

    text: str
    colour: QColor
    points: float
    bold: bool
    place: QRect
    """Where it is seen, in pixels of the window; without what is cut off."""
    whole: QRect
    """Where it would be if nothing were cut off."""

    @property
    def needed(self) -> float:
        """The contrast that it needs."""
        return LARGE_TEXT if self.points >= (LARGE_BOLD if self.bold else LARGE) else TEXT


def drawn_texts(widget: QWidget) -> list[Drawn]:
    """What ``widget`` writes, its children too."""
    device = _Device(widget)
    widget.render(device)
    texts = device.engine.texts
    return [drawn for number, drawn in enumerate(texts) if not _painted_over(drawn, texts[number + 1 :])]


def _painted_over(drawn: Drawn, later: Sequence[Drawn]) -> bool:
    """Whether the same words are drawn there once more, as Qt does with what is selected."""
    return any(other.text == drawn.text and other.place.adjusted(-2, -2, 2, 2).contains(drawn.place) for other in later)


def contrasts(widget: QWidget) -> list[tuple[float, Drawn]]:
    """The contrast of each text to what lies behind it; texts of disabled controls are left out (1.4.3)."""
    pixels = pixels_of(widget.grab())
    return [
        (_contrast(drawn, pixels), drawn)
        for drawn in drawn_texts(widget)
        if not _disabled(widget, drawn.place.center())
    ]


def pale_texts(widget: QWidget) -> list[str]:
    """Texts that have less contrast than they need. Raises AssertionError where there is no text at all."""
    found = contrasts(widget)
    assert found
    return sorted({f"“{text.text}” {ratio:.2f}" for ratio, text in found if ratio < text.needed})


def cut_off(widget: QWidget) -> list[str]:
    """Texts of which a part is missing, at a side or below, and what stands beyond the edge of what scrolls.

    What somebody types may be longer than its field.
    """
    lines = [one for one in widget.findChildren(QLabel) if one.isVisible() and one.wordWrap() and one.text()]
    low = [one for one in lines if one.height() < one.heightForWidth(one.width()) - _FEW]
    found = [f"“{one.text()}” is {one.height()} high of {one.heightForWidth(one.width())}" for one in low]
    found += [words for area in widget.findChildren(QScrollArea) if area.isVisible() and (words := _too_wide(area))]
    for drawn in drawn_texts(widget):
        lost = drawn.whole.width() - drawn.place.width()
        there = widget.childAt(drawn.place.center())
        if (
            lost > _FEW
            and not isinstance(there, QLineEdit)
            and not isinstance(there and there.parentWidget(), QTextEdit)
        ):
            found.append(f"“{drawn.text}” loses {lost} pixels in {type(there).__name__}")
    return found


def _too_wide(area: QScrollArea) -> str:
    inside, room = area.widget(), area.viewport().width()
    return f"a column is {inside.width()} wide in {room}" if inside is not None and inside.width() > room else ""


def _contrast(drawn: Drawn, pixels: Any) -> float:
    """To the commonest colour around the letters."""
    box = drawn.place.adjusted(-1, 0, 1, 0)
    top, left = max(0, box.top()), max(0, box.left())
    behind = commonest(pixels[top : box.bottom() + 1, left : box.right() + 1])
    return contrast(blended(drawn.colour, behind), behind)


def _disabled(widget: QWidget, point: QPoint) -> bool:
    there = widget.childAt(point)
    return there is not None and not there.isEnabled()


class _Engine(QPaintEngine):
    """Notes texts and draws nothing."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[Drawn] = []

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802 - Qt's name
        pass

    def drawPixmap(self, *args: Any) -> None:  # noqa: N802 - Qt's name
        pass

    def drawTextItem(self, p: Any, text_item: QTextItem) -> None:  # noqa: N802 - Qt's name
        painter, font = self.painter(), text_item.font()
        colour = QColor(painter.pen().color())
        colour.setAlphaF(colour.alphaF() * painter.opacity())
        box = QRectF(p.x(), p.y() - text_item.ascent(), text_item.width(), text_item.ascent() + text_item.descent())
        whole = place = painter.deviceTransform().mapRect(box).toRect()
        if painter.hasClipping():
            place = place.intersected(painter.deviceTransform().mapRect(painter.clipBoundingRect()).toRect())
        if self.systemClip().boundingRect().isValid():
            place = place.intersected(self.systemClip().boundingRect())
        if text_item.text().strip() and colour.alpha() and place.width() > 1 and place.height() > 1:
            self.texts.append(Drawn(text_item.text(), colour, font.pointSizeF(), font.bold(), place, whole))


for _other in ("Image", "Path", "Rects", "Lines", "Polygon", "Ellipse", "Points", "TiledPixmap"):
    setattr(_Engine, f"draw{_other}", _Engine.drawPixmap)  # what Qt would draw by other means is not asked for either


class _Device(QPaintDevice):
    """As large as a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._size = widget.size()
        self.engine = _Engine()

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kinds, dpi = QPaintDevice.PaintDeviceMetric, 96
        return {
            kinds.PdmWidth: self._size.width(),
            kinds.PdmHeight: self._size.height(),
            kinds.PdmWidthMM: self._size.width() * 254 // (10 * dpi),
            kinds.PdmHeightMM: self._size.height() * 254 // (10 * dpi),
            kinds.PdmDepth: 32,
            kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: 1 << 16,
        }.get(metric, dpi)
