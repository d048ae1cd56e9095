"""Colours as they are seen: pixels of what was drawn, and the contrast of two of them as WCAG 2.2 reckons it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPixmap

Pixels = NDArray[np.uint8]
"""Rows of columns of red, green and blue."""


def pixels_of(picture: QPixmap) -> Pixels:
    """What a picture shows."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return raw[:, :, 2::-1].copy()


def luminance(colours: Any) -> Any:
    """Relative luminance of one colour, or of an array of them (WCAG 2.2, "relative luminance")."""
    parts = np.asarray(colours, np.float64) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrasts_of(one: Any, other: Any) -> Any:
    """The contrast, 1 to 21, of two colours or of each pair in two arrays."""
    first, second = luminance(one), luminance(other)
    return (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)


def contrast(one: Any, other: Any) -> float:
    """Of two colours."""
    return float(contrasts_of(one, other))


def blended(colour: QColor, behind: Any) -> tuple[int, int, int]:
    """What a colour that lets something through looks like over ``behind``."""
    share, back = colour.alphaF(), [int(part) for part in behind]
    front = (colour.red(), colour.green(), colour.blue())
    red, green, blue = (round(share * f + (1 - share) * b) for f, b in zip(front, back, strict=True))
    return red, green, blue


def commonest(pixels: Pixels) -> Any:
    """The colour that most of them have."""
    packed = pixels.reshape(-1, 3) @ np.array([1 << 16, 1 << 8, 1])
    colours, counts = np.unique(packed, return_counts=True)
    found = int(colours[counts.argmax()])
    return np.array([found >> 16, found >> 8 & 255, found & 255], np.uint8)
