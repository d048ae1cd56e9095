"""Draws a document as PDF: A4, numbered pages, headings that a reader can jump to, no line cut at a page's end."""

import unicodedata
from datetime import datetime

from fpdf import FPDF

from voice_interviewer.folders import shipped
from voice_interviewer.report.document import (
    Block,
    Document,
    Facts,
    Heading,
    Items,
    Line,
    Paragraph,
    Run,
    Style,
    clean,
    joined,
)

FONT = "Inter"
MARGIN = 20.0
LINE = 5.4
SIZE = 10.0
"""Of running text in points; the other lengths are millimetres."""

_HEADINGS = {1: (19.0, 8.4, 0.0), 2: (13.5, 6.6, 5.0), 3: (10.5, 5.8, 2.5)}
"""Size in points, height of a line and the gap before, by level."""
_FACT_NAMES = 46.0
_INDENT = 6.0
_INK, _MUTED = 29, 89
"""Greys: of text, and of what is beside it."""

LACKING = "□"
"""Stands for a character that the font lacks."""

_LACKING_NOTE = f"{LACKING} stands for a character that the typeface of this file lacks. The text format has it."


def as_pdf(document: Document, made: datetime) -> bytes:
    """The document as a PDF file, dated ``made``. A character that the font lacks becomes `LACKING`, and a note at the
    end says so.
    """
    sheet = _Sheet(made)
    for block in document:
        sheet.draw(block)
    if sheet.lacked:
        sheet.draw(Paragraph((Run(_LACKING_NOTE, Style.TIME),)))
    return bytes(sheet.output())


class _Sheet(FPDF):  # type: ignore[misc]  # the library has no types that are followed
    """Pages under way."""

    def __init__(self, made: datetime) -> None:
        super().__init__(format="A4")
        self.lacked = False
        fonts = shipped("assets") / "fonts"
        self.add_font(FONT, "", fonts / f"{FONT}-Regular.otf")
        self.add_font(FONT, "B", fonts / f"{FONT}-Bold.otf")
        self._known = frozenset(self.fonts[FONT.lower()].cmap)
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.set_lang("en")
        self.set_creator("Voice Interviewer")
        self.set_creation_date(made)
        self.alias_nb_pages()
        self.add_page()

    def footer(self) -> None:
        """The number of the page, on each."""
        self.set_y(-MARGIN + 5)
        self._use("", 8.0, _MUTED)
        self.cell(0, 5, f"{self.page_no()} of {{nb}}", align="R")

    def draw(self, block: Block) -> None:
        """Put a block below the last one."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._line(block.line)
                self.ln(1.6)
            case Items():
                self._items(block)
            case Facts():
                self._facts(block)

    def _heading(self, heading: Heading) -> None:
        size, height, gap = _HEADINGS[heading.level]
        text = self._shown(clean(heading.text))
        if heading.level == 1:
            self.set_title(text)
        if self.will_page_break(gap + height + 3 * LINE):  # a heading stays with what it heads
            self.add_page()
        elif self.get_y() > MARGIN + 1:
            self.ln(gap)
        self.start_section(text, level=heading.level - 1)
        self._use("B", size)
        self.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(1.2)

    def _items(self, items: Items) -> None:
        for number, item in enumerate(items.items, start=1):
            self._marked(f"{number}." if items.numbered else "•", item.line, MARGIN)
            for detail in item.details:
                self._marked("–", detail, MARGIN + _INDENT)
            self.ln(0.8)
        self.ln(0.8)

    def _marked(self, mark: str, line: Line, left: float) -> None:
        self._keep_line()
        self._use("", SIZE, _MUTED)
        self.set_x(left)
        self.cell(_INDENT, LINE, mark)
        self._line(line, left + _INDENT)

    def _facts(self, facts: Facts) -> None:
        for name, value in facts.rows:
            self._keep_line()
            self._use("", SIZE, _MUTED)
            self.cell(_FACT_NAMES, LINE, self._shown(clean(name)))
            self._line((Run(value),), MARGIN + _FACT_NAMES)
        self.ln(1.6)

    def _keep_line(self) -> None:
        if self.will_page_break(LINE):
            self.add_page()

    def _line(self, line: Line, left: float = MARGIN) -> None:
        """Runs of words, wrapped between ``left`` and the right margin."""
        self.set_left_margin(left)
        self.set_x(left)
        for words, style in joined(line):
            text = self._shown(words)
            match style:
                case Style.STRONG:
                    self._use("B", SIZE)
                case Style.TIME | Style.FILLER:
                    self._use("", SIZE, _MUTED)
                case _:
                    self._use("", SIZE)
            self.write(LINE, f"[{text.rstrip()}]{' ' * text.endswith(' ')}" if style is Style.FILLER else text)
        self.ln(LINE)
        self.set_left_margin(MARGIN)
        self.set_x(MARGIN)

    def _use(self, emphasis: str, size: float, grey: int = _INK) -> None:
        self.set_font(FONT, emphasis, size)
        self.set_text_color(grey)

    def _shown(self, text: str) -> str:
        """The text in characters that the font has."""
        shown = ""
        for character in unicodedata.normalize("NFC", text):
            if ord(character) in self._known:
                shown += character
            elif unicodedata.category(character) not in {"Cf", "Mn", "Me"}:  # what shows nothing by itself goes
                shown += LACKING
                self.lacked = True
        return shown
