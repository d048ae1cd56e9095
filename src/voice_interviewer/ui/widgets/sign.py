"""A small icon that keeps its colour right when the scheme changes."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QLabel

from voice_interviewer.ui.shell.theme import ICON, Theme


class Sign(QLabel):
    """An icon of the theme; what it means stands in words beside it. No signals."""

    def __init__(self, theme: Theme, icon: str, colour: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon, self._colour = icon, colour
        self.setFixedSize(ICON, ICON)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another one."""
        self._icon, self._colour = icon, colour
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self.setPixmap(small_icon(self._theme, self._icon, self._colour))


def small_icon(theme: Theme, icon: str, colour: str) -> QPixmap:
    """An icon of the theme as a picture. Each is drawn once: a page has forty of a dozen different ones."""
    key = f"sign-{icon}-{getattr(theme.colours, colour)}"
    known = QPixmap()
    if not QPixmapCache.find(key, known):
        known = theme.icon(icon, colour).pixmap(QSize(ICON, ICON))
        QPixmapCache.insert(key, known)
    return known
