"""Pictures as small files: the window has few colours, so 256 of them, each exact, say all that is seen."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage, QPixmap

COLOURS = 256
"""As many as a PNG with a palette has. With all its colours a picture is three times as large."""
BETWEEN = 128
"""How many of them stand for all colours, the rarest too."""


def save(picture: QPixmap, path: Path) -> None:
    """Write it with its commonest colours and some that lie between; the edges of letters get the nearest of them."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    palette = np.concatenate([_parts(colours[np.argsort(-counts)[: COLOURS - BETWEEN]]), _between(_parts(colours))])
    apart = ((_parts(colours)[:, None, :] - palette[None, :, :]) ** 2).sum(axis=2)
    indexed = apart.argmin(axis=1)[places].reshape(pixels.shape).astype(np.uint8)
    drawn = Image.fromarray(indexed, "P")
    drawn.putpalette(palette.astype(np.uint8).tobytes())
    drawn.save(path, optimize=True)


def _between(parts: np.ndarray) -> np.ndarray:
    """Colours all over the room that these take, each of them counted once."""
    row = Image.fromarray(parts[None].astype(np.uint8), "RGB")
    palette = row.quantize(BETWEEN, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).getpalette() or []
    return np.array(palette, np.int32).reshape(-1, 3)


def _parts(colours: np.ndarray) -> np.ndarray:
    """Red, green and blue of each."""
    return np.stack([(colours >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.int32)
