"""The marked transcript on the screen, with all that can be done with its words and sentences."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from voice_interviewer.answer import Span
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.remarks.own_say import labels_of
from voice_interviewer.ui.feedback.transcript_document import PlacedOffer, PlacedWord
from voice_interviewer.ui.feedback.transcript_marks import selection
from voice_interviewer.ui.feedback.transcript_text import TranscriptText
from voice_interviewer.ui.feedback.wishes import Hear, Wish
from voice_interviewer.ui.feedback.word_menu import FillerMenu, SentenceAt, SentenceMenu, WordMenu
from voice_interviewer.ui.feedback.word_run import WordRun, run_of
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.theme import Theme


class TranscriptView(TranscriptText):
    """Click a word to hear the answer from there, a term that is offered to take it, a filled pause to deny it.

    Words chosen or selected can be corrected, their sentence edited or moved. Signals, beside those of the text:
    ``offer_taken(WordRun)``, ``correction_asked(WordRun)`` and ``taken_back(WordRun)``, what is to become of some
    words; ``wished(Wish)``, all else that a menu offers.
    """

    offer_taken = Signal(object)
    correction_asked = Signal(object)
    taken_back = Signal(object)
    wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._pressed = QPoint()
        shortcuts.bind(self, shortcuts.CORRECT, self._ask_correction)
        shortcuts.bind(self, shortcuts.TAKE_OFFER, self._take_offer)

    @property
    def run(self) -> WordRun | None:
        """The words that a correction would be of: those selected with the mouse, else those the keyboard chose."""
        if self._findings is None:
            return None
        places = [word.place for word in self._chosen_words() if word.place is not None]
        transcript = self._findings.transcript
        return run_of(transcript.words, places[0], places[-1], offers(transcript)) if places else None

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
                self._press(self._word_under(event.position().toPoint()), event.globalPosition().toPoint())

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
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        chosen = self._choice.at
        place = event.globalPos()
        if not mouse and chosen is not None:
            place = self.mapToGlobal(self.word_rect(self._placed.words[chosen]).bottomLeft())
        self._open_menu(place)

    def _press(self, index: int | None, place: QPoint) -> None:
        """Play from a word; at a filled pause ask first, since it may be none."""
        if index is None or not self._placed.words[index].filler:
            self._play(index)
            return
        self._choice.only(index)
        self._mark()
        self._open_menu(place)

    def _open_menu(self, place: QPoint) -> None:
        chosen = self._chosen_words()
        if len(chosen) == 1 and chosen[0].filler:
            word = chosen[0]
            span, text = Span(word.start, word.end), selection(self.document(), word).selectedText()
            filler_menu = FillerMenu(text, span, not word.taken_out, self._playable, self)
            filler_menu.wished.connect(self._wish)
            filler_menu.popup(place)
            return
        run = self.run
        if run is not None:
            menu = WordMenu(run, self, self._sentence_of(chosen))
            menu.offer_taken.connect(self._take_offer)
            menu.correction_asked.connect(self._ask_correction)
            menu.taken_back.connect(self._take_back)
            menu.wished.connect(self._wish)
            menu.popup(place)
        elif (sentence := self._sentence_of(chosen)) is not None and sentence.graded:
            sentence_menu = SentenceMenu(sentence, self)
            sentence_menu.wished.connect(self._wish)
            sentence_menu.popup(place)

    def _sentence_of(self, chosen: Sequence[PlacedWord]) -> SentenceAt | None:
        """The one that all of these words are in."""
        places = {word.sentence for word in chosen}
        place = next(iter(places)) if len(places) == 1 else None
        if place is None or self._findings is None:
            return None
        return SentenceAt(place, labels_of(self._findings.grade, place), self._say.label(place))

    @Slot(object)
    def _wish(self, wish: Wish) -> None:
        if isinstance(wish, Hear):
            self.play_requested.emit(wish.start)
        else:
            self.wished.emit(wish)

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
