"""The marked transcript on the screen, in step with the player."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from voice_interviewer.take import Findings
from voice_interviewer.ui.feedback.marked_transcript import paragraphs
from voice_interviewer.ui.feedback.transcript_document import PlacedWord, PlacedWords, TranscriptWriter
from voice_interviewer.ui.shell.theme import Theme


class TranscriptView(QTextEdit):
    """Shows the whole transcript at its full height; whoever holds it scrolls.

    Click a word to hear the answer from there; with the keyboard, the arrows move from word to word and Enter plays.
    Signals: ``play_requested(float)``, the second to play from; ``word_heard(QRect)`` and ``word_chosen(QRect)``, where
    the word that is being heard, or that the keyboard went to, stands in this widget.
    """

    play_requested = Signal(float)
    word_heard = Signal(QRect)
    word_chosen = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Findings | None = None
        self._placed = PlacedWords()
        self._chosen: int | None = None
        self._heard: int | None = None
        self._pressed = QPoint()
        self._set_up()
        theme.changed.connect(self._write)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Transcript")
        self.setAccessibleDescription("Left and right move from word to word, Enter plays from the word.")

    def show_findings(self, findings: Findings) -> None:
        """Show the answer of these findings, marked."""
        self._findings = findings
        self._chosen = self._heard = None
        self._write()

    def follow(self, seconds: float | None) -> None:
        """Mark the word that is heard at that moment; None where nothing plays."""
        heard = None if seconds is None else self._placed.at_time(seconds)
        if heard != self._heard:
            self._heard = heard
            self._mark()
            if heard is not None:
                self.word_heard.emit(self.word_rect(self._placed.words[heard]))

    @property
    def heard_text(self) -> str:
        """The word that is marked as being heard, empty where there is none."""
        return self._text(self._heard)

    @property
    def chosen_text(self) -> str:
        """The word that the keyboard chose, empty where it chose none."""
        return self._text(self._chosen)

    def word_rect(self, word: PlacedWord) -> QRect:
        """Where a word stands in this widget."""
        edges = []
        for position in (word.first, word.last):
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            edges.append(self.cursorRect(cursor))
        return edges[0].united(edges[1]).translated(self.viewport().pos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < 4 and not self.textCursor().hasSelection():
            self._play(self._word_under(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._word_under(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._choose(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._play(self._chosen)
        elif event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()  # so that the page's own keys work here too

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._chosen is None and event.reason() != Qt.FocusReason.MouseFocusReason and self._placed.words:
            self._chosen = self._heard or 0
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, step: int) -> None:
        if not self._placed.words:
            return
        before = self._chosen if self._chosen is not None else (self._heard or 0) - step
        self._chosen = max(0, min(len(self._placed.words) - 1, before + step))
        self._mark()
        self.word_chosen.emit(self.word_rect(self._placed.words[self._chosen]))

    def _play(self, index: int | None) -> None:
        if index is not None:
            self._chosen = index
            self._mark()
            self.play_requested.emit(self._placed.words[index].start)

    def _word_under(self, point: QPoint) -> int | None:
        position = self.document().documentLayout().hitTest(QPointF(point), Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._placed.at_character(position)

    def _text(self, index: int | None) -> str:
        return "" if index is None else self._selection(self._placed.words[index]).selectedText()

    @Slot()
    def _write(self) -> None:
        """Make the document anew; marks are put on top of it later without touching it."""
        if self._findings is None:
            return
        writer = TranscriptWriter(self.document(), self._theme)
        writer.write(paragraphs(self._findings.delivery, self._findings.grade))
        self._placed = writer.placed
        self._mark()

    def _mark(self) -> None:
        marks = []
        if self._chosen is not None and self.hasFocus():
            marks.append(self._marked(self._chosen, self._theme.colour("selection"), self._theme.colour("text")))
        if self._heard is not None:
            marks.append(self._marked(self._heard, self._theme.colour("accent"), self._theme.colour("on_accent")))
        self.setExtraSelections(marks)

    def _marked(self, index: int, background: QColor, text: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        # The stubs know these two only as the attributes of an instance without types.
        mark.cursor = self._selection(self._placed.words[index])
        mark.format = QTextCharFormat()
        mark.format.setBackground(background)
        mark.format.setForeground(text)
        return mark

    def _selection(self, word: PlacedWord) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(word.first)
        cursor.setPosition(word.last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @Slot()
    def _fit(self) -> None:
        """Be as high as the text, so that the page scrolls and not this."""
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(ceil(self.document().size().height()) + frame)
