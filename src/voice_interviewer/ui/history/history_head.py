"""The first line of the history: how many takes, what the letters mean, and the way to storage."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.labels import label
from voice_interviewer.ui.widgets.wording import count


class HistoryHead(QWidget):
    """Labels ``count`` and ``legend``, the buttons ``storage_button`` and ``import_button``. No signals."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._explains = False
        self.count = label("", "muted", wrap=False)
        self.legend = label("  ·  ".join(f"{s.title[0]} {_first_word(s)}" for s in Section), "small", wrap=False)
        self.storage_button = QPushButton(" Sto&rage")
        self.storage_button.setAccessibleName("Storage")
        self.storage_button.setProperty("kind", "quiet")
        self.storage_button.setToolTip(shortcuts.STORAGE.hint)
        self.import_button = QPushButton(" &Import …")
        self.import_button.setAccessibleName("Import recordings")
        self.import_button.setProperty("kind", "quiet")
        self.import_button.setToolTip(shortcuts.IMPORT.hint)
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2 * SPACE)
        title = label("History", "title", wrap=False)
        self._others = (title, self.count, self.storage_button, self.import_button)
        head.addWidget(title)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch()
        head.addWidget(self.legend, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.storage_button, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.import_button, alignment=Qt.AlignmentFlag.AlignBottom)
        theme.changed.connect(self._show_icon)
        self._show_icon()

    def show_total(self, takes: int, found: bool) -> None:
        """Say how many takes are listed; ``found`` where some may be left out."""
        self.count.setText(count(takes, "take") + (" found" if found else "") if takes or found else "")
        self._make_room()

    def show_legend(self, shown: bool) -> None:
        """Whether there are scores for it to explain."""
        self._explains = shown
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The legend goes before anything else is cut off: each row tells the same to whoever points at it."""
        needed = sum(part.sizeHint().width() + 2 * SPACE for part in (*self._others, self.legend))
        self.legend.setVisible(self._explains and needed <= self.width())

    @Slot()
    def _show_icon(self) -> None:
        self.storage_button.setIcon(self._theme.icon("hard-drive"))
        self.import_button.setIcon(self._theme.icon("upload"))


def _first_word(section: Section) -> str:
    return section.title.split()[0].lower()
