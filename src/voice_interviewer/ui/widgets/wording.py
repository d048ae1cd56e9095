"""How times, dates, counts, sizes and sureness are put into words. Pure: no Qt."""

import re
from datetime import datetime

from voice_interviewer.programme.wall_clock import on_the_wall
from voice_interviewer.programme.wording import day_name

SURE = 0.75
FAIRLY_SURE = 0.5
UNSURE = 0.25
"""Bounds of the words for sureness; docs/grader.md says how often scores of each kind were the rater's own."""

_ENDLESS = re.compile(r"\S{30}(?=\S)")
"""No word has so many letters; one that has more must not make the page wider than the window."""


def clock(seconds: float) -> str:
    """A position or a length as players show it, whole seconds that have passed: ``2:05``, ``1:02:05``."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def length(seconds: float) -> str:
    """A length to be read: ``45 s``, ``2 min 5 s``."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def day(moment: datetime, now: datetime) -> str:
    """The day of ``moment`` as somebody at ``now`` says it: ``Today``, ``Yesterday``, ``5 March``, ``5 March 2025``."""
    moment = on_the_wall(moment, now)
    days = (now.date() - moment.date()).days
    if days in (0, 1):
        return ("Today", "Yesterday")[days]
    text = day_name(moment)
    return text if moment.year == now.year else f"{text} {moment.year}"


def day_and_time(moment: datetime, now: datetime) -> str:
    """The day as `day` says it, with the time on the 24-hour clock."""
    return f"{day(moment, now)}, {on_the_wall(moment, now):%H:%M}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 take``, ``3 takes``, ``1,204 takes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def megabytes(size: int) -> str:
    """Bytes as people read them: ``0 MB``, ``0.4 MB``, ``1,204 MB``. Millions of bytes, as disks are sold."""
    if size == 0:
        return "0 MB"
    shown = size / 1e6
    if shown < 0.1:
        return "under 0.1 MB"
    return f"{shown:.1f} MB" if shown < 10 else f"{shown:,.0f} MB"


def sureness(probability: float) -> str:
    """How sure the grader is, in words."""
    if probability >= SURE:
        return "sure"
    if probability >= FAIRLY_SURE:
        return "fairly sure"
    return "not very sure" if probability >= UNSURE else "a guess"


def number(value: float | None, decimals: int = 1) -> str:
    """A measured value, or a dash where too little was said to measure it."""
    return "–" if value is None else f"{value:,.{decimals}f}"


def breakable(text: str) -> str:
    """The text with places, not seen, at which a word without end can go on in the next line."""
    return _ENDLESS.sub(lambda word: f"{word[0]}\u200b", text)
