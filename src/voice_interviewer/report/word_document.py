"""Draws a document for word processors (DOCX): real headings, lists and tables, so that it can be edited."""

import io
import re
from datetime import UTC, datetime
from typing import Any

import docx
from docx.document import Document as Page
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as Lines

from voice_interviewer.report.document import (
    Block,
    Document,
    Facts,
    Heading,
    Items,
    Line,
    Paragraph,
    Style,
    clean,
    joined,
)

_TEXT, _MUTED = RGBColor(0x1D, 0x21, 0x25), RGBColor(0x59, 0x61, 0x6A)
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold: control characters, surrogates and two that are no characters."""

_SIZES = {1: 20, 2: 14, 3: 11.5}
_NAMES_WIDTH, _VALUES_WIDTH = Cm(5), Cm(11.5)


def as_docx(document: Document, made: datetime) -> bytes:
    """The document as a DOCX file, dated ``made``."""
    page = docx.Document()
    _set_up(page, made)
    for block in document:
        _draw(page, block)
    file = io.BytesIO()
    page.save(file)
    return file.getvalue()


def _set_up(page: Page, made: datetime) -> None:
    section = page.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.2)
    _plain_font(page.styles["Normal"], 10.5)
    page.styles["Normal"].paragraph_format.space_after = Pt(4)
    for level, size in _SIZES.items():
        _plain_font(page.styles[f"Heading {level}"], size)
    _number_pages(section.footer.paragraphs[0])
    properties = page.core_properties
    properties.author, properties.comments, properties.language = "", "Made with Voice Interviewer", "en"
    properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None)  # as the format has it


def _plain_font(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), _TEXT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):  # a theme's font would win over the named one
        if name.endswith(("Theme", "theme")):
            del fonts.attrib[name]


def _number_pages(paragraph: Lines) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # the library has no other way to a field


def _draw(page: Page, block: Block) -> None:
    match block:
        case Heading():
            if block.level == 1:
                page.core_properties.title = _shown(clean(block.text))[:255]
            page.add_heading(_shown(clean(block.text)), block.level)
        case Paragraph():
            _runs(page.add_paragraph(), block.line)
        case Items():
            _items(page, block)
        case Facts():
            _facts(page, block)


def _items(page: Page, items: Items) -> None:
    numbers = _numbers_from_one(page) if items.numbered else None
    for item in items.items:
        listed = _listed(page, item.line, "ListBullet" if numbers is None else "ListNumber")
        if numbers is not None:
            listed._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbers
        for detail in item.details:
            _listed(page, detail, "ListBullet2")


def _numbers_from_one(page: Page) -> int:
    """The id of numbers that begin anew: lists of one style would else go on where the list before them ended."""
    numbering: Any = page.part.numbering_part.element
    of_style: Any = page.styles["List Number"].element
    usual = numbering.num_having_numId(of_style.pPr.numPr.numId.val)
    own = numbering.add_num(usual.abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(own.numId)


def _listed(page: Page, line: Line, style: str) -> Lines:
    paragraph = page.add_paragraph()
    paragraph._p.style = style  # by its id: the library looks names up anew each time, some milliseconds a line
    _runs(paragraph, line)
    return paragraph


def _facts(page: Page, facts: Facts) -> None:
    table = page.add_table(rows=0, cols=2)
    table.autofit = False
    for name, value in facts.rows:
        left, right = table.add_row().cells
        left.width, right.width = _NAMES_WIDTH, _VALUES_WIDTH
        left.paragraphs[0].add_run(_shown(clean(name))).font.color.rgb = _MUTED
        right.paragraphs[0].add_run(_shown(clean(value)))
    page.add_paragraph()


def _runs(paragraph: Lines, line: Line) -> None:
    for text, style in joined(line):
        run = paragraph.add_run(_shown(text))
        if style is Style.STRONG:
            run.bold = True
        if style is Style.FILLER:
            run.font.strike = True
        if style in {Style.TIME, Style.FILLER}:
            run.font.color.rgb = _MUTED


def _shown(text: str) -> str:
    return _NO_XML.sub("", text)
