"""The marked transcript as a rich-text document, with the place of each word in it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from voice_interviewer.jargon.repairs import Repair
from voice_interviewer.ui.feedback.marked_transcript import MarkedSentence, MarkedWord, Paragraph
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.plain_tip import plain_tip

_TINT = 0.16
"""How strongly a sentence takes the colour of its section: seen at a glance, and the text keeps its contrast."""

TRADEOFF_TAG = "trade-off"
MOVED_TAG = "moved by you"
MOVED_HINT = "You said that this belongs here; the scores stay the grader's."
FILLER_HINT = "A filled pause. Press it to hear it, or to say that it is none."
DENIED_HINT = "Not counted, since you said that it is no filled pause. Press it to take that back."
NOT_SAID_HINT = "Taken out by you. Its menu brings it back."


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word or a silence, and the characters that show it. Those of a typed answer have no times: both are 0."""

    first: int
    last: int
    start: float
    end: float
    place: int | None = None
    """Its place among the words of the transcript; None for a silence and for a filled pause."""
    offer: Repair | None = None
    heard: str | None = None
    sentence: int | None = None
    """The place of its sentence in the grade."""
    filler: bool = False
    taken_out: bool = False
    """See `MarkedWord`."""


@dataclass(frozen=True, slots=True)
class PlacedOffer:
    """A term that can be taken with a press, and the characters that show it."""

    first: int
    last: int
    repair: Repair


@dataclass(slots=True)
class PlacedWords:
    """All of them, in order; the same index finds a word by its place and by its time."""

    words: list[PlacedWord] = field(default_factory=list)
    _firsts: list[int] = field(default_factory=list)
    _starts: list[float] = field(default_factory=list)

    def add(self, word: PlacedWord) -> None:
        """Add the next one; neither places nor times may run backwards."""
        self.words.append(word)
        self._firsts.append(word.first)
        self._starts.append(word.start)

    def at_character(self, position: int) -> int | None:
        """The index of the word that shows there, None between words."""
        index = bisect_right(self._firsts, position) - 1
        return index if index >= 0 and position <= self.words[index].last else None

    def at_time(self, seconds: float) -> int | None:
        """The index of the word that is heard then: the last that has begun, None before the first."""
        index = bisect_right(self._starts, seconds) - 1
        return index if index >= 0 else None


