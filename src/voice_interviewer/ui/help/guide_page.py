"""One page of the guide, with its pictures."""

import posixpath

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from voice_interviewer.ui.help.guide import Guide, fragment_of
from voice_interviewer.ui.help.page_look import blocks, give_look
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.theme import SCROLL_BAR, SPACE, Theme

MARGIN = 3 * SPACE
REDRAW_MS = 40
"""After a change of size or colours, so that a drag of the window's edge draws once."""


class GuidePage(QTextBrowser):
    """Shows a page of the guide; links lead to other pages of it, and nowhere else.

    Signals: ``link_followed(str, str)``, a place of the guide and a heading in it, as links name it.
    """

    link_followed = Signal(str, str)

    def __init__(self, guide: Guide, theme: Theme) -> None:
        super().__init__()
        self._guide = guide
        self._theme = theme
        self._words: list[str] = []
        self.place = ""
        """Which page it is."""
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)  # Tab goes from link to link, and on from the last
        self.setAccessibleName(tr("Page of the guide"))
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # lines break alike on all pages
        self.document().setDocumentMargin(MARGIN)
        # A page that is drawn anew while it is being laid out, which is when a scroll bar comes or goes, crashes Qt.
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._redraw.timeout.connect(self._draw_in_place)
        self._drawn_for = 0
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._redraw.start)

    def show_page(self, place: str, fragment: str = "", words: str = "") -> None:
        """Show a page, from the heading on that ``fragment`` names; ``words`` are marked wherever they stand."""
        self.place = place
        self._words = words.split()
        self._draw()
        self._go_to(fragment)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide, in the scheme of the window, no wider than the page; nothing else is looked at."""
        url = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or not self.place:
            return None
        file = self._guide.file(posixpath.join(posixpath.dirname(self.place), url))
        if file is None:
            return None
        dark = file.with_name(file.name.replace("-light.", "-dark."))
        image = QImage(str(dark if self._theme.dark and dark.is_file() else file))
        return None if image.isNull() else self._fitted(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are as wide as there is room."""
        super().resizeEvent(event)
        if self.place and self._room() != self._drawn_for:
            self._redraw.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends of the page, as they do in a browser."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home.value: bar.minimum, Qt.Key.Key_End.value: bar.maximum}
        if event.key() in ends:
            bar.setValue(ends[event.key()]())
        else:
            super().keyPressEvent(event)

    def _fitted(self, image: QImage) -> QImage:
        scale = self.devicePixelRatioF()
        width = min(image.width(), round(self._room() * scale))
        fitted = image.scaled(
            QSize(width, width * image.height() // image.width()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(scale)
        return fitted

    def _room(self) -> int:
        """Pixels that a picture may be wide; the same with and without a scroll bar."""
        return self.width() - 2 * MARGIN - 4 * SPACE - SCROLL_BAR

    @Slot()
    def _draw_in_place(self) -> None:
        """Draw it anew, as far down as it was."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def _draw(self) -> None:
        self._drawn_for = self._room()
        document = self.document()
        document.clear()  # pictures are kept by their names otherwise
        document.setDefaultFont(self.font())
        self.setMarkdown(self._guide.text(self.place))
        give_look(document, self._theme)
        self._mark_words()

    def _mark_words(self) -> None:
        form = QTextCharFormat()
        form.setBackground(self._theme.colour("selection"))
        self.setExtraSelections([each for word in self._words for each in self._marks(word, form)])

    def _marks(self, word: str, form: QTextCharFormat) -> list[QTextEdit.ExtraSelection]:
        found, cursor = [], self.document().find(word)
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, form
            found.append(mark)
            cursor = self.document().find(word, cursor)
        return found

    def _go_to(self, fragment: str) -> None:
        named = (block for block in blocks(self.document()) if block.blockFormat().headingLevel())
        heading = next((block for block in named if fragment_of(block.text()) == fragment), None)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if heading is not None:
            top = self.document().documentLayout().blockBoundingRect(heading).top()
            self.verticalScrollBar().setValue(round(top) - SPACE)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        if url.isRelative():
            place = posixpath.normpath(posixpath.join(posixpath.dirname(self.place), url.path())) if url.path() else ""
            self.link_followed.emit(place or self.place, url.fragment())
