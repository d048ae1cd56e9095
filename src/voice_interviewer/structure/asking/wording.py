"""How a question is put together: a slot filled, a quote cut, one wording chosen."""

import re
from collections.abc import Sequence
from zlib import crc32

from voice_interviewer.structure.text import content_stems

MOST_WORDS = 30
"""Of a question; more cannot be answered without being read."""

SLOT = "{x}"

LONGEST_QUOTE = 160
"""Characters; a longer sentence is cut at words around the place that matters."""

BEFORE_PLACE = 60
"""Characters shown before that place."""


def filled(line: str, slot: str, plain: str) -> str:
    """A wording with the user's words in it, or with ours where they do not fit."""
    text = opened(line.replace(SLOT, slot or plain))
    return text if len(text.split()) <= MOST_WORDS else opened(line.replace(SLOT, plain))


def opened(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def subject_of(slot: str) -> str:
    """What a question is about, for its id: the stems of the noun phrase."""
    return "-".join(content_stems(slot))


def one_of(lines: Sequence[str], key: str) -> str:
    """One wording, always the same for the same key."""
    return lines[crc32(key.encode()) % len(lines)]


def quoted(text: str, place: int) -> str:
    """A sentence of the user's, cut at words around a character of it where it is long."""
    text = text.strip()
    if len(text) <= LONGEST_QUOTE:
        return text
    start = max(0, min(place - BEFORE_PLACE, len(text) - LONGEST_QUOTE))
    start = start and text.find(" ", start) + 1
    end = start + LONGEST_QUOTE
    cut = text[start:end] if end >= len(text) else text[start:end].rsplit(" ", 1)[0]
    return f"{'… ' if start else ''}{cut.strip(' ,;:')}{' …' if end < len(text) else ''}"


def speakable(text: str) -> str:
    """The text as it can be said: no slashes, brackets, quotation marks or figures of layout."""
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
    text = re.sub(r"(?<=[A-Z])/(?=[A-Z])", " ", text)
    text = re.sub(r"\s*/\s*", " or ", text)
    text = re.sub(r"[\"“”„()\[\]{}<>|*_#`]", " ", text)
    return re.sub(r"\s+([,.?])", r"\1", " ".join(text.split()))
