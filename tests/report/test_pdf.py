"""A document as PDF, read back by its own tables."""

from datetime import UTC, datetime

import pytest

from support.examples import example_take
from support.hostile import hostile_take
from support.pdf_files import ReadPdf, read_pdf
from voice_interviewer.report.document import Document, Facts, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.pdf import LACKING, MARGIN, as_pdf

MADE = datetime(2026, 3, 5, 18, 42, tzinfo=UTC)
MILLIMETRE = 72 / 25.4
FOOT = 2
"""Runs at the foot of a page: its number, and how many there are."""


def read(*blocks: object) -> ReadPdf:
    document: Document = blocks  # type: ignore[assignment]  # the blocks of a document
    return read_pdf(as_pdf(document, MADE))


def test_a_report_says_all_that_its_text_says() -> None:
    """Title, language, numbered pages, and the words in their order."""
    pdf = read(*feedback(example_take()))
    assert pdf.title == "How would you put a credit model into production and keep it healthy?"
    assert pdf.language == "en"
    at = [pdf.text.index(part) for part in ("Next time", "Context: 3 of 4", "Delivery", "[um]", "Made with")]
    assert at == sorted(at)
    last = len(pdf.pages)
    assert ["".join(run.text for run in page[-FOOT:]) for page in pdf.pages] == [
        f"{number} of {last}" for number in range(1, last + 1)
    ]


def test_every_kind_of_block() -> None:
    """Runs keep the space between them; numbers, points and names stand before what they belong to."""
    pdf = read(
        Heading("Title", 1),
        Paragraph((Run("one"), Run("two", Style.STRONG), Run("uh", Style.FILLER), Run("0:07", Style.TIME))),
        Items((Item(line("first"), (line("below"),)), Item(line("second"))), numbered=True),
        Facts((("Pace", "140"),)),
    )
    assert pdf.text == "Title one two [uh] 0:07 1.first –below 2.second Pace140 1 of 1"


def test_no_line_is_cut() -> None:
    """However many lines there are, each lies between the margins, and none is lost at a page's end."""
    lines = [f"Line {number:04}" for number in range(400)]
    pdf = read(Heading("Long", 1), *(Paragraph(line(each)) for each in lines))
    assert len(pdf.pages) > 5
    for page in pdf.pages:
        assert all(MARGIN * MILLIMETRE - 1 <= run.height <= (297 - MARGIN) * MILLIMETRE for run in page[:-FOOT])
    assert [run.text for page in pdf.pages for run in page[:-FOOT]][1:] == lines


def test_a_heading_stays_with_its_text() -> None:
    """None stands alone at the foot of a page."""
    blocks = [block for at in range(120) for block in (Heading(f"Part {at}"), Paragraph(line("text")))]
    pdf = read(Heading("Title", 1), *blocks)
    assert not any(page[-FOOT - 1].text.startswith("Part") for page in pdf.pages)


def test_other_alphabets() -> None:
    """What the font has is shown as it is."""
    pdf = read(Heading("Как дела? Γειά. Größe, čas", 1))
    assert pdf.title == "Как дела? Γειά. Größe, čas"
    assert pdf.text.startswith("Как дела? Γειά. Größe, čas")


def test_characters_that_the_font_lacks() -> None:
    """Each becomes a mark, marks of direction go, and a note tells what the mark is."""
    pdf = read(Heading("A", 1), Paragraph(line("日本 😀 \u202eשלום")))
    assert pdf.text.startswith(f"A {LACKING}{LACKING} {LACKING} {LACKING * 4}")
    assert f"{LACKING} stands for a character" in pdf.text
    assert "stands for a character" not in read(Heading("A", 1), Paragraph(line("plain"))).text


@pytest.mark.parametrize("words", [50, 1000])
def test_a_hostile_take(words: int) -> None:
    """Operators of the format within the words stay words; a long answer goes over many pages."""
    pdf = read(*feedback(hostile_take(words)))
    assert r"\(\) Tj ET" in pdf.text
    assert "<script>window.broken = 1</script>" in pdf.text
    assert len(pdf.pages) > words // 500


def test_the_same_take_makes_the_same_text_and_date() -> None:
    """The file is dated as the take is, whenever it is exported."""
    data = as_pdf((Heading("A", 1),), MADE)
    assert b"/CreationDate (D:20260305184200" in data
