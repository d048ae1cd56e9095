"""A small model of a readable document: what is said and in which order, not how it looks.

`text`, `markdown`, `pdf`, `word_document` and the web page each draw it in their own way, so all say the same.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What sets a run of words apart."""

    PLAIN = "plain"
    STRONG = "strong"
    FILLER = "filler"
    TIME = "time"
    """A moment of the recording."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one style. Runs are drawn with a space between them."""

    text: str
    style: Style = Style.PLAIN


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """One point of a list, with what belongs below it."""

    line: Line
    details: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered where the order matters."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values."""

    rows: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Items | Facts
Document = tuple[Block, ...]


def line(text: str) -> Line:
    """A line in plain style."""
    return (Run(text),)


def without_times(document: Iterable[Block]) -> Iterator[Block]:
    """The same document without the moments of the recording."""
    for block in document:
        match block:
            case Paragraph():
                yield Paragraph(_untimed(block.line))
            case Items():
                items = (Item(_untimed(item.line), tuple(map(_untimed, item.details))) for item in block.items)
                yield Items(tuple(items), block.numbered)
            case _:
                yield block


def _untimed(line: Line) -> Line:
    return tuple(run for run in line if run.style is not Style.TIME)


def joined(line: Line) -> Iterator[tuple[str, Style]]:
    """The cleaned words of a line, runs of one style in one piece, with the spaces between them; nothing is empty.

    Fillers stay apart, since each is marked by itself.
    """
    pieces: list[tuple[list[str], Style]] = []
    for run in line:
        if text := clean(run.text):
            if pieces and pieces[-1][1] is run.style is not Style.FILLER:
                pieces[-1][0].append(text)
            else:
                pieces.append(([text], run.style))
    for place, (texts, style) in enumerate(pieces, start=1):
        yield " ".join(texts) + " " * (place < len(pieces)), style


def clean(text: str) -> str:
    """One line of text: white space becomes single spaces, control characters go.

    Questions and file names come from outside; an escape sequence in one must not reach the terminal.
    """
    words = ("".join(c for c in word if unicodedata.category(c) != "Cc") for word in text.split())
    return " ".join(filter(None, words))
