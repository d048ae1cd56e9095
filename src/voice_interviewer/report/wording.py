"""How moments, amounts and quotes are written for people."""

from datetime import datetime


def clock(seconds: float) -> str:
    """A moment as minutes and seconds, with hours where there are any: ``0:07``, ``12:30``, ``1:02:03``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def span(start: float | None, end: float | None) -> str:
    """A stretch of time, its start alone where there is no end, empty where there is neither."""
    if start is None:
        return ""
    return f"{clock(start)}-{clock(end)}" if end is not None and clock(end) != clock(start) else clock(start)


def quoted(text: str) -> str:
    """Words as they were said."""
    return f"“{text}”"


def percent(share: float) -> str:
    """A share of 0 to 1."""
    return f"{share:.0%}"


def day_and_time(moment: datetime) -> str:
    """A date that reads the same in every country."""
    return f"{moment:%Y-%m-%d %H:%M}"


def counted(number: int, thing: str) -> str:
    """A number of things: ``1 mistake``, ``2 mistakes``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
