"""Moments as columns of the database: UTC as text that sorts, and how far the clock on the wall was from it."""

from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

DAMAGED = (ValueError, TypeError, OverflowError, RecursionError)
"""What a column raises that holds something else than was written there; RecursionError: JSON that is too deep."""


def utc_text(moment: datetime) -> str:
    """A moment as text that sorts by time. Raises ValueError without a time zone, which is a mistake of the caller."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be kept.")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def utc_offset(moment: datetime) -> float:
    """Seconds east of UTC where the moment was; 0 without a time zone."""
    offset = moment.utcoffset()
    return offset.total_seconds() if offset else 0.0


def local_moment(text: str, offset: float) -> datetime:
    """The moment of `utc_text`, as the clock on the wall showed it at `utc_offset`.

    Raises one of `DAMAGED` where the two were never written by these functions.
    """
    return datetime.fromisoformat(text).astimezone(_zone(offset))


@lru_cache(maxsize=64)
def _zone(offset: float) -> timezone:
    """One object for the thousands of takes that were made in one place."""
    return timezone(timedelta(seconds=offset))
