"""The marked transcript on the screen, in step with the player."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from voice_interviewer.jargon.glossary import offers
from voice_interviewer.take import Findings
from voice_interviewer.ui.feedback.marked_transcript import paragraphs
from voice_interviewer.ui.feedback.transcript_document import PlacedOffer, PlacedWord, PlacedWords, TranscriptWriter
from voice_interviewer.ui.feedback.word_choice import WordChoice
from voice_interviewer.ui.feedback.word_menu import WordMenu
from voice_interviewer.ui.feedback.word_run import WordRun, run_of
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme


class TranscriptView(QTextEdit):
    """Shows the whole transcript at its full height; whoever holds it scrolls.

    Click a word to hear the answer from there, and a term that is offered to take it. With the keyboard, the arrows
    move from word to word (with Shift, over several) and Enter plays. Words chosen or selected can be corrected.
    Signals: ``play_requested(float)``, the second to play from; ``offer_taken(WordRun)``,
    ``correction_asked(WordRun)`` and ``taken_back(WordRun)``, what is to become of some words; ``word_heard(QRect)``
    and ``word_chosen(QRect)``, where the word that is being heard, or that the keyboard went to, stands in this widget.
    """

    play_requested = Signal(float)
    offer_taken = Signal(object)
    correction_asked = Signal(object)
    taken_back = Signal(object)
    word_heard = Signal(QRect)
    word_chosen = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Findings | None = None
        self._placed = PlacedWords()
        self._offers: list[PlacedOffer] = []
        self._choice = WordChoice()
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
        self.setAccessibleDescription(
            "Left and right move from word to word, Enter plays from the word. "
            f"{shortcuts.CORRECT.shown} corrects it, {shortcuts.TAKE_OFFER.shown} takes the term that is offered."
        )
        shortcuts.bind(self, shortcuts.CORRECT, self._ask_correction)
        shortcuts.bind(self, shortcuts.TAKE_OFFER, self._take_offer)

    def show_findings(self, findings: Findings) -> None:
        """Show the answer of these findings, marked."""
        self._findings = findings
        self._choice, self._heard = WordChoice(), None
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
        return self._text(self._choice.at)

    @property
    def run(self) -> WordRun | None:
        """The words that a correction would be of: those selected with the mouse, else those the keyboard chose."""
        if self._findings is None:
            return None
        places = [word.place for word in self._chosen_words() if word.place is not None]
        transcript = self._findings.transcript
        return run_of(transcript.words, places[0], places[-1], offers(transcript)) if places else None

    def choose_word(self, place: int) -> None:
        """Choose the word at that place of the transcript, as the keyboard would."""
        index = next((i for i, word in enumerate(self._placed.words) if word.place == place), None)
        if index is not None:
            self._choice.only(index)
            self._mark()

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
            offer = self._offer_under(event.position().toPoint())
            if offer is not None:
                self._take(offer)
            else:
                self._play(self._word_under(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        over = self._word_under(point) is not None or self._offer_under(point) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        under = self._word_under(event.pos())
        if (
            event.reason() is QContextMenuEvent.Reason.Mouse
            and under is not None
            and not self.textCursor().hasSelection()
        ):
            self._choice.only(under)
            self._mark()
        run = self.run
        if run is not None:
            menu = WordMenu(run, self)
            menu.offer_taken.connect(self._take_offer)
            menu.correction_asked.connect(self._ask_correction)
            menu.taken_back.connect(self._take_back)
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() in steps and (shift or event.modifiers() == Qt.KeyboardModifier.NoModifier):
            self._choose(steps[Qt.Key(event.key())], several=shift)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._play(self._choice.at)
        elif event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()  # so that the page's own keys work here too

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._choice.at is None and event.reason() != Qt.FocusReason.MouseFocusReason and self._placed.words:
            self._choice.only(self._heard or 0)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _choose(self, step: int, several: bool = False) -> None:
        if not self._placed.words:
            return
        at = self._choice.step(step, len(self._placed.words), self._heard or 0, several)
        self._mark()
        self.word_chosen.emit(self.word_rect(self._placed.words[at]))

    def _play(self, index: int | None) -> None:
        if index is not None:
            self._choice.only(index)
            self._mark()
            self.play_requested.emit(self._placed.words[index].start)

    @Slot()
    def _take_offer(self) -> None:
        run = self.run
        if run is not None and run.offer:
            self.offer_taken.emit(run)

    @Slot()
    def _ask_correction(self) -> None:
        run = self.run
        if run is not None:
            self.correction_asked.emit(run)

    @Slot()
    def _take_back(self) -> None:
        run = self.run
        if run is not None and run.heard is not None:
            self.taken_back.emit(run)

    def _take(self, offer: PlacedOffer) -> None:
        self.choose_word(offer.repair.first)
        self._take_offer()

    def _chosen_words(self) -> list[PlacedWord]:
        cursor = self.textCursor()
        if cursor.hasSelection():
            first, last = cursor.selectionStart(), cursor.selectionEnd()
            return [word for word in self._placed.words if word.first < last and first < word.last]
        return [self._placed.words[index] for index in self._choice.indices]

    def _word_under(self, point: QPoint) -> int | None:
        position = self._character_under(point)
        return None if position < 0 else self._placed.at_character(position)

    def _offer_under(self, point: QPoint) -> PlacedOffer | None:
        position = self._character_under(point)
        return next((offer for offer in self._offers if offer.first <= position <= offer.last), None)

    def _character_under(self, point: QPoint) -> int:
        return self.document().documentLayout().hitTest(QPointF(point), Qt.HitTestAccuracy.ExactHit)

    def _text(self, index: int | None) -> str:
        return "" if index is None else self._selection(self._placed.words[index]).selectedText()

    @Slot()
    def _write(self) -> None:
        """Make the document anew; marks are put on top of it later without touching it."""
        if self._findings is None:
            return
        writer = TranscriptWriter(self.document(), self._theme)
        writer.write(paragraphs(self._findings.delivery, self._findings.grade, self._findings.transcript))
        self._placed, self._offers = writer.placed, writer.offers
        self._mark()

    def _mark(self) -> None:
        marks = []
        if self.hasFocus():
            colours = self._theme.colour("selection"), self._theme.colour("text")
            marks += [self._marked(index, *colours) for index in self._choice.indices]
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
