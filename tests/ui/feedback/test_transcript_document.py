"""The marked transcript as a document."""

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from support.examples import example_delivery, example_grade
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.ui.feedback.marked_transcript import paragraphs
from voice_interviewer.ui.feedback.transcript_document import TRADEOFF_TAG, PlacedWords, TranscriptWriter
from voice_interviewer.ui.shell.context import Context


def written(context: Context, delivery: Delivery | None = None) -> tuple[QTextDocument, PlacedWords]:
    document = QTextDocument()
    writer = TranscriptWriter(document, context.theme)
    writer.write(paragraphs(delivery or example_delivery(), example_grade()))
    return document, writer.placed


def text_at(document: QTextDocument, placed: PlacedWords, index: int) -> str:
    word = placed.words[index]
    return document.toPlainText()[word.first : word.last]


def style_of(document: QTextDocument, placed: PlacedWords, index: int) -> QTextCharFormat:
    cursor = QTextCursor(document)
    cursor.setPosition(placed.words[index].last)
    return cursor.charFormat()


def test_paragraphs_begin_with_their_section(context: Context) -> None:
    """The name stands there in words, so that the colour is never the only mark."""
    document, _ = written(context)

    titles = [line.split("\u2003")[0] for line in document.toPlainText().splitlines()]

    assert titles == ["Context", "Architecture", "Operations", "Risks and governance"]


def test_every_word_is_found_at_its_place(context: Context) -> None:
    """What a place in the document shows is the word that is heard at its time."""
    document, placed = written(context)

    shown = [text_at(document, placed, i) for i in range(len(placed.words))]

    assert [text for text in shown if not text.startswith("·")] == [w.text for w in example_delivery().words]


@pytest.mark.parametrize("offset", [-0.001, 0.0, 0.05])
def test_time_finds_the_word_that_has_begun(context: Context, offset: float) -> None:
    """A moment before its start it is still the word before; from its start on it is this one."""
    _, placed = written(context)

    found = placed.at_time(placed.words[3].start + offset)

    assert found == (2 if offset < 0 else 3)


def test_before_the_first_word_nothing_is_heard(context: Context) -> None:
    """The silence at the start belongs to no word."""
    _, placed = written(context)

    assert placed.at_time(0.1) is None


def test_title_and_tag_belong_to_no_word(context: Context) -> None:
    """Pressing them plays nothing."""
    document, placed = written(context)

    assert placed.at_character(2) is None
    assert placed.at_character(document.toPlainText().index(TRADEOFF_TAG) + 3) is None


def test_filled_pause_is_struck_out(context: Context) -> None:
    """It was said, but is no word of the answer."""
    document, placed = written(context)
    index = next(i for i in range(len(placed.words)) if text_at(document, placed, i) == "um")

    assert style_of(document, placed, index).fontStrikeOut()
    assert not style_of(document, placed, index + 1).fontStrikeOut()


def test_writing_again_replaces_the_text(context: Context) -> None:
    """A new scheme draws the same words once, not twice."""
    document = QTextDocument()
    for _ in range(2):
        TranscriptWriter(document, context.theme).write(paragraphs(example_delivery(), example_grade()))

    assert document.toPlainText().count("REST") == 1
