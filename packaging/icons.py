"""Draws the icon in the sizes that menus want; run it after a change to one of the drawings.

    .venv/bin/python packaging/icons.py

``assets/icon.svg`` is for 32 pixels and more, ``assets/icon-small.svg`` for less: at 16, four bars are a grey spot.
"""

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "assets"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST_SMALL = 24


def drawing(size: int) -> Path:
    """The drawing that is legible at that size, in pixels."""
    return ASSETS / ("icon-small.svg" if size <= LARGEST_SMALL else "icon.svg")


def picture(size: int) -> QImage:
    """The icon as pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing(size))).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    folder = ROOT / "packaging" / "linux" / "icons"
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        picture(size).save(str(folder / f"{size}.png"))
    app.quit()


if __name__ == "__main__":
    main()
