"""Text that is what it looks like: no control characters, nothing invisible, nothing that moves a cursor. Pure."""

import re
import unicodedata

_TERMINAL_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
"""What colours text or moves the cursor in a terminal, ECMA-48; taken out whole, so that no "[31m" is left behind."""

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")

_JOINERS = "\u200c\u200d"
"""Invisible, but Persian, Hindi and some emoji are spelled with them."""


def plain(text: str) -> str:
    """The text with nothing in it but what can be seen, spaces and line feeds.

    Characters of category C go (controls, marks that turn the direction of writing, tags that nobody sees, halves of
    surrogate pairs), every space becomes an ordinary one, every line end a line feed. What is shown in a window,
    printed in a terminal and sent to a server is then the same, character for character.
    """
    text = _LINE_ENDS.sub("\n", _TERMINAL_SEQUENCE.sub("", text))
    return unicodedata.normalize("NFC", "".join(_seen(character) for character in text))


def one_line(text: str) -> str:
    """As `plain`, in one line, with single spaces."""
    return " ".join(plain(text).split())


def cut(text: str, longest: int) -> str:
    """The text, or as much of it as fits into so many characters with an ellipsis at its end."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _seen(character: str) -> str:
    if character == "\n" or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    return "" if category.startswith("C") else character
