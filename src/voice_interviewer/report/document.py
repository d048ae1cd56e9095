"""A small model of a readable document: what is said and in which order, not how it looks.

`text` and `markdown` each draw it in their own way, so both say the same.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What sets a run of words apart."""

    PLAIN = "plain"
    STRONG = "strong"
    FILLER = "filler"


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


def clean(text: str) -> str:
    """One line of text: white space becomes single spaces, control characters go.

    Questions and file names come from outside; an escape sequence in one must not reach the terminal.
    """
    words = ("".join(c for c in word if unicodedata.category(c) != "Cc") for word in text.split())
    return " ".join(filter(None, words))
