"""The list beside a page of the guide: its chapters, or the places where words were found."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from voice_interviewer.ui.help.guide import Chapter
from voice_interviewer.ui.help.guide_search import Place
from voice_interviewer.ui.shell.language import tr

_CHAPTER, _HEADING = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ContentsList(QListWidget):
    """Arrows go from line to line and open what they come to. Signals: ``wanted(str, str)``, a place and a heading."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Contents"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.currentItemChanged.connect(self._chosen)

    def show_chapters(self, chapters: Sequence[Chapter], now: str) -> None:
        """All chapters below the names of their parts, with the one marked that is being read."""
        with QSignalBlocker(self):
            self.clear()
            part = ""
            for chapter in chapters:
                if chapter.part != part:
                    part = chapter.part
                    self._add_part(part)
                self._add(chapter.title, chapter.place, "")
        self.mark(now)

    def show_places(self, places: Sequence[Place]) -> None:
        """Where words were found."""
        with QSignalBlocker(self):
            self.clear()
            for place in places:
                titles = dict.fromkeys((place.chapter.title, place.heading or place.chapter.title))
                self._add(f"{' › '.join(titles)}\n{place.excerpt}", place.chapter.place, place.heading)
            if not places:
                self._add_part(tr("Nothing was found."))
        self.scrollToTop()  # the best comes first, however far the chapters were scrolled

    def mark(self, place: str) -> None:
        """Mark the chapter that is being read, without opening it again."""
        with QSignalBlocker(self):
            rows = (row for row in range(self.count()) if self.item(row).data(_CHAPTER) == place)
            self.setCurrentRow(next(rows, -1))

    def _add(self, text: str, place: str, heading: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_CHAPTER, place)
        item.setData(_HEADING, heading)
        self.addItem(item)

    def _add_part(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)  # arrows pass it over
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        self.addItem(item)

    @Slot(QListWidgetItem)
    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_CHAPTER):
            self.wanted.emit(item.data(_CHAPTER), item.data(_HEADING))
