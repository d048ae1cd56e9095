"""Reports in a terminal that is narrower than they are: wrapped anew, since a terminal breaks lines within words."""

import re
import textwrap
from collections.abc import Iterator

from voice_interviewer.report.text import WIDTH

LEAST = 20
"""Columns below which nothing can be read anyway; lines are left to the terminal."""

_MARK = re.compile(r" *(?:- |\d+\. )")
"""What an item of a list begins with."""

_FACT = re.compile(r"\S[^:.“]{0,28}: +")
"""What a row of facts begins with: its name, in a column of its own."""

_UNDERLINE = re.compile(r"=+|-+")


def fitted(text: str, width: int) -> str:
    """A report as it was drawn (`voice_interviewer.report.text`), in lines of at most ``width`` columns."""
    if not LEAST <= width < WIDTH:
        return text
    return "\n".join(line for whole in _unwrapped(text.split("\n")) for line in _wrapped(whole, width))


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """The lines before they were wrapped: one goes on in the next where the next one's first word had no room."""
    whole, last = lines[0], lines[0]
    for line in lines[1:]:
        if _goes_on(whole, last, line):
            whole = f"{whole} {line.strip()}"
        else:
            yield whole
            whole = line
        last = line
    yield whole


def _goes_on(whole: str, last: str, line: str) -> bool:
    if not last.strip() or not line.strip() or _MARK.match(line) or _UNDERLINE.fullmatch(line):
        return False
    indent = len(line) - len(line.lstrip())
    fits = indent == _hanging(whole) or (indent == 0 and not _MARK.match(whole) and not _FACT.match(line))
    return fits and len(last) + 1 + len(line.split(maxsplit=1)[0]) > WIDTH


def _hanging(line: str) -> int:
    """By how much the lines that a line goes on in are moved to the right."""
    begins = _MARK.match(line) or _FACT.match(line)
    return begins.end() if begins else 0


def _wrapped(line: str, width: int) -> list[str]:
    if _UNDERLINE.fullmatch(line):
        return [line[:width]]
    hanging = " " * (_hanging(line) if _hanging(line) <= width // 2 else 0)
    return textwrap.wrap(line, width, subsequent_indent=hanging, break_on_hyphens=False) or [""]
