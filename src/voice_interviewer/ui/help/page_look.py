"""Gives a page of the guide, which comes from Markdown without any look, the look of the window."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from voice_interviewer.ui.shell.theme import SPACE, Theme

SIZES = {1: 1.8, 2: 1.3, 3: 1.1}
"""Of headings, beside the size of text."""
PICTURE = "\ufffc"
"""What stands for one in a text."""
LINE_HEIGHT = 130.0
"""Percent of the usual: guides are read, not glanced at."""


def give_look(document: QTextDocument, theme: Theme) -> None:
    """Change headings, paragraphs, code and tables, in the colours of now."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        _look_of_block(QTextCursor(block), block, document.defaultFont(), theme)
        _look_of_list(block)
    for table in tables(document):
        _look_of_table(table, theme)
    cursor.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All paragraphs and headings."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def tables(document: QTextDocument) -> list[QTextTable]:
    """All tables."""
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _look_of_block(cursor: QTextCursor, block: QTextBlock, font: QFont, theme: Theme) -> None:
    form = QTextBlockFormat()
    level = block.blockFormat().headingLevel()
    code = block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence)
    in_table = cursor.currentTable() is not None
    alone = code or PICTURE in block.text()
    form.setLineHeight(100.0 if alone else LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin((3 if level > 1 else 0) * SPACE)
    if level:
        form.setBottomMargin(SPACE)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(_heading(level, font))
    elif code:
        form.setBackground(theme.colour("raised"))
        form.setNonBreakableLines(False)  # a long line goes on below rather than out of sight
        form.setLeftMargin(2 * SPACE)
        form.setBottomMargin(0 if _goes_on(block) else 2 * SPACE)
    elif not in_table:
        form.setBottomMargin((1.5 if block.textList() is None else 0.5) * SPACE)
    cursor.mergeBlockFormat(form)


def _look_of_list(block: QTextBlock) -> None:
    """Filled dots: Markdown's star would be a ring."""
    around = cast("QTextList | None", block.textList())  # the types of Qt know no None here
    if around is not None and around.format().style() is QTextListFormat.Style.ListCircle:
        form = around.format()
        form.setStyle(QTextListFormat.Style.ListDisc)
        around.setFormat(form)


def _goes_on(block: QTextBlock) -> bool:
    return block.next().isValid() and block.next().blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence)


def _heading(level: int, font: QFont) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(SIZES.get(level, 1.0) * font.pointSizeF())
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _look_of_table(table: QTextTable, theme: Theme) -> None:
    form: QTextTableFormat = table.format().toTableFormat()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(theme.colour("border"))
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(SPACE)
    form.setTopMargin(SPACE)
    form.setBottomMargin(2 * SPACE)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
