"""What can be done with the words under the pointer, or that the keyboard chose, as a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from voice_interviewer.answer import Span
from voice_interviewer.ui.feedback.section_menu import WRONG_SECTION, fill_sections
from voice_interviewer.ui.feedback.wishes import (
    AddWords,
    AFillerAfterAll,
    EditSentence,
    Hear,
    MoveSentence,
    NotAFiller,
    NotSaid,
    Wish,
)
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell import shortcuts

_LONGEST = 30
"""Characters of the words that are shown; whole sentences can be chosen too."""


@dataclass(frozen=True, slots=True)
class SentenceAt:
    """The sentence that some words stand in."""

    place: int
    graded: Sequence[str]
    """The grader's labels; empty where it did not grade."""
    said: str | None = None
    """The label that the user gave it."""


class WordMenu(QMenu):
    """Show it with ``popup``.

    Signals: ``offer_taken()``, ``correction_asked()``, ``taken_back()``; ``wished(Wish)``, all else.
    """

    offer_taken = Signal()
    correction_asked = Signal()
    taken_back = Signal()
    wished = Signal(object)

    def __init__(self, run: WordRun, parent: QWidget, sentence: SentenceAt | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = _short(run.text)
        if run.offer:
            take = self.addAction(f"Write {_unmarked(run.offer)}", self.offer_taken.emit)
            take.setShortcut(QKeySequence(shortcuts.TAKE_OFFER.keys[0]))
        if run.text:
            correct = self.addAction(f"Correct “{shown}”…", self.correction_asked.emit)
            correct.setShortcut(QKeySequence(shortcuts.CORRECT.keys[0]))
            self._add(f"“{shown}” was not said", NotSaid(run))
        self._add("Add words after this…", AddWords(run))
        if run.heard is not None:
            back = f"Back to “{_short(run.heard)}”" if run.heard else "Take out what you added"
            self.addAction(back, self.taken_back.emit)
        if sentence is not None:
            self._add_sentence(sentence)

    def _add_sentence(self, sentence: SentenceAt) -> None:
        self.addSeparator()
        self._add("Edit the whole sentence…", EditSentence(sentence.place))
        if sentence.graded:
            self.sections = _sections(self, sentence, self.wished.emit)

    def _add(self, text: str, wish: Wish) -> None:
        self.addAction(text, lambda: self.wished.emit(wish))


class SentenceMenu(QMenu):
    """For words that nobody spoke: only where their sentence belongs can be said. Signals: ``wished(Wish)``."""

    wished = Signal(object)

    def __init__(self, sentence: SentenceAt, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sections = _sections(self, sentence, self.wished.emit)


class FillerMenu(QMenu):
    """At a filled pause: hear it, say that it is none, or take that back. Signals: ``wished(Wish)``."""

    wished = Signal(object)

    def __init__(self, text: str, span: Span, counted: bool, playable: bool, parent: QWidget) -> None:
        """``counted`` is False for one that the user said is none."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if playable:
            self.addAction(f"Hear “{text}”", lambda: self.wished.emit(Hear(span.start)))
        if counted:
            no = self.addAction("Not a filler", lambda: self.wished.emit(NotAFiller(span)))
            no.setShortcut(QKeySequence(shortcuts.NOT_A_FILLER.keys[0]))
        else:
            self.addAction("A filler after all", lambda: self.wished.emit(AFillerAfterAll(span)))


def _sections(menu: QMenu, sentence: SentenceAt, wish: Callable[[Wish], object]) -> QMenu:
    """Where the sentence may belong, as a menu inside another."""
    sections = menu.addMenu(WRONG_SECTION)
    fill_sections(sections, sentence.graded, sentence.said, lambda label: wish(MoveSentence(sentence.place, label)))
    return sections


def _short(text: str) -> str:
    return _unmarked(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")


def _unmarked(text: str) -> str:
    """As an entry shows it, where one ``&`` alone would mark a key."""
    return text.replace("&", "&&")
