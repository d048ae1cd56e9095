"""What a mentor wrote, ready for labels. Pure: no Qt."""

import re

_ENDLESS = re.compile(r"\S{30}(?=\S)")
"""No word has so many letters; one that has more must not make the page wider than the window."""


def breakable(text: str) -> str:
    """The text with places, not seen, at which a word without end can go on in the next line."""
    return _ENDLESS.sub(lambda word: f"{word[0]}\u200b", text)
