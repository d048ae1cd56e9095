"""Draws a document as plain text, for the terminal and for TXT files."""

import textwrap
from collections.abc import Iterator

from voice_interviewer.report.document import Block, Document, Facts, Heading, Items, Line, Paragraph, Run, Style, clean

WIDTH = 88
_UNDERLINES = {1: "=", 2: "-"}


def as_text(document: Document) -> str:
    """The document in lines of at most `WIDTH` characters, ending with a line break."""
    return "\n\n".join("\n".join(_drawn(block)) for block in document) + "\n"


def _drawn(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block)
        case Paragraph():
            yield from _wrapped(_plain(block.line))
        case Items():
            yield from _items(block)
        case Facts():
            yield from _facts(block)


def _heading(heading: Heading) -> Iterator[str]:
    lines = _wrapped(clean(heading.text))
    yield from lines
    if heading.level in _UNDERLINES:
        yield _UNDERLINES[heading.level] * max(map(len, lines))


def _items(items: Items) -> Iterator[str]:
    for number, item in enumerate(items.items, start=1):
        mark = f"{number}. " if items.numbered else "- "
        indent = " " * len(mark)
        yield from _wrapped(_plain(item.line), mark, indent)
        for detail in item.details:
            yield from _wrapped(_plain(detail), indent + "- ", indent + "  ")


def _facts(facts: Facts) -> Iterator[str]:
    column = max(len(name) for name, _ in facts.rows) + 2
    for name, value in facts.rows:
        yield from _wrapped(clean(value), f"{name}:".ljust(column), " " * column)


def _plain(line: Line) -> str:
    return " ".join(_run(run) for run in line)


def _run(run: Run) -> str:
    return f"[{clean(run.text)}]" if run.style is Style.FILLER else clean(run.text)


def _wrapped(text: str, first: str = "", following: str = "") -> list[str]:
    # Hyphens stay whole: a span of time is not to be torn.
    lines = textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=following, break_on_hyphens=False)
    return lines or [first.rstrip()]
