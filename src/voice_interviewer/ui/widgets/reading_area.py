"""The part of a page that scrolls: its content in the middle, and in step with the words that are heard."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt, Slot
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QScrollArea, QWidget

from voice_interviewer.ui.shell.theme import SPACE
from voice_interviewer.ui.widgets.focus_kept import focus_kept
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

WIDEST = 1440
"""Pixels. Beyond this, lines are too long to read and the rest of a wide screen stays empty."""

_AHEAD = 6 * SPACE
"""Pixels that stay in view above and below a word."""

_PAGE_KEYS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class ReadingArea(QScrollArea):
    """Holds one content at a time. No signals of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._heard_at: QPoint | None = None
        self._return_to: int | None = None
        """How far down the next content is to be shown, as soon as it is long enough."""
        self.verticalScrollBar().rangeChanged.connect(self._return)
        self.setAccessibleName("Feedback")
        self.setProperty("reading", True)  # its focus is seen: the arrows scroll it
        self.setWidgetResizable(True)
        self._content: QWidget | None = None
        self._coming: QWidget | None = None
        """What is to be shown next; when that is done, what is shown."""
        self._frame = QWidget()
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self._frame)

    def take_in(self, content: QWidget) -> None:
        """Give a content its place before it is shown: a style sheet is looked up anew for what moves elsewhere."""
        if self._coming is not None and self._coming is not self._content:
            self._coming.deleteLater()  # another take was opened before all of that one had been made
        self._coming = content
        content.setParent(self._frame)
        content.hide()  # else it would be seen half made where the page is shown before it is whole
        bar = self.verticalScrollBar()  # there will be one: a content is longer than a window
        room = self.viewport().width() - (0 if bar.isVisible() else bar.sizeHint().width())
        content.resize(min(WIDEST, room), self.viewport().height())

    def show_content(self, content: QWidget) -> None:
        """Show this from its top, in place of what was shown."""
        with focus_kept(self._frame, self):
            self.show_nothing()
            self._content = content
            centre(self._row, content, WIDEST)
            content.show()
        page = self.parentWidget()
        if page is not None:  # what is shown anew comes last else, behind what stands below it
            tab_as_laid_out(page)
        if self._return_to is None:
            self.verticalScrollBar().setValue(0)
        else:
            QCoreApplication.sendPostedEvents(self._frame, QEvent.Type.LayoutRequest.value)  # it has its length then
            self._return()

    def show_nothing(self) -> None:
        """Away with what is shown."""
        self._heard_at = None
        while self._row.count():
            self._row.takeAt(0)
        if self._content is not None:
            # It may be what asked for the next one, so it must live until its signal has been handled.
            self._content.hide()
            self._content.deleteLater()
            if self._coming is self._content:
                self._coming = None
            self._content = None

    def scroll_by(self, key: int) -> bool:
        """Scroll by a page where that is what the key is for; False where it is not."""
        action = _PAGE_KEYS.get(key)
        if action is not None:
            self.verticalScrollBar().triggerAction(action)
        return action is not None

    def keep_place(self) -> None:
        """Show the next content as far down as this one, where it is that long."""
        self._return_to = self.verticalScrollBar().value()

    @Slot()
    def _return(self) -> None:
        """Not before the next content is shown: meanwhile a message may come, and the old one have another range."""
        bar = self.verticalScrollBar()
        if self._return_to is not None and self._coming is self._content and bar.maximum() >= self._return_to:
            bar.setValue(self._return_to)
            self._return_to = None

    def go_along(self, widget: QWidget, word: QRect) -> None:
        """A word at that place in ``widget`` is heard: scroll with the words as long as they can be seen.

        Whoever looks at something else is never pulled away.
        """
        before, self._heard_at = self._heard_at, self._place(widget, word)
        if before is not None and self._visible(before):
            self.bring_into_view(widget, word)

    def stop_going_along(self) -> None:
        """Nothing is heard any more."""
        self._heard_at = None

    def bring_into_view(self, widget: QWidget, word: QRect) -> None:
        """Scroll until a word at that place in ``widget`` can be seen."""
        place = self._place(widget, word)
        self.ensureVisible(place.x(), place.y(), 0, _AHEAD)

    def _place(self, widget: QWidget, word: QRect) -> QPoint:
        """Where the middle of a word stands in what is scrolled."""
        frame = self.widget()
        return widget.mapTo(frame, word.center()) if frame is not None else QPoint()

    def _visible(self, point: QPoint) -> bool:
        top = self.verticalScrollBar().value()
        return top <= point.y() <= top + self.viewport().height()


def centre(row: QHBoxLayout, widget: QWidget, widest: int) -> None:
    """Let the widget be as wide as there is room, up to so many pixels, in the middle of the row."""
    widget.setMaximumWidth(widest)
    row.addStretch(1)
    row.addWidget(widget, stretch=1000)
    row.addStretch(1)