class TranscriptWriter:
    """Writes paragraphs into a document. ``placed`` holds what can be heard, ``offers`` the terms that can be taken."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self.placed = PlacedWords()
        self.offers: list[PlacedOffer] = []
        self._theme = theme
        self._document = document
        self._cursor = QTextCursor(document)

    def write(self, paragraphs: Sequence[Paragraph]) -> None:
        """Replace what the document holds."""
        self._document.clear()
        self._document.setDocumentMargin(2)
        self._cursor.beginEditBlock()
        for number, paragraph in enumerate(paragraphs):
            self._start_block(first=number == 0)
            self._write_title(paragraph)
            for sentence in paragraph.sentences:
                self._write_sentence(sentence, paragraph)
        self._cursor.endEditBlock()

    def _start_block(self, first: bool) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(1.5 * SPACE)
        if first:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)

    def _write_title(self, paragraph: Paragraph) -> None:
        if not paragraph.title:
            return
        section = paragraph.section
        style = self._style(section.value if section else "muted")
        style.setFontWeight(QFont.Weight.Bold)
        style.setFontPointSize(self._document.defaultFont().pointSizeF() * 0.9)
        self._cursor.insertText(paragraph.title, style)
        self._cursor.insertText("\u2003", self._style("text"))  # an em space, never part of the tint

    def _write_sentence(self, sentence: MarkedSentence, paragraph: Paragraph) -> None:
        plain = self._style("text")
        if paragraph.section is not None:
            plain.setBackground(self._theme.colour(paragraph.section.value, _TINT))
        for number, word in enumerate(sentence.words):
            if number:
                self._cursor.insertText(" ", plain)
            self._write_word(word, plain, sentence.place)
        if sentence.tradeoff:
            self._write_tag(plain)
        if sentence.moved:
            self._write_small("✎\u00a0" + MOVED_TAG.replace(" ", "\u00a0"), "text", plain, MOVED_HINT)
        self._cursor.insertText(" ", self._style("text"))

    def _write_word(self, word: MarkedWord, plain: QTextCharFormat, sentence: int | None) -> None:
        first = self._cursor.position()
        # A pause must not be torn apart at the end of a line.
        text = word.text.replace(" ", "\u00a0") if word.silence else word.text
        self._cursor.insertText(text, self._word_style(word, plain))
        said = (word.place, word.offer, word.heard, sentence, word.filler, word.taken_out)
        self.placed.add(PlacedWord(first, self._cursor.position(), word.start or 0.0, word.end or 0.0, *said))
        if word.offer is not None and word.offer.last == word.place:
            self._write_offer(word.offer, plain)
        if word.note and not word.taken_out:
            self._write_small(f"(heard: {word.note})", "muted", plain)
        if word.said:
            self._write_small(f"({word.said})", "muted", plain)

    def _word_style(self, word: MarkedWord, plain: QTextCharFormat) -> QTextCharFormat:
        style = QTextCharFormat(plain)
        if word.taken_out:
            style.setForeground(self._theme.colour("muted"))
            style.setFontStrikeOut(not word.filler)
            style.setToolTip(DENIED_HINT if word.filler else NOT_SAID_HINT)
        elif word.filler:
            style.setToolTip(FILLER_HINT)
            style.setForeground(self._theme.colour("warning"))
            style.setFontStrikeOut(True)
        elif word.silence:
            style.setForeground(self._theme.colour("muted"))
        elif word.offer is not None:
            _underline(style, QTextCharFormat.UnderlineStyle.DotLine, self._theme.colour("accent"))
            style.setToolTip(plain_tip(f"Perhaps this was {word.offer.term}."))
        elif word.heard is not None:
            _underline(style, QTextCharFormat.UnderlineStyle.SingleUnderline, self._theme.colour("good"))
            heard = word.heard.strip()
            told = f"Corrected: heard as “{heard}”." if heard else "Corrected, or added, by you."
            style.setToolTip(plain_tip(told))
        elif word.doubtful:
            _underline(style, QTextCharFormat.UnderlineStyle.DotLine, self._theme.colour("muted"))
        return style

    def _write_offer(self, repair: Repair, plain: QTextCharFormat) -> None:
        hint = f"Write {repair.term} in place of “{repair.heard}”, here and in later answers."
        first = self._write_small(f"→\u00a0{repair.term}?".replace(" ", "\u00a0"), "text", plain, hint)
        self.offers.append(PlacedOffer(first, self._cursor.position(), repair))

    def _write_small(self, text: str, colour: str, plain: QTextCharFormat, hint: str = "") -> int:
        """Something that was not said, behind the word before it; returns where it begins."""
        style = QTextCharFormat(plain)
        style.setForeground(self._theme.colour(colour))
        if colour == "text":  # bold, not coloured: the tints of the sections lie behind it
            style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontPointSize(self._document.defaultFont().pointSizeF() * 0.85)
        style.setToolTip(plain_tip(hint))
        self._cursor.insertText(" ", plain)
        first = self._cursor.position()
        self._cursor.insertText(text, style)
        return first

    def _write_tag(self, plain: QTextCharFormat) -> None:
        self._write_small("⇄\u00a0" + TRADEOFF_TAG, "text", plain)

    def _style(self, colour: str) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setForeground(self._theme.colour(colour))
        return style


def _underline(style: QTextCharFormat, line: QTextCharFormat.UnderlineStyle, colour: QColor) -> None:
    style.setUnderlineStyle(line)
    style.setUnderlineColor(colour)
