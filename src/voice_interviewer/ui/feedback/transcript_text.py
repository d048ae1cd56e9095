"""The marked transcript as a text of its full height: in step with the player, walked through by keyboard."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from voice_interviewer.answer import Span
from voice_interviewer.remarks.own_say import OwnSay
from voice_interviewer.take import Findings
from voice_interviewer.ui.feedback.marked_transcript import paragraphs
from voice_interviewer.ui.feedback.transcript_document import PlacedOffer, PlacedWord, PlacedWords, TranscriptWriter
from voice_interviewer.ui.feedback.transcript_marks import mark, selection
from voice_interviewer.ui.feedback.word_choice import WordChoice
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme


class TranscriptText(QTextEdit):
    """Shows the whole transcript at its full height; whoever holds it scrolls.

    The arrows move from word to word (with Shift, over several) and Enter plays. Signals: ``play_requested(float)``,
    the second to play from; ``word_heard(QRect)`` and ``word_chosen(QRect)``, where the word that is being heard, or
    that the keyboard went to, stands in this widget.
    """

    play_requested = Signal(float)
    word_heard = Signal(QRect)
    word_chosen = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Findings | None = None
        self._say = OwnSay()
        self._playable = True
        self._last_filler: PlacedWord | None = None
        self._placed = PlacedWords()
        self._offers: list[PlacedOffer] = []
        self._choice = WordChoice()
        self._heard: int | None = None
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
            f"{shortcuts.CORRECT.shown} corrects it, {shortcuts.TAKE_OFFER.shown} takes the term that is offered, the "
            "menu key shows all that can be done with the word and its sentence."
        )

    def show_findings(self, findings: Findings, playable: bool = True) -> None:
        """Show the answer of these findings, marked."""
        self._findings, self._playable = findings, playable
        self._choice, self._heard, self._last_filler = WordChoice(), None, None
        self._write()

    def show_say(self, say: OwnSay) -> None:
        """Let sentences stand where the user moved them; what is chosen stays chosen."""
        if say != self._say:
            self._say = say
            self._write()

    @property
    def filler(self) -> Span | None:
        """The filled pause that the keyboard chose here, else the one that was heard last; None where there is none."""
        chosen = self._placed.words[self._choice.at] if self.hasFocus() and self._choice.at is not None else None
        found = chosen if chosen is not None and chosen.filler and not chosen.taken_out else self._last_filler
        return None if found is None else Span(found.start, found.end)

    @property
    def _spoken(self) -> bool:
        """Whether there is a moment to each word; nobody spoke a typed answer."""
        return self._findings is not None and bool(self._findings.delivery.words)

    def follow(self, seconds: float | None) -> None:
        """Mark the word that is heard at that moment; None where nothing plays."""
        heard = None if seconds is None or not self._spoken else self._placed.at_time(seconds)
        if heard != self._heard:
            self._heard = heard
            self._mark()
            if heard is not None:
                word = self._placed.words[heard]
                self._last_filler = word if word.filler and not word.taken_out else self._last_filler
                self.word_heard.emit(self.word_rect(word))

    @property
    def heard_text(self) -> str:
        """The word that is marked as being heard, empty where there is none."""
        return self._text(self._heard)

    @property
    def chosen_text(self) -> str:
        """The word that the keyboard chose, empty where it chose none."""
        return self._text(self._choice.at)

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
            if self._spoken:
                self.play_requested.emit(self._placed.words[index].start)

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
        return "" if index is None else selection(self.document(), self._placed.words[index]).selectedText()

    @Slot()
    def _write(self) -> None:
        """Make the document anew; marks are put on top of it later without touching it."""
        if self._findings is None:
            return
        writer = TranscriptWriter(self.document(), self._theme)
        found = self._findings
        writer.write(paragraphs(found.delivery, found.grade, found.transcript, self._say))
        self._placed, self._offers = writer.placed, writer.offers
        self._mark()

    def _mark(self) -> None:
        marks = []
        if self.hasFocus():
            colours = self._theme.colour("selection"), self._theme.colour("text")
            marks += [mark(self.document(), self._placed.words[index], *colours) for index in self._choice.indices]
        if self._heard is not None:
            colours = self._theme.colour("accent"), self._theme.colour("on_accent")
            marks.append(mark(self.document(), self._placed.words[self._heard], *colours))
        self.setExtraSelections(marks)

    @Slot()
    def _fit(self) -> None:
        """Be as high as the text, so that the page scrolls and not this."""
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(ceil(self.document().size().height()) + frame)
