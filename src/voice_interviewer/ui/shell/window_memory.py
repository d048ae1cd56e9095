"""Remembers where the window was and which page was open, in an ini file that may hold anything."""

from pathlib import Path

from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SMALLEST = QSize(960, 640)
FIRST_SIZE = QSize(1180, 800)
_VISIBLE_PART = 120  # pixels of the window's top edge that must be on a screen to get hold of it


class WindowMemory:
    """Reads and writes the file; every value is checked, and rubbish counts as nothing."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def page(self) -> str:
        """The page that was open last, or an empty string."""
        value = self._settings.value("window/page", "")
        return value if isinstance(value, str) else ""

    @property
    def welcomed(self) -> bool:
        """Whether the first steps were shown; they are shown once."""
        return self._settings.value("window/welcomed", "false") == "true"

    @welcomed.setter
    def welcomed(self, welcomed: bool) -> None:
        self._settings.setValue("window/welcomed", "true" if welcomed else "false")
        self._settings.sync()

    def save(self, window: QWidget, page: str) -> None:
        """Remember; a disk that cannot be written is no reason to complain about a window's place."""
        shape = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
        numbers = (shape.x(), shape.y(), shape.width(), shape.height())
        self._settings.setValue("window/shape", " ".join(str(number) for number in numbers))
        self._settings.setValue("window/maximized", "true" if window.isMaximized() else "false")
        self._settings.setValue("window/page", page)
        self._settings.sync()

    def restore(self, window: QWidget) -> None:
        """Put the window where it was, if that is still on a screen; else in the middle of the first one."""
        shape = self._shape()
        if shape is not None and _reachable(shape):
            window.setGeometry(shape)
        else:
            window.setGeometry(_middle())
        if self._settings.value("window/maximized", "false") == "true":
            window.showMaximized()

    def _shape(self) -> QRect | None:
        value = self._settings.value("window/shape", "")
        parts = value.split() if isinstance(value, str) else []
        try:
            x, y, width, height = (int(part) for part in parts)
        except ValueError:
            return None
        if not (SMALLEST.width() <= width <= 20_000 and SMALLEST.height() <= height <= 20_000):
            return None
        return QRect(x, y, width, height) if abs(x) < 100_000 and abs(y) < 100_000 else None


def _reachable(shape: QRect) -> bool:
    edge = QRect(shape.x(), shape.y(), shape.width(), 1)
    on_screens = (screen.availableGeometry().intersected(edge) for screen in QGuiApplication.screens())
    return any(part.width() >= _VISIBLE_PART for part in on_screens)


def _middle() -> QRect:
    screens = QGuiApplication.screens()
    available = screens[0].availableGeometry() if screens else QRect(0, 0, 1280, 800)
    size = FIRST_SIZE.boundedTo(available.size()).expandedTo(SMALLEST)
    corner = available.center() - QRect(0, 0, size.width(), size.height()).center()
    return QRect(corner, size)
