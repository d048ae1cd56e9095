"""Draws a document as Markdown (CommonMark). Words from outside stay words: no character of theirs becomes markup."""

import re
from collections.abc import Iterator

from voice_interviewer.report.document import Block, Document, Facts, Heading, Items, Line, Paragraph, Run, Style, clean

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
"""Characters that can begin markup anywhere in a line, with GitHub's tables and strike-through."""

_BLOCK_START = re.compile(r"^([#+=-]|\d{1,9}(?=[.)]))")
"""What would make a line a heading, a rule or a list."""


def as_markdown(document: Document) -> str:
    """The document as Markdown, ending with a line break."""
    return "\n\n".join("\n".join(_drawn(block)) for block in document) + "\n"


def escaped(text: str) -> str:
    """Text that a Markdown reader shows as it is, anywhere but at the start of a line."""
    return _MARKUP.sub(r"\\\1", clean(text))


def _from_line_start(text: str) -> str:
    """Escaped text that begins a line."""
    return _BLOCK_START.sub(_kept_from_starting, text)


def _kept_from_starting(start: re.Match[str]) -> str:
    # A backslash may stand before punctuation only, so in "1." it comes before the dot.
    return start[0] + "\\" if start[0].isdigit() else "\\" + start[0]


def _drawn(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escaped(block.text)}"
        case Paragraph():
            yield _line(block.line)
        case Items():
            yield from _items(block)
        case Facts():
            yield from (f"- {escaped(name)}: {escaped(value)}" for name, value in block.rows)


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}. " if items.numbered else "- "
        yield mark + _line(item.line)
        yield from (f"{' ' * len(mark)}- {_line(detail)}" for detail in item.details)


def _line(line: Line) -> str:
    return _from_line_start(" ".join(filter(None, map(_run, line))))


def _run(run: Run) -> str:
    text = escaped(run.text)
    around = {Style.STRONG: "**", Style.FILLER: "*"}.get(run.style, "")
    return f"{around}{text}{around}" if text else ""
