"""The button that opens a typed answer for editing."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QPushButton

from voice_interviewer.ui.shell.theme import ICON, Theme


class EditButton(QPushButton):
    """Signals: those of QPushButton."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(" Ed&it …")  # the space keeps the words off the icon
        self._theme = theme
        self.setProperty("kind", "quiet")
        self.setIconSize(QSize(ICON, ICON))
        self.setAccessibleName("Edit your answer, and have it graded again")
        self.setToolTip("Edit your answer, and have it graded again")
        theme.changed.connect(self._show_icon)
        self._show_icon()

    @Slot()
    def _show_icon(self) -> None:
        self.setIcon(self._theme.icon("pencil"))
