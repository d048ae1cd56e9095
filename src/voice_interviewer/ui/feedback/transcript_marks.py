"""Marks on top of a document: the word that is heard, the words that are chosen. They never touch the text."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from voice_interviewer.ui.feedback.transcript_document import PlacedWord


def selection(document: QTextDocument, word: PlacedWord) -> QTextCursor:
    """The characters of a word."""
    cursor = QTextCursor(document)
    cursor.setPosition(word.first)
    cursor.setPosition(word.last, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def mark(document: QTextDocument, word: PlacedWord, background: QColor, text: QColor) -> QTextEdit.ExtraSelection:
    """A word in other colours."""
    made = QTextEdit.ExtraSelection()
    # The stubs know these two only as the attributes of an instance without types.
    made.cursor = selection(document, word)
    made.format = QTextCharFormat()
    made.format.setBackground(background)
    made.format.setForeground(text)
    return made
