"""A document for word processors, read back by the library that writes them, and as the XML that it is."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
from lxml import etree  # type: ignore[import-untyped]  # it ships none

from support.examples import example_take
from support.hostile import ATTRIBUTE, SCRIPT, hostile_take
from voice_interviewer.report.document import Document, Facts, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.word_document import as_docx

MADE = datetime(2026, 3, 5, 18, 42, tzinfo=UTC)


def read(*blocks: object) -> Any:
    document: Document = blocks  # type: ignore[assignment]  # the blocks of a document
    return docx.Document(io.BytesIO(as_docx(document, MADE)))


def test_styles_are_real() -> None:
    """Headings, lists and tables are those of the program, so that its outline and its styles work on them."""
    page = read(
        Heading("Title", 1),
        Heading("Part", 2),
        Paragraph(line("text")),
        Items((Item(line("first"), (line("below"),)),), numbered=True),
        Items((Item(line("point")),)),
        Facts((("Pace", "140"), ("Words", "81"))),
    )
    said = [(paragraph.style.name, paragraph.text) for paragraph in page.paragraphs if paragraph.text]
    assert said == [
        ("Heading 1", "Title"),
        ("Heading 2", "Part"),
        ("Normal", "text"),
        ("List Number", "first"),
        ("List Bullet 2", "below"),
        ("List Bullet", "point"),
    ]
    assert [[cell.text for cell in row.cells] for row in page.tables[0].rows] == [["Pace", "140"], ["Words", "81"]]


def test_every_numbered_list_begins_with_one() -> None:
    """What an interviewer would ask does not go on counting where the advice ended."""
    lists = [Items((Item(line("first")), Item(line("second"))), numbered=True) for _ in range(2)]
    page = read(Heading("Next time"), lists[0], Heading("An interviewer would ask"), lists[1])
    said = [paragraph for paragraph in page.paragraphs if paragraph.style.name == "List Number"]
    ids = [paragraph._p.pPr.numPr.numId.val for paragraph in said]
    assert ids[0] == ids[1] != ids[2] == ids[3]
    numbering = page.part.numbering_part.element
    begun = [numbering.num_having_numId(each).lvlOverride_lst[0].startOverride.val for each in (ids[0], ids[2])]
    assert begun == [1, 1]


def test_runs_keep_their_looks() -> None:
    """Strong is bold, a filler is struck out, and there is a space between two."""
    [paragraph] = read(Paragraph((Run("a", Style.STRONG), Run("um", Style.FILLER), Run("b")))).paragraphs
    assert paragraph.text == "a um b"
    assert [run.text for run in paragraph.runs if run.bold] == ["a "]
    assert [run.text for run in paragraph.runs if run.font.strike] == ["um "]


def test_a_report_and_its_properties() -> None:
    """Title, language and date are those of the take; nobody is named as its author."""
    page = read(*feedback(example_take()))
    assert page.core_properties.title == example_take().question.text
    assert (page.core_properties.language, page.core_properties.author) == ("en", "")
    assert page.core_properties.created.date() == MADE.date()
    headings = [each.text for each in page.paragraphs if each.style.name == "Heading 2"]
    assert headings[:2] == ["Next time", "Content"]
    assert headings[-1] == "Made with"


def test_a_hostile_take() -> None:
    """Every part is well-formed XML without an outside reference, and the words are the words."""
    data = as_docx(feedback(hostile_take(1000)), MADE)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert parts.testzip() is None
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                assert b"<!DOCTYPE" not in etree.tostring(etree.fromstring(parts.read(name)).getroottree())
                assert b'TargetMode="External"' not in parts.read(name)
    text = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
    assert SCRIPT in text
    assert ATTRIBUTE in text
    assert "]]>" in text
    assert "שלום" in text
