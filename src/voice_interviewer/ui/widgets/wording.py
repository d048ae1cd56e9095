"""How times, dates, counts and sureness are put into words. Pure: no Qt."""

from datetime import datetime

SURE = 0.75
FAIRLY_SURE = 0.5
UNSURE = 0.25
"""Bounds of the words for sureness; docs/grader.md says how often scores of each kind were the rater's own."""


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
    moment = moment.astimezone(now.tzinfo)
    days = (now.date() - moment.date()).days
    if days in (0, 1):
        return ("Today", "Yesterday")[days]
    text = f"{moment.day} {moment:%B}"
    return text if moment.year == now.year else f"{text} {moment.year}"


def day_and_time(moment: datetime, now: datetime) -> str:
    """The day as `day` says it, with the time on the 24-hour clock."""
    return f"{day(moment, now)}, {moment.astimezone(now.tzinfo):%H:%M}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 take``, ``3 takes``, ``1,204 takes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


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
