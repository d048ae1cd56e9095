"""Moments in the database sort by time and come back with the hour on the clock."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from voice_interviewer.library.moments import local_moment, utc_offset, utc_text


def back(moment: datetime) -> datetime:
    """A moment that was stored and read."""
    return local_moment(utc_text(moment), utc_offset(moment))


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_told_apart(fold: int) -> None:
    """When summer time ends, half past two comes back with the offset that it had."""
    moment = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=fold)
    assert back(moment).isoformat() == f"2026-10-25T02:30:00+0{2 - fold}:00"


def test_text_sorts_by_time() -> None:
    """Whatever the zone, and however many digits the second had."""
    first = datetime(2026, 3, 5, 18, 0, tzinfo=timezone(timedelta(hours=14)))
    second = first.astimezone(timezone(timedelta(hours=-12))) + timedelta(microseconds=1)
    assert utc_text(first) < utc_text(second)


def test_a_zone_may_have_odd_minutes_and_seconds() -> None:
    """As local mean times had."""
    moment = datetime(2026, 3, 5, 18, 0, tzinfo=timezone(timedelta(minutes=53, seconds=28)))
    assert back(moment).isoformat() == moment.isoformat()
