"""The user guide beside the window: contents, pages, and a search through all of them."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from voice_interviewer.folders import shipped
from voice_interviewer.ui.help.contents_list import ContentsList
from voice_interviewer.ui.help.guide import Guide, fragment_of
from voice_interviewer.ui.help.guide_page import GuidePage
from voice_interviewer.ui.help.guide_search import GuideSearch
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import bind
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.clearing import add_clear_button

SIZE = QSize(130 * SPACE, 90 * SPACE)
SMALLEST = QSize(70 * SPACE, 50 * SPACE)
CONTENTS_WIDTH = 34 * SPACE


class GuideWindow(QDialog):
    """Stays open while one goes on in the app; Esc closes it. Signals: those of QDialog."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, guide: Guide | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guide = guide or Guide(shipped("docs"))
        self._search = GuideSearch(self._guide)
        self._before: list[str] = []
        self.search = QLineEdit()
        self.contents = ContentsList()
        self.page = GuidePage(self._guide, theme)
        self.back = button("Back", name="Back to the page before", tip=shortcuts.GUIDE_BACK.hint)
        self._lay_out()
        self.search.textChanged.connect(self._look)
        self.search.returnPressed.connect(self._open_first)
        self.contents.wanted.connect(self._open_found)
        self.page.link_followed.connect(self.open_page)
        self.back.clicked.connect(self.go_back)
        theme.changed.connect(self._draw_icons)
        bind(self, shortcuts.GUIDE_BACK, self.go_back)
        bind(self, shortcuts.FIND_IN_GUIDE, self._to_search)
        self._draw_icons()

    @Slot(str, str)
    def open_page(self, place: str, fragment: str = "") -> None:
        """Show a page, from a heading on; one that is not in the app is passed over, and the page before stays."""
        if not self._guide.text(place):
            return
        if self.page.place and self.page.place != place:
            self._before.append(self.page.place)
        self._show(place, fragment)

    def begin_at(self, place: str) -> None:
        """Opened from somewhere else: at that page, without the words that were looked for before."""
        if place != self.page.place:
            self.search.clear()
        self.open_page(place)

    @Slot()
    def go_back(self) -> None:
        """Back to the page before."""
        if self._before:
            self._show(self._before.pop())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._into_list()
        else:
            super().keyPressEvent(event)

    def _show(self, place: str, fragment: str = "") -> None:
        self.page.show_page(place, fragment, self.search.text())
        self.back.setEnabled(bool(self._before))
        if not self.search.text():
            self.contents.show_chapters(self._guide.chapters, place)

    @Slot(str)
    def _look(self, words: str) -> None:
        if words.strip():
            self.contents.show_places(self._search.find(words))
        else:
            self.contents.show_chapters(self._guide.chapters, self.page.place)

    @Slot(str, str)
    def _open_found(self, place: str, heading: str) -> None:
        self.open_page(place, fragment_of(heading))

    @Slot()
    def _open_first(self) -> None:
        """Enter in the search opens the first place, and gives the keyboard to the list."""
        if self.search.text().strip():
            self._into_list()

    def _into_list(self) -> None:
        """To what was found, or else to the chapter that is being read."""
        if self.contents.count():
            if self.search.text().strip():
                self.contents.setCurrentRow(0)
            self.contents.setFocus()

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("User guide"))
        self.setModal(False)
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self.search.setPlaceholderText(tr("Look for words in the guide"))
        self.search.setAccessibleName(tr("Look for words in the guide"))
        self.search.setToolTip(shortcuts.FIND_IN_GUIDE.hint)
        add_clear_button(self.search)
        self.back.setAutoDefault(False)  # Enter in the search is not Back
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.search, stretch=1)
        head.addWidget(self.back)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.setChildrenCollapsible(False)
        columns.addWidget(self.contents)
        columns.addWidget(self.page)
        columns.setStretchFactor(1, 1)
        columns.setSizes([CONTENTS_WIDTH, SIZE.width() - CONTENTS_WIDTH])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(head)
        layout.addWidget(columns, stretch=1)

    @Slot()
    def _draw_icons(self) -> None:
        self.back.setIcon(self._theme.icon("chevron-left"))
